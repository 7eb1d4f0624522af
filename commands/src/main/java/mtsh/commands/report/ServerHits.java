package mtsh.commands.report;

import java.util.List;
import java.util.Locale;

import mtsh.commands.status.Cause;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What a mail server's own checks, the milters behind it and its users' filters did: header_checks, access tables, rule sets, Sieve. */
final class ServerHits {
    private static final String MILTER = "milter";
    private static final String FILTER = "content filter";

    /** What a filter answers when it has thrown away what the server handed to it (amavis). */
    private static final String DISCARDED = "Ok, discarded";

    private ServerHits() {}

    static void read(MailEvent event, List<RuleHit> hits) {
        String daemon = event.daemon();
        if (isCheck(event)) {
            check(event, hits);
        } else if (event.detail().startsWith("milter-") || event.word().equals("milter-reject")) {
            milter(event, hits);
        } else if (daemon.equals("smtpd") && !event.property("stage").isEmpty()) {
            restriction(event, hits);
        } else if (isSieve(event)) {
            sieve(event, hits);
        } else if (event.reply().contains(DISCARDED) && !event.serverName().isEmpty()) {
            hits.add(RuleHit.of(category(event), FILTER, "verdict", RuleAction.DELETE, event.reply(), event));
        } else if (event.eventSource().equals("AGENT")) {
            other(event, hits);
        } else if (isRefusal(event)) {
            edge(event, hits);
        }
    }

    /** {@code header Subject: Win money}, {@code body ...}: what cleanup's checks found. */
    private static boolean isCheck(MailEvent event) {
        String kind = FilterHits.firstWord(event.detail());
        boolean named = kind.equals("body") || kind.equals("header") || kind.endsWith("-header");
        return named && event.daemon().equals("cleanup") && event.eventSource().equals("AGENT");
    }

    private static void check(MailEvent event, List<RuleHit> hits) {
        String detail = event.detail();
        String kind = FilterHits.firstWord(detail);
        String rule = "body_checks";
        if (!kind.equals("body")) {
            String content = detail.substring(Math.min(detail.length(), kind.length() + 1));
            int colon = content.indexOf(':');
            String header = colon > 0 && colon <= 60 ? " " + content.substring(0, colon) : "";
            rule = kind.replace('-', '_') + "_checks" + header;
        }
        add(HitCategory.RULE, "Postfix", rule, event, hits);
    }

    private static void milter(MailEvent event, List<RuleHit> hits) {
        add(category(event), MILTER, "verdict", event, hits);
    }

    /** What a milter or an inside proxy objected to stands in its reply only. */
    private static HitCategory category(MailEvent event) {
        if (event.reply().toLowerCase(Locale.ROOT).contains("phish")) {
            return HitCategory.PHISH;
        }
        return switch (Cause.of(event.reply(), event.enhancedCode(), event.id() == EventId.DEFER)
                .id()) {
            case "malware" -> HitCategory.MALWARE;
            case "attachment-type" -> HitCategory.FILE_TYPE;
            case "spam-rejected" -> HitCategory.SPAM;
            case "auth-dmarc" -> HitCategory.PHISH;
            case "greylist", "blocklisted" -> HitCategory.EDGE;
            default -> HitCategory.RULE;
        };
    }

    private static void restriction(MailEvent event, List<RuleHit> hits) {
        if (!isRefusal(event)) {
            add(HitCategory.RULE, "Postfix", "smtpd " + event.property("stage"), event, hits);
        } else if (event.detail().startsWith("proxy-")) {
            add(category(event), "Postfix", "proxy filter", event, hits);
        } else {
            edge(event, hits);
        }
    }

    private static boolean isRefusal(MailEvent event) {
        boolean failed = event.id() == EventId.FAIL || event.id() == EventId.DEFER;
        return failed && event.word().endsWith("reject");
    }

    private static void edge(MailEvent event, List<RuleHit> hits) {
        String cause = Cause.of(event.reply(), event.enhancedCode(), event.id() == EventId.DEFER)
                .id();
        String action = event.id() == EventId.DEFER ? RuleAction.DEFER : RuleAction.REJECT;
        String server = event.daemon().isEmpty() ? "SMTP" : event.daemon();
        hits.add(RuleHit.of(HitCategory.EDGE, server, cause, action, event.reply(), event));
    }

    /** The store's own word about a delivery; only users' scripts make it anything but putting the message into a folder. */
    private static boolean isSieve(MailEvent event) {
        return event.eventSource().equals("STOREDRIVER");
    }

    private static void sieve(MailEvent event, List<RuleHit> hits) {
        boolean acted =
                switch (event.id()) {
                    case DROP, FAIL, REDIRECT -> true;
                    case AGENTINFO -> event.word().equals("vacation");
                    default -> false;
                };
        if (acted) {
            add(HitCategory.RULE, "Sieve", event.word(), event, hits);
        }
    }

    /** Rule sets and milters of Sendmail, access lists of Exim, plugins of Haraka, scripts of Stalwart ... */
    private static void other(MailEvent event, List<RuleHit> hits) {
        boolean decides = event.id() == EventId.DROP || event.id() == EventId.FAIL || event.id() == EventId.DEFER;
        boolean quarantined = event.word().equals("quarantine");
        if (!decides && !quarantined) {
            return;
        }
        if (!event.serverName().isEmpty()) {
            // The server tells what the filter answered to which it handed the message.
            add(category(event), FILTER, "verdict", event, hits);
            return;
        }
        String ruleset = event.property("ruleset");
        boolean isMilter = ruleset.isEmpty() && !event.connector().isEmpty();
        String rule = isMilter ? event.connector() : ruleset.isEmpty() ? event.word() : ruleset;
        add(category(event), isMilter ? MILTER : event.daemon(), rule, event, hits);
    }

    private static void add(HitCategory category, String agent, String rule, MailEvent event, List<RuleHit> hits) {
        String word = event.word();
        boolean watches =
                word.equals("warn") || word.equals("warning") || word.equals("info") || word.equals("reject_warning");
        String action = event.id() == EventId.DEFER && !word.equals("hold")
                ? RuleAction.DEFER
                : RuleAction.ofWord(watches ? "" : word);
        String finding = event.reply().isEmpty() ? "" : event.reply();
        RuleHit hit = RuleHit.of(category, agent, rule, action, finding, event);
        if (watches) {
            hits.add(hit.inMode(RuleHit.AUDIT));
        } else if (!action.isEmpty()) {
            hits.add(hit);
        }
    }

    /** Whether this only repeats what the filter that asked for it said itself. */
    static boolean isEcho(RuleHit hit) {
        return hit.id().equals(MILTER + "/verdict")
                || hit.id().equals(FILTER + "/verdict")
                || hit.id().equals("Postfix/proxy filter")
                || hit.id().equals(ExchangeHits.AGENT + "/transport rule");
    }
}
