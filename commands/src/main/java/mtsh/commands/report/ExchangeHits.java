package mtsh.commands.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.event.MailEvent;
import mtsh.store.log.exchange.CustomData;

/**
 * What Exchange's agents found and did: {@code custom_data} of tracking logs and reports, and the rows Spam, Malware, Transport rule
 * and DLP rule of a detail export.
 */
final class ExchangeHits {
    static final String AGENT = "Exchange";

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    /** The words between are the reader's language. A name may hold quotes, and ends where the id begins. */
    private static final Pattern RULE_TEXT = Pattern.compile(
            "'(?<name>.*?)', ID: \\('?(?<id>[^')]*)'?\\)(?:, [^:']*: '(?<policy>.*?)', ID: \\('?(?<policyId>[^')]*)'?\\))?.*",
            Pattern.DOTALL);

    private static final Pattern MALWARE_TEXT = Pattern.compile("Malware: \"(?<name>[^\"]*)\".*", Pattern.DOTALL);
    private static final int LONGEST_TEXT = 10_000;
    private static final String RULES_REPLY = "TRANSPORT.RULES.";

    private ExchangeHits() {}

    static void read(MailEvent event, List<RuleHit> hits) {
        int before = hits.size();
        String custom = customData(event);
        if (custom.contains("S:") || custom.contains("s:")) {
            CustomData.of(custom).items().forEach(item -> item(item, event, hits));
        }
        if (!event.property("Event").isEmpty()) {
            exported(event, hits, hits.size() > before);
        }
        int at = event.reply().indexOf(RULES_REPLY);
        if (at >= 0 && hits.size() == before) {
            // The server says that a rule did it, and not which one.
            String action = word(event.reply(), at + RULES_REPLY.length());
            hits.add(RuleHit.of(HitCategory.RULE, AGENT, "transport rule", action, event.reply(), event));
        }
    }

