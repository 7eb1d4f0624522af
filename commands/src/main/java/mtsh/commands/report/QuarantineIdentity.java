package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;

/** {@code guid\guid} of Get-QuarantineMessage, and what is found by it. The first one alone means all recipients of the message. */
record QuarantineIdentity(String text, UUID message, UUID recipient) {
    private static final String GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final Pattern FORM = Pattern.compile("(" + GUID + ")(?:\\\\(" + GUID + "))?");

    static QuarantineIdentity of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw TraceFilter.invalid(
                    "InvalidIdentity",
                    "'" + text + "' is not the identity of a quarantined message. It has the form guid\\guid, as"
                            + " Get-QuarantineMessage shows it.");
        }
        UUID recipient = matcher.group(2) == null ? null : UUID.fromString(matcher.group(2));
        return new QuarantineIdentity(text, UUID.fromString(matcher.group(1)), recipient);
    }

    /** None, with an error, when there is no such message in quarantine. */
    List<Quarantined> find(CommandRuntime runtime, TraceStore store) {
        List<Quarantined> found = new ArrayList<>();
        new MessageScan(runtime, store).run(new TraceFilter().traceId(message).query(), messages -> {
            for (JudgedMail mail : messages) {
                boolean asked = recipient == null || recipient.equals(Quarantined.recipientId(mail.row()));
                if (asked && Quarantined.was(mail)) {
                    found.add(read(store, mail));
                }
            }
            return true;
        });
        if (found.isEmpty()) {
            runtime.writeError(new ErrorRecord(
                    new NetException(
                            "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                            "No message in quarantine has the identity '" + text + "'. " + Coverage.held(store),
                            null),
                    "QuarantineMessageNotFound",
                    ErrorCategory.ObjectNotFound,
                    text));
        }
        return found;
    }

    static Quarantined read(TraceStore store, JudgedMail mail) {
        Life life = store.life(mail.row().lifeId());
        return Quarantined.of(
                mail,
                life == null
                        ? List.of()
                        : TraceEvents.forRecipient(life, mail.row().recipient()));
    }
}
