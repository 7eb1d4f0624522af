package mtsh.commands.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.markdown.MarkdownInline.Break;
import mtsh.commands.markdown.MarkdownInline.Code;
import mtsh.commands.markdown.MarkdownInline.Html;
import mtsh.commands.markdown.MarkdownInline.Link;
import mtsh.commands.markdown.MarkdownInline.Text;

/** Takes the text of a block apart: code, links, images, emphasis, breaks, HTML. What does not close stays text. */
final class InlineReader {
    /** Where a link that was defined by name leads. */
    record Target(String address, String title) {}

    private static final String MARKABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ADDRESS =
            Pattern.compile("<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)>");
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*)?/?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(?:https?://|www\\.)[^\\s<>]+");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|nbsp|copy));");
    private static final Pattern INSIDE =
            Pattern.compile("\\(\\s*(?:<([^<>\\n]*)>|((?:[^\\s()\\\\]|\\\\.|\\([^\\s()]*\\))*))"
                    + "(?:\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'))?\\s*\\)");

    private final String source;
    private final Map<String, Target> targets;
    private final boolean extended;
    private final EmphasisStack parts;
    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> brackets = new ArrayList<>();
    private int at;

    private InlineReader(String source, Map<String, Target> targets, boolean extended) {
        this.source = source;
        this.targets = targets;
        this.extended = extended;
        this.parts = new EmphasisStack(extended);
    }

    static List<MarkdownInline> read(String text, Map<String, Target> targets, boolean extended) {
        return new InlineReader(text, targets, extended).all();
    }

    private List<MarkdownInline> all() {
        while (at < source.length()) {
            if (!special(source.charAt(at))) {
                plain.append(source.charAt(at++));
            }
        }
        flush();
        return parts.close(0);
    }

    private void flush() {
        if (plain.length() > 0) {
            parts.add(new Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private void add(MarkdownInline part, int end) {
        flush();
        parts.add(part);
        at = end;
    }

    /** Takes what begins here; false when it is a character like any other. */
    private boolean special(char c) {
        return switch (c) {
            case '\\' -> escape();
            case '`' -> code();
            case '\n' -> lineBreak();
            case '<' -> angle();
            case '&' -> entity();
            case '[' -> open(1);
            case '!' -> source.startsWith("![", at) && open(2);
            case ']' -> closeBracket();
            case 'h', 'w' -> extended && bareAddress();
            default -> emphasis(c);
        };
    }

    private boolean escape() {
        if (at + 1 < source.length() && source.charAt(at + 1) == '\n') {
            add(new Break(true), at + 2);
            return true;
        }
        if (at + 1 < source.length() && MARKABLE.indexOf(source.charAt(at + 1)) >= 0) {
            plain.append(source.charAt(at + 1));
            at += 2;
            return true;
        }
        return false;
    }

    private boolean code() {
        int length = run('`', at);
        for (int end = source.indexOf('`', at + length); end >= 0; end = source.indexOf('`', end)) {
            int closing = run('`', end);
            if (closing == length) {
                String text = source.substring(at + length, end).replace('\n', ' ');
                boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
                add(new Code(padded ? text.substring(1, text.length() - 1) : text), end + length);
                return true;
            }
            end += closing;
        }
        plain.append("`".repeat(length));
        at += length;
        return true;
    }

    private int run(char c, int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) == c) {
            end++;
        }
        return end - from;
    }

    private boolean lineBreak() {
        int blanks = 0;
        while (plain.length() > blanks && plain.charAt(plain.length() - 1 - blanks) == ' ') {
            blanks++;
        }
        plain.setLength(plain.length() - blanks);
        int next = at + 1;
        while (next < source.length() && source.charAt(next) == ' ') {
            next++;
        }
        add(new Break(blanks >= 2), next);
        return true;
    }

    private boolean angle() {
        Matcher address = ADDRESS.matcher(source).region(at, source.length());
        if (address.lookingAt()) {
            String text = address.group(1);
            String target = text.contains("@") && !text.contains(":") ? "mailto:" + text : text;
            add(new Link(false, List.of(new Text(text)), target, null), address.end());
            return true;
        }
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (tag.lookingAt()) {
            add(new Html(tag.group()), tag.end());
            return true;
        }
        return false;
    }

    private boolean entity() {
        Matcher entity = ENTITY.matcher(source).region(at, source.length());
        if (!entity.lookingAt()) {
            return false;
        }
        if (entity.group(3) != null) {
            plain.append(
                    switch (entity.group(3)) {
                        case "amp" -> "&";
                        case "lt" -> "<";
                        case "gt" -> ">";
                        case "quot" -> "\"";
                        case "copy" -> "\u00a9";
                        default -> "\u00a0";
                    });
        } else {
            boolean decimal = entity.group(1) != null;
            int point = Integer.parseInt(decimal ? entity.group(1) : entity.group(2), decimal ? 10 : 16);
            plain.appendCodePoint(Character.isValidCodePoint(point) && point != 0 ? point : 0xfffd);
        }
        at = entity.end();
        return true;
    }

    private boolean bareAddress() {
        boolean first =
                at == 0 || Character.isWhitespace(source.charAt(at - 1)) || "*_~(".indexOf(source.charAt(at - 1)) >= 0;
        Matcher bare = BARE.matcher(source).region(at, source.length());
        if (!first || !brackets.isEmpty() || !bare.lookingAt()) {
            return false;
        }
        String text = bare.group().replaceAll("[?!.,:*_~'\")]+$", "");
        add(
                new Link(false, List.of(new Text(text)), text.startsWith("www.") ? "http://" + text : text, null),
                at + text.length());
        return true;
    }

    private boolean open(int length) {
        flush();
        brackets.add(parts.size());
        parts.add(new Text(source.substring(at, at + length)));
        at += length;
        return true;
    }

    /** A link or an image, when an address follows or the text names one that is defined. */
    private boolean closeBracket() {
        if (brackets.isEmpty()) {
            return false;
        }
        flush();
        int start = brackets.remove(brackets.size() - 1);
        boolean image = ((Text) parts.get(start)).text().equals("![");
        Matcher inside = INSIDE.matcher(source).region(at + 1, source.length());
        if (inside.lookingAt()) {
            String address = inside.group(1) != null ? inside.group(1) : inside.group(2);
            String title = inside.group(3) != null ? inside.group(3) : inside.group(4);
            link(start, image, new Target(unescape(address), title == null ? null : unescape(title)), inside.end());
            return true;
        }
        String label = label(start);
        int end = at + 1;
        Matcher named = Pattern.compile("\\[([^\\[\\]]*)\\]").matcher(source).region(end, source.length());
        if (named.lookingAt()) {
            label = named.group(1).isBlank() ? label : named.group(1);
            end = named.end();
        }
        Target target = targets.get(key(label));
        if (target == null) {
            return false;
        }
        link(start, image, target, end);
        return true;
    }

    private String label(int start) {
        StringBuilder label = new StringBuilder();
        for (int i = start + 1; i < parts.size(); i++) {
            label.append(MarkdownInline.plain(List.of(parts.get(i))));
        }
        return label.toString();
    }

    private void link(int start, boolean image, Target target, int end) {
        List<MarkdownInline> inner = parts.close(start + 1);
        parts.removeLast();
        parts.add(new Link(image, inner, target.address(), target.title()));
        at = end;
        if (!image) {
            // No links within links.
            brackets.removeIf(each -> ((Text) parts.get(each)).text().equals("["));
        }
    }

    static String key(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static String unescape(String text) {
        return text.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1");
    }

    private boolean emphasis(char c) {
        if (!parts.isMark(c)) {
            return false;
        }
        flush();
        int length = run(c, at);
        char before = at == 0 ? ' ' : source.charAt(at - 1);
        char after = at + length >= source.length() ? ' ' : source.charAt(at + length);
        boolean left = !Character.isWhitespace(after) && (!isPunctuation(after) || isEdge(before));
        boolean right = !Character.isWhitespace(before) && (!isPunctuation(before) || isEdge(after));
        boolean opens = c == '_' ? left && (!right || isPunctuation(before)) : left;
        boolean closes = c == '_' ? right && (!left || isPunctuation(after)) : right;
        parts.mark(c, length, opens, closes);
        at += length;
        return true;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(char c) {
        return c < 128 ? MARKABLE.indexOf(c) >= 0 : !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }
}
