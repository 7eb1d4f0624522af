package mtsh.commands.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;

/** What Resolve-SmtpStatus writes: a reply, or what a bounce says about one recipient, explained. */
final class StatusRecords {
    static final String TYPE = "Mtsh.SmtpStatus";

    private static final DateTimeFormatter LAST_RETRY = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);

    private StatusRecords() {}

    /** A text that holds a reply. Null when it holds none, and its words are known from no server either. */
    static PSObject ofText(String text, boolean byWords) {
        LastError error = LastError.find(text);
        SmtpReply found = SmtpReply.find(error == null ? text : error.said());
        if (error != null) {
            SmtpReply said = found == null ? new SmtpReply("", "", error.said(), "", "") : found;
            return withBounce(explained(said, error.target()), null, null, time(error.lastRetry()));
        }
        boolean isKnown = byWords && !ReplyCauses.find(text, "", false).isEmpty();
        SmtpReply reply = found == null && isKnown ? new SmtpReply("", "", text.strip(), "", "") : found;
        return reply == null ? null : withBounce(explained(reply, reply.server()), null, null, null);
    }

    static PSObject ofBounce(BounceMessage bounce, BouncedRecipient recipient) {
        SmtpReply said = SmtpReply.find(recipient.reply());
        SmtpReply reply = new SmtpReply(
                said == null ? "" : said.code(),
                recipient.enhanced(),
                said == null ? recipient.reply() : said.text(),
                recipient.remoteServer(),
                recipient.recipient());
        return withBounce(explained(reply, recipient.remoteServer()), bounce, recipient, null);
    }

    private record Explained(SmtpReply reply, StatusMeaning meaning, String server) {}

    private static Explained explained(SmtpReply reply, String server) {
        return new Explained(reply, new StatusMeaning(reply), server);
    }

    private static PSObject withBounce(
            Explained explained, BounceMessage bounce, BouncedRecipient recipient, DateTime lastRetry) {
        SmtpReply reply = explained.reply();
        StatusMeaning meaning = explained.meaning();
        Cause cause = meaning.cause();
        boolean isGivenUp = recipient != null && recipient.action().equals("failed");
        return PSObject.custom()
                .typeName(TYPE)
                .note("Code", orNull(reply.code()))
                .note("EnhancedCode", orNull(reply.enhanced()))
                .note("Class", orNull(meaning.className()))
                .note("Subject", orNull(meaning.subject()))
                .note("Detail", orNull(meaning.detail()))
                .note("Meaning", meaning.text())
                .note("CauseId", cause == null ? null : cause.id())
                .note("Cause", cause == null ? null : cause.text())
                .note("Responsible", cause == null ? null : cause.responsible())
                .note("Temporary", meaning.isTemporary() && !isGivenUp)
                .note("UsualFix", cause == null ? null : cause.usualFix())
                .note("Provider", orNull(meaning.provider()))
                .note("Source", sources(meaning))
                .note("Recipient", orNull(reply.recipient()))
                .note("OriginalMessageId", bounce == null ? null : orNull(bounce.originalMessageId()))
                .note("OriginalSubject", bounce == null ? null : orNull(bounce.originalSubject()))
                .note("RemoteServer", orNull(explained.server()))
                .note("ReportingServer", bounce == null ? null : orNull(bounce.reportingServer()))
                .note("ArrivalDate", bounce == null ? null : utc(bounce.arrivalDate()))
                .note("LastRetryTime", lastRetry)
                .note("Action", recipient == null ? null : orNull(recipient.action()))
                .note("Text", reply.text());
    }

    private static String sources(StatusMeaning meaning) {
        Set<String> sources = new LinkedHashSet<>(meaning.sources());
        if (!meaning.provider().isEmpty()) {
            sources.add(meaning.provider());
        }
        return sources.isEmpty() ? null : String.join(", ", sources);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static DateTime utc(Instant time) {
        return time == null ? null : DateTime.utc(time);
    }

    private static DateTime time(String lastRetry) {
        try {
            return DateTime.utc(LocalDateTime.parse(lastRetry, LAST_RETRY).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException cutOrInAnotherCulture) {
            return null;
        }
    }
}
