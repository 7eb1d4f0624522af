package mtsh.commands.header;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;
import mtsh.store.log.EncodedWords;

/** A header as objects: the message, its hops, what was checked, what filters thought, and every field. */
final class MessageHeader {
    static final String TYPE = "Mtsh.MessageHeader";
    static final String HOP_TYPE = "Mtsh.MailHop";
    static final String CHECK_TYPE = "Mtsh.AuthenticationResult";
    static final String FINDING_TYPE = "Mtsh.SpamFinding";

    private static final Duration CLOCK_PLAY = Duration.ofSeconds(-1);

    private final List<HeaderField> fields;
    private final List<String> notes;
    private Instant first;
    private Instant last;

    MessageHeader(HeaderReader reader) {
        fields = reader.fields();
        notes = new ArrayList<>(reader.notes());
    }

    PSObject object() {
        List<Object> hops = hops();
        List<Object> checks = new ArrayList<>();
        List<Object> findings = new ArrayList<>();
        for (HeaderField field : fields) {
            AuthenticationFields.of(field).forEach(check -> checks.add(object(check)));
            FilterFields.of(field).forEach(finding -> findings.add(object(finding)));
        }
        return PSObject.custom()
                .typeName(TYPE)
                .note("MessageId", messageId())
                .note("Subject", text("Subject"))
                .note("From", text("From"))
                .note("To", text("To"))
                .note("Cc", text("Cc"))
                .note("ReplyTo", text("Reply-To"))
                .note("ReturnPath", text("Return-Path"))
                .note("DeliveredTo", delivered())
                .note("Date", time(date()))
                .note("Arrived", time(last))
                .note("TotalDelay", first == null || last == null ? null : TimeSpan.of(Duration.between(first, last)))
                .note("InReplyTo", text("In-Reply-To"))
                .note("References", PSArray.ofStrings(references()))
                .note("ListId", text("List-Id"))
                .note("ListHeaders", PSArray.of(listFields()))
                .note("AutoSubmitted", text("Auto-Submitted"))
                .note("Mailer", firstOf("X-Mailer", "User-Agent"))
                .note("OriginatingIP", firstOf("X-Originating-IP", "X-Sender-IP"))
                .note("Hops", PSArray.of(hops))
                .note("Authentication", PSArray.of(checks))
                .note("Spam", PSArray.of(findings))
                .note("Headers", PSArray.of(all()))
                .note("Notes", PSArray.ofStrings(notes));
    }

