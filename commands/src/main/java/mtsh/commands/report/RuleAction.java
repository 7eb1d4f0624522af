package mtsh.commands.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is done with a message, in the words of Exchange's rules, whatever a filter calls it. */
final class RuleAction {
    static final String REJECT = "RejectMessage";
    static final String DELETE = "DeleteMessage";
    static final String QUARANTINE = "Quarantine";
    static final String DEFER = "DeferMessage";
    static final String HOLD = "HoldMessage";
    static final String REDIRECT = "RedirectMessage";
    static final String COPY = "BlindCopyTo";
    static final String TAG = "SetHeader";
    static final String SUBJECT = "PrependSubject";
    static final String REMOVE_HEADER = "RemoveHeader";
    static final String JUNK = "MoveToJmf";
    static final String STRIP = "RemoveAttachment";
    static final String ROUTE = "RouteMessage";
    static final String ACCEPT = "AcceptMessage";
    static final String REPLY = "SendAutoReply";

    /** Gravest last: where a filter says several things of one message, the gravest is what it did. */
    private static final List<String> BY_GRAVITY =
            List.of(ACCEPT, TAG, SUBJECT, STRIP, JUNK, ROUTE, DEFER, HOLD, DELETE, REJECT, QUARANTINE);

    private static final Set<String> BLOCKING = Set.of(
            REJECT.toLowerCase(Locale.ROOT),
            DELETE.toLowerCase(Locale.ROOT),
            QUARANTINE.toLowerCase(Locale.ROOT),
            HOLD.toLowerCase(Locale.ROOT),
            "moderatemessagebyuser",
            "moderatemessagebymanager",
            "rejectunlessfalsepositiveoverride",
            "blockaccess",
            "ba");

    /** Words of checks and access tables (Postfix: header_checks, access) and of events. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("reject", REJECT),
            Map.entry("milter-reject", REJECT),
            Map.entry("rejected", REJECT),
            Map.entry("blocked", REJECT),
            Map.entry("bounced", REJECT),
            Map.entry("block", DELETE),
            Map.entry("discard", DELETE),
            Map.entry("quarantine", QUARANTINE),
            Map.entry("hold", HOLD),
            Map.entry("redirect", REDIRECT),
            Map.entry("forwarded", REDIRECT),
            Map.entry("bcc", COPY),
            Map.entry("filter", ROUTE),
            Map.entry("prepend", TAG),
            Map.entry("replace", TAG),
            Map.entry("tagged", TAG),
            Map.entry("strip", REMOVE_HEADER),
            Map.entry("ignore", REMOVE_HEADER),
            Map.entry("delay", DEFER),
            Map.entry("deferred", DEFER),
            Map.entry("greylist", DEFER),
            Map.entry("accept", ACCEPT),
            Map.entry("pass", ACCEPT),
            Map.entry("attachment removed", STRIP),
            Map.entry("copy kept", STRIP),
            Map.entry("vacation", REPLY));

    private RuleAction() {}

    /** The action that an event's word means, or empty. */
    static String ofWord(String word) {
        return WORDS.getOrDefault(word, "");
    }

    static boolean isBlocking(String action) {
        return BLOCKING.contains(action.toLowerCase(Locale.ROOT));
    }

    /** The one that does more to a message; the first where that cannot be told. */
    static String graver(String one, String other) {
        return one.isEmpty() || BY_GRAVITY.indexOf(other) > BY_GRAVITY.indexOf(one) ? other : one;
    }
}
