package mtsh.commands.file;

import java.util.regex.Pattern;

/** -Filter as .NET's file system reads it: brackets mean themselves, {@code *.} has no ending, and {@code x*.*} may have none. */
final class NameFilter {
    private final Pattern pattern;

    private NameFilter(Pattern pattern) {
        this.pattern = pattern;
    }

    static NameFilter of(String written) {
        if (written.equals("*.*")) {
            return new NameFilter(Pattern.compile(".*", Pattern.DOTALL));
        }
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
            switch (each) {
                case '*' -> {
                    boolean endless = next == '.' && i + 2 == written.length();
                    expression.append(endless ? "(?:[^.]*|.*\\.)" : ".*");
                    i += endless ? 1 : 0;
                }
                case '?' -> expression.append("(?:[^.]|(?=\\.|$))");
                case '.' -> expression.append(next == '*' || next == '?' ? "(?:\\.|$)" : "\\.");
                default -> expression.append(Pattern.quote(String.valueOf(each)));
            }
        }
        return new NameFilter(Pattern.compile(
                expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
