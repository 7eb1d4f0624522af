package mtsh.commands.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a bounce that programs read (RFC 3464): fields about the message, then a group of fields for each recipient. */
record DeliveryStatus(
        String reportingServer, String arrivalDate, String originalMessageId, List<BouncedRecipient> recipients) {
    private static final Pattern FIELD = Pattern.compile("\\s{0,8}([A-Za-z][A-Za-z-]{1,60}):\\s*(.*)");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** Without recipients when the text holds no such fields. */
    static DeliveryStatus parse(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains("final-recipient")) {
            return new DeliveryStatus("", "", "", List.of());
        }
        List<Map<String, String>> groups = groups(text);
        Map<String, String> message = new LinkedHashMap<>();
        List<BouncedRecipient> recipients = new ArrayList<>();
        for (Map<String, String> group : groups) {
            if (group.containsKey("final-recipient")
                    || group.containsKey("original-recipient") && group.containsKey("action")) {
                recipients.add(recipient(group));
            }
            group.forEach(message::putIfAbsent);
        }
        return new DeliveryStatus(
                value(message, "reporting-mta"),
                message.getOrDefault("arrival-date", ""),
                message.getOrDefault("x-original-message-id", ""),
                List.copyOf(recipients));
    }

    /** Groups stand between blank lines; where pasting lost these, a second recipient begins a group of its own. */
    private static List<Map<String, String>> groups(String text) {
        List<Map<String, String>> groups = new ArrayList<>();
        Map<String, String> group = new LinkedHashMap<>();
        String last = "";
        for (String line : text.split("\\R")) {
            Matcher field = FIELD.matcher(line);
            boolean isFolded = !last.isEmpty() && line.startsWith(" ") || line.startsWith("\t");
            if (line.isBlank()) {
                group = next(groups, group);
                last = "";
            } else if (isFolded && group.containsKey(last) && !isKnownField(field)) {
                group.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else if (field.matches()) {
                last = field.group(1).toLowerCase(Locale.ROOT);
                group = group.containsKey(last) && last.endsWith("-recipient") ? next(groups, group) : group;
                group.putIfAbsent(last, field.group(2).strip());
            }
        }
        next(groups, group);
        return groups;
    }

    private static boolean isKnownField(Matcher field) {
        return field.matches()
                && field.group(1)
                        .toLowerCase(Locale.ROOT)
                        .matches("(?:final|original)-recipient|action|status|remote-mta|diagnostic-code");
    }

    private static Map<String, String> next(List<Map<String, String>> groups, Map<String, String> group) {
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return new LinkedHashMap<>();
    }

    private static BouncedRecipient recipient(Map<String, String> group) {
        String original = value(group, "original-recipient");
        String address = group.containsKey("final-recipient") ? value(group, "final-recipient") : original;
        Matcher status = STATUS.matcher(group.getOrDefault("status", ""));
        return new BouncedRecipient(
                bare(address),
                original.equalsIgnoreCase(address) ? "" : bare(original),
                group.getOrDefault("action", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""),
                status.find() ? status.group() : "",
                value(group, "remote-mta"),
                value(group, "diagnostic-code"));
    }

    private static String bare(String address) {
        return address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1) : address;
    }

    /** Behind the type, as in {@code rfc822; bob@example.com}. */
    private static String value(Map<String, String> group, String name) {
        String value = group.getOrDefault(name, "");
        int type = value.indexOf(';');
        boolean isTyped = type > 0 && value.substring(0, type).matches("[A-Za-z0-9-]+\\s*");
        return (isTyped ? value.substring(type + 1) : value).strip();
    }
}
