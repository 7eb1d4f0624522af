package mtsh.commands.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * X-Forefront-Antispam-Report and X-Microsoft-Antispam: {@code KEY:value;} pairs of Exchange Online (Microsoft: Anti-spam message headers
 * in
 * Microsoft 365).
 */
final class ForefrontReport {
    private static final String FILTER = "Exchange Online Protection";

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("NONE", "nothing bad was found"),
            Map.entry("AMP", "malware"),
            Map.entry("MALW", "malware"),
            Map.entry("FTBP", "an attachment of a kind that is not let through"),
            Map.entry("SAP", "an attachment that Safe Attachments found harmful"),
            Map.entry("BULK", "bulk mail"),
            Map.entry("SPM", "spam"),
            Map.entry("HSPM", "spam, with high confidence"),
            Map.entry("OSPM", "outbound spam"),
            Map.entry("PHSH", "phishing"),
            Map.entry("HPHSH", "phishing, with high confidence"),
            Map.entry("HPHISH", "phishing, with high confidence"),
            Map.entry("INTOS", "phishing from inside the organisation"),
            Map.entry("SPOOF", "the sender's domain is forged"),
            Map.entry("DIMP", "the sender's domain looks like one of ours"),
            Map.entry("UIMP", "the sender looks like one of our people"),
            Map.entry("GIMP", "the sender looks like someone the recipient writes with"),
            Map.entry("BIMP", "the sender looks like a known brand"));

    private static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("BLK", "the recipient blocks this sender"),
            Map.entry("NSPM", "filtered, and found to be no spam"),
            Map.entry("SPM", "filtered, and found to be spam"),
            Map.entry("SFE", "the recipient trusts this sender"),
            Map.entry("SKA", "not filtered: the sender is on an allow list of the policy"),
            Map.entry("SKB", "taken for spam: the sender is on a block list of the policy"),
            Map.entry("SKI", "not filtered: mail within the organisation"),
            Map.entry("SKN", "not filtered: let through before (a rule, an allow list or a connector said so)"),
            Map.entry("SKQ", "released from quarantine"),
            Map.entry("SKS", "taken for spam before the filter: a rule said so"));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("IPV:CAL", "the connecting address is on the allow list"),
            Map.entry("IPV:NLI", "the connecting address is on no list"),
            Map.entry("DIR:INB", "inbound"),
            Map.entry("DIR:OUT", "outbound"),
            Map.entry("DIR:INT", "within the organisation"),
            Map.entry("SRV:BULK", "bulk mail above the policy's threshold"),
            Map.entry("SFTY:9.19", "looks like a domain of ours"),
            Map.entry("SFTY:9.20", "looks like one of our people"),
            Map.entry("SFTY:9.11", "forged within the organisation"),
            Map.entry("SFTY:9.21", "forged from outside"),
            Map.entry("SFTY:9.22", "forged within the organisation"),
            Map.entry("SFTY:9.25", "first contact: the recipient was shown a hint"));

    private static final Map<String, String> NAMES = Map.of(
            "CIP", "the address that connected",
            "CTRY", "the country of that address",
            "H", "what that machine called itself",
            "PTR", "the name of that address",
            "LANG", "the language of the message",
            "SFS", "the rules that were hit",
            "ARC", "the ARC chain");

    private ForefrontReport() {}

    static List<Finding> of(HeaderField field) {
        List<Finding> findings = new ArrayList<>();
        for (String part : Pieces.split(field.value(), ';')) {
            int colon = part.indexOf(':');
            if (colon > 0 && colon + 1 < part.length()) {
                String name = part.substring(0, colon).strip();
                String value = part.substring(colon + 1).strip();
                findings.add(new Finding(FILTER, name, value, meaning(name, value), field.name()));
            }
        }
        return findings;
    }

    private static String meaning(String name, String value) {
        String key = name.toUpperCase(Locale.ROOT);
        String word = value.toUpperCase(Locale.ROOT);
        return switch (key) {
            case "CAT" -> CATEGORIES.getOrDefault(word, "");
            case "SFV" -> VERDICTS.getOrDefault(word, "");
            case "SCL" -> scl(value);
            case "BCL" -> bcl(value);
            default -> OTHERS.getOrDefault(key + ":" + word, NAMES.getOrDefault(key, ""));
        };
    }

    /** The spam confidence level. */
    static String scl(String value) {
        return switch (value.strip()) {
            case "-1" -> "not filtered: it came from a safe place";
            case "0", "1" -> "no spam";
            case "5", "6" -> "spam";
            case "7", "8", "9" -> "spam, with high confidence";
            default -> "";
        };
    }

    /** The bulk complaint level. */
    static String bcl(String value) {
        return switch (value.strip()) {
            case "0" -> "no bulk mail";
            case "1", "2", "3" -> "bulk mail that few complain about";
            case "4", "5", "6", "7" -> "bulk mail that some complain about";
            case "8", "9" -> "bulk mail that many complain about";
            default -> "";
        };
    }
}
