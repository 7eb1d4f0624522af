package mtsh.commands.status;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an HTML bounce: marks become line ends or nothing, entities become characters. */
final class HtmlText {
    /** Servers write a few pages; what follows is the message itself. */
    private static final int LONGEST = 256 * 1024;

    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<(script|style|head|title)\\b[^>]{0,2000}>.{0,20000}?</\\1\\s*>|<!--.{0,20000}?-->");
    private static final Pattern BREAK =
            Pattern.compile("(?i)</?(?:br|p|div|tr|td|th|table|h\\d|li|ul|ol|pre|hr|blockquote)\\b[^>]*>");
    private static final Pattern MARK = Pattern.compile("</?[A-Za-z!][^<>@]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#\\d{1,7}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "rsquo", "'", "lsquo", "'");

    private HtmlText() {}

    static boolean looksLikeHtml(String text) {
        String head = text.stripLeading();
        return head.regionMatches(true, 0, "<html", 0, 5) || head.regionMatches(true, 0, "<!doctype html", 0, 14);
    }

    static String strip(String html) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        String text = HIDDEN.matcher(bounded).replaceAll(" ");
        text = text.replaceAll("[ \\t]*\\n[ \\t]*", " ");
        text = MARK.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
    }

    private static String character(String name) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), " ");
        }
        boolean isHex = name.charAt(1) == 'x';
        int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
