package mtsh.commands.trace;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.status.ServerSaid;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Where a message is now, and which event says so. */
public final class Whereabouts {
    private static final Pattern BRACKETED = Pattern.compile("<([^<>@\\s]+@[^<>\\s]+)>");

    private final TraceRow row;
    private final List<MailEvent> events;
    private final MailEvent decisive;

    public Whereabouts(TraceRow row, List<MailEvent> events) {
        this.row = row;
        this.events = events;
        this.decisive = findDecisive();
    }

    /** The event that decided: the last of the kind that makes this status, or simply the last one; null without events. */
    public MailEvent decisive() {
        return decisive;
    }

    private MailEvent findDecisive() {
        MailEvent found = null;
        for (MailEvent event : events) {
            found = decides(event) && !saysMore(found, event) ? event : found;
        }
        return found != null || events.isEmpty() ? found : events.get(events.size() - 1);
    }

    /** A filter of ours, or a mailbox's script, says more about its own decision than the delivery to it does. */
    private static boolean saysMore(MailEvent found, MailEvent event) {
        return found != null
                && (isAgents(found) && !isAgents(event) || AnswerCause.isSieves(found) && !AnswerCause.isSieves(event));
    }

    private boolean decides(MailEvent event) {
        Status status = row.status();
        boolean held = status == Status.Quarantined || status == Status.FilteredAsSpam;
        if (row.disposition() == Disposition.Redirected) {
            return event.id() == EventId.RESOLVE || event.id() == EventId.REDIRECT;
        }
        return switch (event.id()) {
            case DELIVER, DUPLICATEDELIVER, SEND, SENDEXTERNAL ->
                status == Status.Delivered || status == Status.FilteredAsSpam;
            case FAIL, DROP, BADMAIL, DELIVERFAIL, MODERATORREJECT, MODERATIONEXPIRE, MODERATORSALLNDR ->
                status == Status.Failed || held;
            case DEFER, INITMESSAGECREATED -> status == Status.Pending || status == Status.GettingStatus;
            case EXPAND -> status == Status.Expanded;
            case AGENTINFO -> held || row.disposition() == Disposition.Discarded;
            default -> false;
        };
    }

    /** Whether our servers never took it: the sender's server still has it, or had it back at once. */
    public boolean isRefusedAtTheDoor() {
        return decisive != null
                && (row.disposition() == Disposition.RejectedAtSmtp
                        || decisive.id() == EventId.DEFER
                                && decisive.word().toLowerCase(Locale.ROOT).endsWith("reject"));
    }

    public boolean isFilter() {
        return decisive != null && isAgents(decisive);
    }

    /** A filter's own line; a delivery to a filter names the filter as the server it spoke with. */
    private static boolean isAgents(MailEvent event) {
        return event.eventSource().equals("AGENT") && event.serverName().isEmpty();
    }

    public String text() {
        if (decisive == null) {
            return "";
        }
        if (isRefusedAtTheDoor()) {
            return row.status() == Status.Failed
                    ? "never accepted: " + server() + " refused it" + fromClient()
                    : "not accepted yet: " + server() + " refused it for now" + fromClient()
                            + "; the sending server is to try again";
        }
        return switch (row.disposition()) {
            case Relayed -> "accepted by " + target() + asId() + ", which is the last thing our logs can know; " + on();
            case Delivered -> "handed to the mailbox by " + agent() + folder() + "; " + on();
            case Junk -> "in the junk folder" + named() + ", put there by " + agent() + "; " + on();
            case Quarantined -> "held in quarantine by " + agent() + "; " + on();
            case Discarded -> "thrown away by " + agent() + "; " + on();
            case Held -> "on hold until someone releases it, " + on();
            case Expanded -> "a list or alias; its members are recipients of their own" + members() + "; " + on();
            case Redirected -> "goes on to " + next() + ", which is a recipient of its own; " + on();
            case Deferred, Greylisted -> "waiting in the queue " + on() + ", attempt " + Math.max(row.attempts(), 1);
            case InTransit -> "on its way, last seen " + on();
            case Bounced, Expired -> "returned to the sender " + on();
            case RejectedAtSmtp -> on();
        };
    }