    private String raw(String name) {
        for (HeaderField field : fields) {
            if (field.is(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** Decoded; null when there is no such field. */
    private String text(String name) {
        String value = raw(name);
        return value == null ? null : EncodedWords.decode(value);
    }

    private String firstOf(String one, String other) {
        String found = text(one);
        return found == null ? text(other) : found;
    }

    private String delivered() {
        String found = firstOf("Delivered-To", "X-Original-To");
        return found == null ? text("Envelope-To") : found;
    }

    /** With its brackets and nothing around them, as the store keeps it. */
    private String messageId() {
        String value = raw("Message-ID");
        if (value == null) {
            return null;
        }
        int begin = value.indexOf('<');
        int end = value.indexOf('>', Math.max(begin, 0));
        return begin >= 0 && end > begin ? value.substring(begin, end + 1) : value.strip();
    }

    private Instant date() {
        String value = raw("Date");
        return value == null ? null : MailDate.read(value);
    }

    private static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }

    private List<String> references() {
        String value = raw("References");
        List<String> found = new ArrayList<>();
        for (String each : value == null ? new String[0] : value.split("[\\s,]+")) {
            if (!each.isEmpty()) {
                found.add(each);
            }
        }
        return found;
    }

    private List<Object> listFields() {
        List<Object> found = new ArrayList<>();
        for (HeaderField field : fields) {
            if (field.key().startsWith("list-") || field.is("Precedence")) {
                found.add(named(field));
            }
        }
        return found;
    }

    private List<Object> all() {
        List<Object> found = new ArrayList<>();
        fields.forEach(field -> found.add(named(field)));
        return found;
    }

    private static PSObject named(HeaderField field) {
        return PSObject.custom().note("Name", field.name()).note("Value", EncodedWords.decode(field.value()));
    }

    /** The oldest first: each server writes its line above those that are there. */
    private List<Object> hops() {
        List<Hop> hops = new ArrayList<>();
        for (HeaderField field : fields) {
            if (field.is("Received")) {
                hops.add(ReceivedLine.read(field.value()));
            }
        }
        Collections.reverse(hops);
        List<Object> objects = new ArrayList<>();
        for (Hop hop : hops) {
            objects.add(object(objects.size() + 1, hop));
        }
        noteDate();
        return objects;
    }

    private PSObject object(int number, Hop hop) {
        Duration delay = hop.time() == null || last == null ? null : Duration.between(last, hop.time());
        boolean skewed = delay != null && delay.compareTo(CLOCK_PLAY) < 0;
        if (hop.time() == null) {
            notes.add("Hop " + number + " says no time that can be read.");
        } else {
            first = first == null ? hop.time() : first;
            last = hop.time();
        }
        if (skewed) {
            notes.add("Hop " + number + " is " + delay.negated().toSeconds()
                    + " s before the one before it: a clock is wrong"
                    + (hop.by().isEmpty() ? "." : ", that of " + hop.by() + " or of the server before it."));
        }
        return PSObject.custom()
                .typeName(HOP_TYPE)
                .note("Number", number)
                .note("Time", time(hop.time()))
                .note("Delay", delay == null ? null : TimeSpan.of(delay))
                .note("ClockSkew", skewed)
                .note("From", hop.from())
                .note("Helo", hop.helo())
                .note("FromIP", hop.fromIp())
                .note("By", hop.by())
                .note("With", hop.with())
                .note("Id", hop.id())
                .note("For", hop.recipient())
                .note("Encrypted", hop.encrypted())
                .note("Tls", hop.tls())
                .note("Raw", hop.raw());
    }

    /** Who writes a message may have a wrong clock, or may have written it long before it was sent. */
    private void noteDate() {
        Instant date = date();
        if (raw("Date") != null && date == null) {
            notes.add("The Date field cannot be read.");
        }
        if (date == null || first == null) {
            return;
        }
        Duration waited = Duration.between(date, first);
        if (waited.compareTo(Duration.ofMinutes(-2)) < 0) {
            notes.add("The Date field is " + waited.negated().toSeconds()
                    + " s behind the first hop: the sender's clock is wrong.");
        } else if (waited.compareTo(Duration.ofMinutes(10)) > 0) {
            notes.add("The message was written " + waited.toMinutes()
                    + " minutes before the first server took it: it waited with the sender, or a clock is wrong.");
        }
    }

    private static PSObject object(Check check) {
        return PSObject.custom()
                .typeName(CHECK_TYPE)
                .note("Method", check.method())
                .note("Result", check.result())
                .note("Domain", check.domain())
                .note("Detail", check.detail())
                .note("Server", check.server())
                .note("Source", check.source());
    }

    private static PSObject object(Finding finding) {
        return PSObject.custom()
                .typeName(FINDING_TYPE)
                .note("Filter", finding.filter())
                .note("Name", finding.name())
                .note("Value", finding.value())
                .note("Meaning", finding.meaning())
                .note("Source", finding.source());
    }

    /** Whether there is anything that belongs to mail: nearly every text has a line with a colon in it. */
    static boolean isHeader(HeaderReader reader) {
        for (HeaderField field : reader.fields()) {
            String key = field.name().toLowerCase(Locale.ROOT);
            if (List.of("received", "message-id", "from", "to", "subject", "date", "return-path")
                            .contains(key)
                    || !AuthenticationFields.of(field).isEmpty()
                    || !FilterFields.of(field).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
