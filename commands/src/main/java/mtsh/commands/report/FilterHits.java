package mtsh.commands.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.event.MailEvent;

/** What filters beside a mail server said of a message: spam filters, virus scanners, gateways, policy services. */
final class FilterHits {
    /** MailScanner's words for what SpamAssassin found: {@code score=12.1, required 6}. */
    private static final Pattern SCORE = Pattern.compile("score=(-?[\\d.]{1,10}), required (-?[\\d.]{1,10})");

    private FilterHits() {}

    /** Whether the event was a filter's, whatever it said. */
    static boolean read(MailEvent event, List<RuleHit> hits) {
        String daemon = event.daemon().toLowerCase(Locale.ROOT);
        switch (daemon) {
            case "amavis", "amavisd", "amavisd-new" -> amavis(event, hits);
            case "rspamd" -> rspamd(event, hits);
            case "spamd", "spamd_child" -> spamAssassin(event, hits);
            case "mailscanner" -> mailScanner(event, hits);
            case "clamav-milter" -> scanner(event, hits);
            case "pmg-smtp-filter" -> gateway(event, hits);
            case "postgrey", "milter-greylist" -> greylist(event, hits);
            case "postfwd", "postfwd2", "postfwd3", "postfwd2/policy", "postfwd3/policy" -> policy(event, hits);
            case "opendmarc", "opendkim", "dkim-filter" -> {
                // They find out; what came of it the mail server says.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code Blocked SPAM {DiscardedInbound,Quarantined}}, {@code Passed SPAMMY {RelayedTaggedInbound}}. */
    private static void amavis(MailEvent event, List<RuleHit> hits) {
        String text = event.detail();
        boolean blocked = text.startsWith("Blocked ");
        if (!blocked && !text.startsWith("Passed ") || event.word().equals("scored")) {
            return;
        }
        String rest = text.substring(text.indexOf(' ') + 1);
        String kind = firstWord(rest);
        boolean clean = kind.equals("CLEAN") || kind.isEmpty();
        String actions = event.property("actions");
        boolean acted = blocked || actions.contains("Tagged") || actions.contains("Quarantined");
        if (clean || !acted && !kind.startsWith("SPAM") && !kind.equals("INFECTED") && !kind.equals("BANNED")) {
            return;
        }
        int open = rest.indexOf('(');
        int close = open < 0 ? -1 : rest.lastIndexOf(')');
        boolean named = close > open && open >= 0;
        String finding = named ? rest.substring(open + 1, close) : amavisScore(event, kind);
        String action = blocked ? amavisAction(event, actions) : RuleAction.TAG;
        hits.add(RuleHit.of(amavisCategory(kind, finding), "amavis", kind, action, finding, event));
    }

    /** The score of spam; where none was logged, what the message was taken for. */
    private static String amavisScore(MailEvent event, String kind) {
        String hits = event.property("hits");
        boolean scored = kind.startsWith("SPAM") && !hits.isEmpty() && !hits.equals("-");
        return scored ? hits : kind;
    }

    private static String amavisAction(MailEvent event, String actions) {
        if (actions.contains("TempFailed")) {
            return RuleAction.DEFER;
        }
        String word = RuleAction.ofWord(event.word());
        return word.isEmpty() ? RuleAction.REJECT : word;
    }

    private static HitCategory amavisCategory(String kind, String finding) {
        if (kind.startsWith("SPAM")) {
            return HitCategory.SPAM;
        }
        return switch (kind) {
            case "INFECTED" -> isPhish(finding) ? HitCategory.PHISH : HitCategory.MALWARE;
            case "BANNED" -> HitCategory.FILE_TYPE;
            default -> HitCategory.RULE;
        };
    }

    /** Scanners give phishing the name of a virus: {@code Heuristics.Phishing.Email.SpoofedDomain}. */
    private static boolean isPhish(String finding) {
        return finding.toLowerCase(Locale.ROOT).contains("phish");
    }

    private static void rspamd(MailEvent event, List<RuleHit> hits) {
        String prefix = "rspamd: ";
        String wanted = event.detail().startsWith(prefix) ? event.detail().substring(prefix.length()) : "";
        String score = event.property("score");
        switch (wanted) {
            case "reject" -> rspamd(HitCategory.SPAM, wanted, RuleAction.REJECT, score, event, hits);
            case "quarantine" -> rspamd(HitCategory.SPAM, wanted, RuleAction.QUARANTINE, score, event, hits);
            case "discard" -> rspamd(HitCategory.SPAM, wanted, RuleAction.DELETE, score, event, hits);
            case "add header" -> rspamd(HitCategory.SPAM, wanted, RuleAction.TAG, score, event, hits);
            case "rewrite subject" -> rspamd(HitCategory.SPAM, wanted, RuleAction.SUBJECT, score, event, hits);
            case "greylist", "soft reject" -> rspamd(HitCategory.EDGE, wanted, RuleAction.DEFER, score, event, hits);
            default -> {
                // "no action", and what a site's own modules call their actions.
            }
        }
    }

    private static void rspamd(
            HitCategory category, String rule, String action, String score, MailEvent event, List<RuleHit> hits) {
        hits.add(RuleHit.of(category, "rspamd", rule, action, score, event));
    }

    private static void spamAssassin(MailEvent event, List<RuleHit> hits) {
        if (event.word().equals("tagged")) {
            hits.add(RuleHit.of(
                    HitCategory.SPAM, "SpamAssassin", "spam", RuleAction.TAG, event.property("score"), event));
        }
    }

    private static void scanner(MailEvent event, List<RuleHit> hits) {
        String virus = event.property("virus");
        if (event.word().equals("infected")) {
            HitCategory category = isPhish(virus) ? HitCategory.PHISH : HitCategory.MALWARE;
            hits.add(RuleHit.of(category, "clamav", "virus", "", virus, event));
        }
    }

    private static void mailScanner(MailEvent event, List<RuleHit> hits) {
        String word = event.word();
        if (word.equals("passed") || word.equals("requeued") || word.equals("copy kept")) {
            return;
        }
        String text = event.detail();
        if (word.equals("infected")) {
            hits.add(RuleHit.of(HitCategory.MALWARE, "MailScanner", "virus", "", "", event));
            return;
        }
        String action = RuleAction.ofWord(word);
        if (text.contains("Reject message ") || text.contains("Quarantined message ")) {
            hits.add(RuleHit.of(HitCategory.RULE, "MailScanner", firstWord(word), action, "", event));
            return;
        }
        Matcher score = SCORE.matcher(text);
        String finding = score.find() ? score.group(1) + "/" + score.group(2) : "";
        hits.add(RuleHit.of(HitCategory.SPAM, "MailScanner", "spam", action, finding, event));
    }

    /** Proxmox' filter names the rule that decided; in front of the queue it only says that it refused. */
    private static void gateway(MailEvent event, List<RuleHit> hits) {
        String word = event.word();
        String rule = event.property("rule");
        String text = event.detail().isEmpty() ? event.reply() : event.detail();
        String action = RuleAction.ofWord(word);
        if (word.equals("infected")) {
            String virus = text.substring(text.indexOf(": ") + 1).strip();
            HitCategory category = isPhish(virus) ? HitCategory.PHISH : HitCategory.MALWARE;
            hits.add(RuleHit.of(category, "PMG", "virus", "", virus, event));
        } else if (!rule.isEmpty()) {
            hits.add(RuleHit.of(gatewayCategory(text), "PMG", rule, action, "", event)
                    .named(rule));
        } else if (word.equals("blocked")) {
            hits.add(RuleHit.of(HitCategory.RULE, "PMG", "reject", action, "", event));
        }
    }

    private static HitCategory gatewayCategory(String text) {
        if (text.contains(" to spam quarantine ")) {
            return HitCategory.SPAM;
        }
        if (text.contains(" to virus quarantine ")) {
            return HitCategory.MALWARE;
        }
        return text.contains(" to attachment quarantine ") ? HitCategory.FILE_TYPE : HitCategory.RULE;
    }

    private static void greylist(MailEvent event, List<RuleHit> hits) {
        if (event.word().equals("greylist")) {
            hits.add(RuleHit.of(HitCategory.EDGE, event.daemon(), "greylist", RuleAction.DEFER, event.reply(), event));
        }
    }

    /** {@code postfwd: action=REJECT you are not welcome}: the words of Postfix' access tables. */
    private static void policy(MailEvent event, List<RuleHit> hits) {
        int at = event.detail().indexOf("action=");
        String said = at < 0 ? "" : event.detail().substring(at + "action=".length());
        String word = firstWord(said).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("dunno") || word.equals("ok")) {
            return;
        }
        String rule = event.property("rule");
        String action = word.startsWith("5") ? RuleAction.REJECT : RuleAction.ofWord(word);
        boolean forNow = word.startsWith("4") || word.startsWith("defer") || word.contains("greylist");
        RuleHit hit = RuleHit.of(
                HitCategory.RULE,
                "postfwd",
                rule.isEmpty() ? word : rule,
                forNow ? RuleAction.DEFER : action,
                said,
                event);
        hits.add(word.equals("warn") || word.equals("info") ? hit.inMode(RuleHit.AUDIT) : hit);
    }

    static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ',') {
            end++;
        }
        return text.substring(0, end);
    }
}