    /** The column of a tracking log, or what a detail row carries under the same name. */
    static String customData(MailEvent event) {
        String column = event.property("custom-data");
        return column.isEmpty() ? event.property("CustomData") : column;
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static void item(CustomData.Item item, MailEvent event, List<RuleHit> hits) {
        switch (item.agent().toUpperCase(Locale.ROOT)) {
            case "TRA" -> rule(item, event, hits);
            case "SFA" -> spam(item, event, hits);
            case "AMA" -> malware(item, event, hits);
            default -> {
                // Latencies, TLS and the like: no agent that decides.
            }
        }
    }

    private static void rule(CustomData.Item item, MailEvent event, List<RuleHit> hits) {
        String id = guid(item.value("ruleId"));
        String policyId = guid(item.value("dlpId"));
        if (id.isEmpty() && policyId.isEmpty()) {
            return;
        }
        String mode = item.value("mode");
        hits.add(new RuleHit(
                policyId.isEmpty() ? HitCategory.RULE : HitCategory.DLP_RULE,
                AGENT,
                id.isEmpty() ? policyId : id,
                "",
                "",
                policyId,
                item.value("st"),
                mode.isEmpty() ? RuleHit.ENFORCE : mode,
                item.value("action"),
                item.value("sev"),
                "",
                event));
    }

    private static String guid(String id) {
        return id.equals(NO_ID) ? "" : id.toLowerCase(Locale.ROOT);
    }

    private static void spam(CustomData.Item item, MailEvent event, List<RuleHit> hits) {
        String category = item.value("CAT").toUpperCase(Locale.ROOT);
        String verdict = item.value("SFV").toUpperCase(Locale.ROOT);
        HitCategory found = category(category, verdict, item);
        if (found != null) {
            String finding = category.isEmpty() || category.equals("NONE") ? verdict : category;
            String action = spamAction(item.value("DI"));
            hits.add(RuleHit.of(found, AGENT, word(found), action, finding, event));
        }
    }

    private static HitCategory category(String category, String verdict, CustomData.Item item) {
        HitCategory named =
                switch (category) {
                    case "MALW", "AMP" -> HitCategory.MALWARE;
                    case "FTBP" -> HitCategory.FILE_TYPE;
                    case "PHSH", "HPHSH", "HPHISH", "SPOOF", "DIMP", "UIMP", "GIMP" -> HitCategory.PHISH;
                    case "BULK" -> HitCategory.BULK;
                    case "SPM", "HSPM", "OSPM" -> HitCategory.SPAM;
                    default -> null;
                };
        if (named != null) {
            return named;
        }
        boolean spam = verdict.equals("SPM") || verdict.equals("SKS") || verdict.equals("SKB") || verdict.equals("BLK");
        if (spam || isHigh(item.value("SCL"))) {
            return item.value("SRV").equalsIgnoreCase("BULK") ? HitCategory.BULK : HitCategory.SPAM;
        }
        return null;
    }

    private static boolean isHigh(String level) {
        return level.matches("[5-9]");
    }

    private static String word(HitCategory category) {
        return switch (category) {
            case MALWARE -> "malware";
            case FILE_TYPE -> "file type";
            case PHISH -> "phish";
            case BULK -> "bulk mail";
            default -> "spam";
        };
    }

    private static String spamAction(String disposition) {
        return switch (disposition.toUpperCase(Locale.ROOT)) {
            case "SB" -> RuleAction.REJECT;
            case "SQ" -> RuleAction.QUARANTINE;
            case "SD" -> RuleAction.DELETE;
            case "SJ" -> RuleAction.JUNK;
            default -> "";
        };
    }

    /** One part for each engine, {@code EV}; the sum stands for them only where they are not there. */
    private static void malware(CustomData.Item item, MailEvent event, List<RuleHit> hits) {
        if (!item.value("v").equals("1")) {
            return;
        }
        boolean hasEngine = isSum(item)
                && CustomData.of(customData(event)).items().stream()
                        .anyMatch(other -> other.agent().equalsIgnoreCase("AMA")
                                && other.value("v").equals("1")
                                && !isSum(other));
        if (hasEngine) {
            return;
        }
        String finding = item.value("name").isEmpty() ? item.value("sig") : item.value("name");
        String code = item.value("action").toLowerCase(Locale.ROOT);
        RuleHit hit = RuleHit.of(HitCategory.MALWARE, AGENT, "malware", malwareAction(code), finding, event);
        boolean bypassed = code.equals("p") || code.equals("st") || code.equals("sy");
        hits.add(bypassed ? hit.inMode(RuleHit.AUDIT) : hit);
    }

    private static boolean isSum(CustomData.Item item) {
        return !item.parts().isEmpty() && item.parts().get(0).equalsIgnoreCase("SUM");
    }

    private static String malwareAction(String code) {
        return switch (code) {
            case "r" -> RuleAction.STRIP;
            case "d" -> RuleAction.DEFER;
            case "s" -> RuleAction.DELETE;
            case "ni", "ne", "b" -> RuleAction.REJECT;
            default -> "";
        };
    }

    private static void exported(MailEvent event, List<RuleHit> hits, boolean isTold) {
        switch (event.word()) {
            case "transport-rule", "dlp-rule" -> exportedRule(event, hits);
            case "malware" -> {
                if (!isTold) {
                    String action = exportedAction(event);
                    hits.add(RuleHit.of(HitCategory.MALWARE, AGENT, "malware", action, malwareName(event), event));
                }
            }
            case "spam", "quarantine" -> {
                boolean isSpam = event.property("Event").equalsIgnoreCase("Spam");
                if (!isTold && isSpam) {
                    String level = level(event);
                    boolean passed = level.matches("-1|[0-4]") && event.word().equals("spam");
                    if (!passed) {
                        hits.add(RuleHit.of(HitCategory.SPAM, AGENT, "spam", exportedAction(event), level, event));
                    }
                }
            }
            default -> {
                // Nothing that a filter or a rule did.
            }
        }
    }

    private static String exportedAction(MailEvent event) {
        String action = event.property("Action");
        return action.isEmpty() && event.word().equals("quarantine") ? RuleAction.QUARANTINE : action;
    }

    /** {@code Spam confidence level: 8}. */
    private static String level(MailEvent event) {
        int colon = event.detail().lastIndexOf(": ");
        String level = colon < 0 ? "" : event.detail().substring(colon + 2).strip();
        return level.matches("-?\\d{1,2}") ? level : "";
    }

    private static String malwareName(MailEvent event) {
        Matcher matcher = MALWARE_TEXT.matcher(bounded(event.detail()));
        return matcher.matches() ? matcher.group("name") : "";
    }

    /** {@code Transport rule: 'Block', ID: ('<guid>'), DLP policy: '', ID: (0000...).}. */
    private static void exportedRule(MailEvent event, List<RuleHit> hits) {
        String text = bounded(event.detail());
        int quote = text.indexOf('\'');
        Matcher matcher = RULE_TEXT.matcher(quote < 0 ? "" : text.substring(quote));
        boolean read = matcher.matches();
        String id = read ? guid(matcher.group("id")) : "";
        String name = read ? matcher.group("name") : "";
        String policy = read && matcher.group("policy") != null ? matcher.group("policy") : "";
        String policyId = read && matcher.group("policyId") != null ? guid(matcher.group("policyId")) : "";
        if (id.isEmpty() && name.isEmpty()) {
            name = text;
        }
        hits.add(new RuleHit(
                event.word().equals("dlp-rule") ? HitCategory.DLP_RULE : HitCategory.RULE,
                AGENT,
                id.isEmpty() ? AGENT + "/" + name : id,
                name,
                policy,
                policyId,
                "",
                mode(event),
                event.property("Action"),
                "",
                "",
                event));
    }

    private static String mode(MailEvent event) {
        String mode = event.property("Mode");
        return mode.isEmpty() ? RuleHit.ENFORCE : mode;
    }

    private static String bounded(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