    /** The id that the other server gave it, which its admin can look for. */
    private String asId() {
        return row.nextHopId().isEmpty() ? "" : " as " + row.nextHopId();
    }

    private String folder() {
        return row.folder().isEmpty() ? "" : ", folder " + row.folder();
    }

    private String named() {
        return row.folder().isEmpty() ? "" : " " + row.folder();
    }

    private String fromClient() {
        String client = decisive.clientName().isEmpty() || decisive.clientName().equals("unknown")
                ? decisive.clientIp()
                : decisive.clientName() + "[" + decisive.clientIp() + "]";
        return client.isEmpty() ? "" : " when " + client + " offered it";
    }

    /** A log of a program's own may not say on which server it was written. */
    private String server() {
        return decisive.host().isEmpty() ? "the server of that log" : decisive.host();
    }

    private String on() {
        return "on " + server() + (decisive.queueId().isEmpty() ? "" : ", queue id " + decisive.queueId());
    }

    private String agent() {
        if (AnswerCause.isSieves(decisive)) {
            return "a Sieve script";
        }
        if (isPostfixCheck()) {
            return "Postfix's header and body checks";
        }
        if (decisive.id() == EventId.TRANSFER && !target().isEmpty()) {
            return "the filter at " + target();
        }
        String context = decisive.property("source-context");
        if (decisive.eventSource().equals("AGENT") && !context.isEmpty()) {
            return context;
        }
        String name = isFilter() || decisive.connector().isEmpty() ? decisive.daemon() : decisive.connector();
        return name.isEmpty() ? server() : name;
    }

    private boolean isPostfixCheck() {
        return decisive.instance().startsWith("postfix")
                && decisive.daemon().equals("cleanup")
                && !decisive.word().startsWith("milter-");
    }

    /** The address that was left stands among the recipients where only the words name the new one. */
    private String next() {
        boolean named = decisive.id() == EventId.RESOLVE || decisive.id() == EventId.REDIRECT;
        List<String> others = decisive.recipients().stream()
                .filter(address -> named && !address.equalsIgnoreCase(row.recipient()))
                .toList();
        if (!others.isEmpty()) {
            return String.join(", ", others);
        }
        Matcher said = BRACKETED.matcher(decisive.reply().isEmpty() ? decisive.detail() : decisive.reply());
        return named && said.find() ? said.group(1) : "another address";
    }

    private String members() {
        List<String> members = decisive.id() == EventId.EXPAND ? decisive.recipients() : List.of();
        if (members.isEmpty()) {
            return "";
        }
        int shown = Math.min(members.size(), 5);
        String more = members.size() > shown ? " and " + (members.size() - shown) + " more" : "";
        return " (" + String.join(", ", members.subList(0, shown)) + more + ")";
    }

    /** Who we spoke with, as {@code mx.example.com[192.0.2.10]}; empty when that is not known. */
    public String target() {
        String name = decisive == null ? "" : decisive.serverName();
        return decisive == null || decisive.serverIp().isEmpty() ? name : name + "[" + decisive.serverIp() + "]";
    }

    /** Who gave the reason: a filter of ours, the door of ours, or the other server. */
    public String speaker(String reply) {
        if (isRefusedAtTheDoor()) {
            return server() + " answered ";
        }
        if (isFilter()) {
            String kind = AnswerCause.isByRule(decisive) ? "" : "the filter ";
            return kind + agent() + " on " + server() + " said ";
        }
        String named = ServerSaid.who(reply);
        String who = named.isEmpty() ? target() : named;
        boolean isReply = ServerSaid.words(reply).matches("(?s)[245]\\d\\d.*");
        return who.isEmpty() || !isReply ? "" : who + " answered ";
    }
}
