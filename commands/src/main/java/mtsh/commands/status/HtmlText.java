package mtsh.commands.status;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an HTML page, a line for each block: what a bounce in HTML says. No script, style or link survives. */
final class HtmlText {
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style|head)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern BLOCK = Pattern.compile("(?i)<(br|/p|/div|/tr|/li|/h\\d|/td)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]{0,10000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "apos", "'");

    private HtmlText() {}

    static String of(String html) {
        String lines = BLOCK.matcher(HIDDEN.matcher(html).replaceAll(" ")).replaceAll("\n");
        String text = ENTITY.matcher(TAG.matcher(lines).replaceAll("")).replaceAll(HtmlText::character);
        return text.replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private static String character(java.util.regex.MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, entity.group()));
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean shown = Character.isValidCodePoint(code) && !Character.isISOControl(code);
            return shown ? Matcher.quoteReplacement(Character.toString(code)) : " ";
        } catch (NumberFormatException none) {
            return Matcher.quoteReplacement(entity.group());
        }
    }
}
