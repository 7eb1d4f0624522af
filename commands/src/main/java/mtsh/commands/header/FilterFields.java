package mtsh.commands.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spam and virus filters write into headers. */
final class FilterFields {
    /** Prefix of the field's name, and whose it is; a longer one stands before a shorter one. */
    private static final String[][] FILTERS = {
        {"x-spamd-", "Rspamd"},
        {"x-rspamd-", "Rspamd"},
        {"x-spam-", "SpamAssassin"},
        {"x-amavis-", "Amavis"},
        {"x-quarantine-id", "Amavis"},
        {"x-virus-s", "Virus scanner"},
        {"x-barracuda-", "Barracuda"},
        {"x-proofpoint-", "Proofpoint"},
        {"x-mimecast-", "Mimecast"},
        {"x-ironport-", "IronPort"},
        {"x-mailscanner-", "MailScanner"},
        {"x-pmx-", "PureMessage"},
        {"x-sophos-", "Sophos"},
        {"x-fe-", "FireEye"},
        {"x-trend", "Trend Micro"},
        {"x-tm-as-", "Trend Micro"},
        {"x-fortimail", "FortiMail"},
        {"x-cloudmark-", "Cloudmark"},
        {"x-cmae-", "Cloudmark"},
        {"x-bogosity", "Bogofilter"},
        {"x-dspam-", "DSPAM"},
        {"x-greylist", "Greylisting"},
        {"x-ses-", "Amazon SES"},
        {"x-ms-exchange-organization-scl", "Exchange"},
        {"x-ms-exchange-organization-pcl", "Exchange"},
        {"x-ms-exchange-organization-authas", "Exchange"},
        {"x-ms-exchange-organization-antispam", "Exchange"},
        {"x-ms-exchange-organization-spamdiag", "Exchange"},
    };

    private static final Map<String, String> RSPAMD_ACTIONS = Map.of(
            "no action", "let through",
            "greylist", "to be tried again",
            "add header", "marked as spam",
            "rewrite subject", "marked as spam in the subject",
            "soft reject", "refused for now",
            "reject", "refused");

    private static final Pattern ASSASSIN =
            Pattern.compile("^(yes|no)\\b.{0,60}?(?:score|hits)=\\s?(-?[\\d.]+).{0,60}?required=\\s?(-?[\\d.]+)");
    private static final Pattern SPAMD =
            Pattern.compile("^\\w+:\\s*(true|false)\\s*\\[\\s*(-?[\\d.]+)\\s*/\\s*(-?[\\d.]+)");

    private FilterFields() {}

    static List<Finding> of(HeaderField field) {
        String key = field.key();
        if (key.equals("x-forefront-antispam-report")
                || key.equals("x-microsoft-antispam")
                || key.equals("x-forefront-antispam-report-untrusted")
                || key.equals("x-microsoft-antispam-untrusted")) {
            return ForefrontReport.of(field);
        }
        for (String[] filter : FILTERS) {
            if (key.startsWith(filter[0])) {
                List<Finding> found = new ArrayList<>();
                found.add(new Finding(
                        filter[1], shortName(field.name()), field.value(), meaning(key, field.value()), field.name()));
                return found;
            }
        }
        return List.of();
    }

    private static String shortName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-ms-exchange-organization-")
                ? name.substring("x-ms-exchange-organization-".length())
                : lower.startsWith("x-") ? name.substring(2) : name;
    }

    private static String meaning(String key, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return switch (key) {
            case "x-ms-exchange-organization-scl" -> ForefrontReport.scl(value);
            case "x-ms-exchange-organization-authas" -> authenticatedAs(lower);
            case "x-spam-status" -> scored(ASSASSIN.matcher(lower), "yes");
            case "x-spamd-result" -> scored(SPAMD.matcher(lower), "true");
            case "x-spam-flag", "x-spam" -> lower.startsWith("yes") ? "spam" : "no spam";
            case "x-spam-level" -> stars(lower);
            case "x-rspamd-action" -> RSPAMD_ACTIONS.getOrDefault(lower, "");
            case "x-virus-scanned" -> "a virus scanner has seen it";
            case "x-virus-status" -> lower.startsWith("clean") ? "no virus" : "";
            case "x-bogosity" -> lower.startsWith("spam") || lower.startsWith("yes") ? "spam" : "no spam";
            default -> "";
        };
    }

    private static String authenticatedAs(String value) {
        return switch (value) {
            case "internal" -> "the sender was logged on, or the mail is from inside";
            case "anonymous" -> "the sender was not logged on: mail from outside";
            case "partner" -> "from a partner's servers";
            default -> "";
        };
    }

    private static String scored(Matcher matcher, String spamWord) {
        if (!matcher.find()) {
            return "";
        }
        return (matcher.group(1).equals(spamWord) ? "spam: " : "no spam: ") + matcher.group(2) + " points of "
                + matcher.group(3) + " that it takes";
    }

    private static String stars(String value) {
        long count = value.chars().filter(c -> c == '*').count();
        return count + (count == 1 ? " point" : " points") + " or a bit more";
    }
}
