package mtsh.commands.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/**
 * A mailbox or a group.
 *
 * @param more what else the directory's file tells, by column
 */
record Recipient(String address, String name, String details, List<String> members, Map<String, String> more) {
    private static final List<String> KNOWN =
            List.of("primarysmtpaddress", "displayname", "recipienttypedetails", "members");

    /** A line of the directory's file. */
    static Recipient of(PSObject line) {
        Map<String, String> more = new LinkedHashMap<>();
        for (PSMember member : line.members()) {
            if (!KNOWN.contains(member.name().toLowerCase(Locale.ROOT))) {
                more.put(member.name(), Conversions.toText(line.noteValue(member.name())));
            }
        }
        String address = text(line, "PrimarySmtpAddress");
        String name = text(line, "DisplayName");
        String details = text(line, "RecipientTypeDetails");
        return new Recipient(
                address,
                name.isEmpty() ? local(address) : name,
                details.isEmpty() ? "UserMailbox" : details,
                split(text(line, "Members")),
                more);
    }

    /** One that only the logs know. */
    static Recipient seen(String address, boolean isGroup) {
        String details = isGroup ? "MailUniversalDistributionGroup" : "UserMailbox";
        return new Recipient(address, local(address), details, List.of(), Map.of());
    }

    static List<String> split(String text) {
        return Arrays.stream(text.split("[;,]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String text(PSObject line, String property) {
        return Conversions.toText(line.noteValue(property)).strip();
    }

    private static String local(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    String alias() {
        return more.getOrDefault("Alias", local(address));
    }

    /** Every address: the primary one first. */
    List<String> addresses() {
        List<String> told = split(more.getOrDefault("EmailAddresses", ""));
        return told.isEmpty() ? List.of("SMTP:" + address) : told;
    }

    boolean isMailbox() {
        return details.endsWith("Mailbox");
    }

    boolean isGroup() {
        return details.endsWith("Group") || details.endsWith("List");
    }

    /** Exchange's coarser kind. */
    String type() {
        if (isMailbox()) {
            return "UserMailbox";
        }
        return details.equals("GuestMailUser") ? "MailUser" : details;
    }

    /** Whether this is meant by an address, alias, name or any text that Exchange takes as an identity. */
    boolean is(String identity) {
        return identity.equalsIgnoreCase(address)
                || identity.equalsIgnoreCase(name)
                || identity.equalsIgnoreCase(alias())
                || more.values().stream().anyMatch(identity::equalsIgnoreCase)
                || addresses().stream()
                        .anyMatch(each -> each.replaceFirst("(?i)^smtp:", "").equalsIgnoreCase(identity));
    }
}
