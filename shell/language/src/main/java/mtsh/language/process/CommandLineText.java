package mtsh.language.process;

import java.util.ArrayList;
import java.util.List;

/** A command line that is one text, as .NET takes it apart: at spaces outside of double quotes, with backslashes before quotes. */
public final class CommandLineText {
    private CommandLineText() {}

    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at < line.length()) {
                StringBuilder word = new StringBuilder();
                at = word(line, at, word);
                words.add(word.toString());
            }
        }
        return words;
    }

    /** Reads one word; gives where it ends. */
    private static int word(String line, int start, StringBuilder word) {
        boolean quoted = false;
        int at = start;
        while (at < line.length()) {
            char c = line.charAt(at);
            int slashes = 0;
            while (c == '\\' && at + slashes < line.length() && line.charAt(at + slashes) == '\\') {
                slashes++;
            }
            if (slashes > 0) {
                at += slashes;
                boolean beforeQuote = at < line.length() && line.charAt(at) == '"';
                word.append("\\".repeat(beforeQuote ? slashes / 2 : slashes));
                if (beforeQuote && slashes % 2 == 1) {
                    word.append('"');
                    at++;
                }
            } else if (c == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    word.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
                at++;
            } else if (Character.isWhitespace(c) && !quoted) {
                return at;
            } else {
                word.append(c);
                at++;
            }
        }
        return at;
    }
}
