package mtsh.commands.historical;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import mtsh.commands.trace.AgentText;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What agents, filters and servers find in messages, and by which events a report about it knows them. */
enum FindingKind {
    SPAM(
            "what filters (Amavis, Rspamd, SpamAssassin, MailScanner, Exchange's agents) decided, and folders for junk mail") {
        @Override
        boolean isIn(MailEvent event) {
            return tells(event) && new AgentText(event).event().equals("Spam")
                    || event.word().toLowerCase(Locale.ROOT).contains("spam")
                    || event.property("folder").toLowerCase(Locale.ROOT).matches("(.*[/.])?(spam|junk.*)");
        }
    },
    ATP("what scanners for malware and phishing decided") {
        @Override
        boolean isIn(MailEvent event) {
            return tells(event)
                    && (new AgentText(event).event().equals("Malware")
                            || new Evidence(event).hasAny(List.of("phish", "phsh", "malware", "banned")));
        }
    },
    DLP("rules against the loss of data, which message tracking logs of Exchange name in custom-data") {
        @Override
        boolean isIn(MailEvent event) {
            return tells(event) && new Evidence(event).hasAny(List.of("dlp", "sensitivity-label"));
        }
    },
    TRANSPORT_RULE("transport rules, which message tracking logs of Exchange name in custom-data") {
        @Override
        boolean isIn(MailEvent event) {
            return tells(event) && new AgentText(event).event().equals("Transport rule");
        }
    },
    SPOOF("checks of SPF, DKIM and DMARC that failed") {
        @Override
        boolean isIn(MailEvent event) {
            return new Evidence(event).matches(FAILED_CHECK);
        }
    },
    P2_SENDER(
            "the sender in the header beside the one of the envelope, which only Exchange's message tracking logs have") {
        @Override
        boolean isIn(MailEvent event) {
            String envelope = event.property("return-path");
            return event.id() == EventId.RECEIVE
                    && !envelope.isEmpty()
                    && !event.sender().isEmpty()
                    && !envelope.equalsIgnoreCase(event.sender());
        }
    };

    /** {@code SPF fail}, {@code R_DKIM_REJECT}, {@code dmarc=fail}; a failure behind a comma is another one's. */
    private static final Pattern FAILED_CHECK = Pattern.compile(
            "(spf|dkim|dmarc)[^,;)\n]{0,40}?(fail|reject|not |unauthenticated|quarantine)|spoof|\\b5\\.7\\.2[36]\\b");

    private static final Set<EventId> DECISIONS = Set.of(
            EventId.AGENTINFO,
            EventId.FAIL,
            EventId.DROP,
            EventId.DEFER,
            EventId.DELIVERFAIL,
            EventId.BADMAIL,
            EventId.OTHER);

    private final String source;

    FindingKind(String source) {
        this.source = source;
    }

    abstract boolean isIn(MailEvent event);

    /** In words, for those who found nothing. */
    String source() {
        return source;
    }

    /** Events in which somebody decided something. */
    boolean tells(MailEvent event) {
        return DECISIONS.contains(event.id());
    }
}
