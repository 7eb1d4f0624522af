package mtsh.commands.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that a reply has to have: alternatives with a semicolon between them, parts with {@code &}. A part may also be an enhanced code
 * ({@code #5.4.1}, {@code #x.4.1}) or a class ({@code @4} for temporary, {@code @5} for permanent).
 */
final class ReplyPattern {
    private final List<List<String>> alternatives = new ArrayList<>();

    ReplyPattern(String text) {
        for (String alternative : text.split(";")) {
            List<String> parts = new ArrayList<>();
            for (String part : alternative.split("&")) {
                parts.add(part.strip());
            }
            if (parts.contains("")) {
                throw new IllegalArgumentException("An empty part in: " + text);
            }
            alternatives.add(parts);
        }
    }

    boolean matches(SaidWords said, String enhancedCode, boolean temporary) {
        for (List<String> parts : alternatives) {
            if (hasAll(parts, said, enhancedCode, temporary)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(List<String> parts, SaidWords said, String enhancedCode, boolean temporary) {
        for (String part : parts) {
            if (!has(part, said, enhancedCode, temporary)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(String part, SaidWords said, String enhancedCode, boolean temporary) {
        return switch (part.charAt(0)) {
            case '#' -> isCode(part.substring(1), enhancedCode);
            case '@' -> part.equals("@4") == temporary;
            default -> said.has(part);
        };
    }

    private static boolean isCode(String wanted, String enhancedCode) {
        return wanted.startsWith("x.")
                ? enhancedCode.endsWith(wanted.substring(1)) && enhancedCode.length() == wanted.length()
                : enhancedCode.equals(wanted);
    }
}
