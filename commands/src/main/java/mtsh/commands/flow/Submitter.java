package mtsh.commands.flow;

import java.time.Instant;
import java.time.ZoneOffset;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceRow;

/** One that hands in mail: a machine, and on it one user. */
final class Submitter {
    static final String TYPE = "Mtsh.Submitter";

    private final String clientIp;
    private final String user;
    private final BoundedNames names = new BoundedNames();
    private final BoundedNames helos = new BoundedNames();
    private final BoundedNames domains = new BoundedNames();
    private final BoundedNames encryption = new BoundedNames();
    private long messages;
    private long recipients;
    private long refused;
    private long failed;
    private long encrypted;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Submitter(String clientIp, String user) {
        this.clientIp = clientIp;
        this.user = user;
    }

    /** {@code isFirst}: whether it is the first recipient of its message. */
    void add(TraceRow row, Submission submission, boolean isFirst) {
        recipients++;
        if (row.disposition() == Disposition.RejectedAtSmtp) {
            refused++;
        } else if (row.status() == Status.Failed) {
            failed++;
        }
        domains.add(GroupKey.SENDER_DOMAIN.of(row, ZoneOffset.UTC));
        if (!isFirst) {
            return;
        }
        messages++;
        names.add(submission.clientName());
        helos.add(submission.helo());
        if (!submission.tls().isEmpty()) {
            encrypted++;
            encryption.add(submission.tls());
        }
        first = row.received().isBefore(first) ? row.received() : first;
        last = row.received().isAfter(last) ? row.received() : last;
    }

    long messages() {
        return messages;
    }

    String clientIp() {
        return clientIp;
    }

    String user() {
        return user;
    }

    PSObject object() {
        return PSObject.custom()
                .typeName(TYPE)
                .note("ClientIP", clientIp)
                .note("User", user)
                .note("ClientName", names.text())
                .note("Helo", helos.text())
                .note("SenderDomains", domains.text())
                .note("Messages", messages)
                .note("Recipients", recipients)
                .note("Refused", refused)
                .note("Failed", failed)
                .note("Encrypted", encrypted)
                .note("Tls", encryption.text())
                .note("FirstSeen", DateTime.utc(first))
                .note("LastSeen", DateTime.utc(last));
    }
}
