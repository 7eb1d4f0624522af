package mtsh.commands.status;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.log.EncodedWords;

/**
 * A bounce: a delivery report (RFC 3464), or a text as Postfix, Exim, Sendmail, qmail, Exchange or Gmail write it for people, as a mail or pasted.
 * What a bounce does not say is empty, or null for the date.
 *
 * @param originalMessageId with its angle brackets
 * @param arrivalDate when the reporting server took the message
 */
public record BounceMessage(
        String reportingServer,
        String originalMessageId,
        String originalSubject,
        String originalSender,
        Instant arrivalDate,
        List<BouncedRecipient> recipients) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,995}>");
    private static final Pattern REPORT_SUBJECT = Pattern.compile(
            "(?i)^(?:undeliverable|undelivered|unzustellbar|non remis|no se puede entregar|delivery delayed|delayed|relayed|delivered|expanded|failure notice): *");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?im)^[> \\t]*(message-id|subject|from):[ \\t]*(.*(?:\\n[ \\t]+\\S.*)?)$");

    /** Null when the text is no bounce. */
    public static BounceMessage parse(String text) {
        MailPart mail = MailPart.parse(HtmlText.looksLikeHtml(text) ? HtmlText.strip(text) : text);
        MailPart report = mail.find("message/delivery-status", "message/global-delivery-status");
        String readable = mail.readable();
        // Fields that were pasted alone look like the headers of a mail.
        boolean isPasted = !mail.header("Reporting-MTA").isEmpty()
                || !mail.header("Final-Recipient").isEmpty();
        String pasted = isPasted ? text : readable;
        DeliveryStatus status = DeliveryStatus.parse(report == null ? pasted : report.body());
        if (!status.recipients().isEmpty()) {
            return of(mail, readable, status);
        }
        boolean isBounce = report != null || PlainBounce.isBounce(readable) || isFromMailer(mail);
        PlainBounce plain = isBounce ? PlainBounce.parse(readable) : null;
        if (plain == null || plain.recipients().isEmpty()) {
            return null;
        }
        return of(mail, readable, new DeliveryStatus(plain.reportingServer(), "", "", plain.recipients()));
    }

    private static boolean isFromMailer(MailPart mail) {
        String from = mail.header("From").toLowerCase(Locale.ROOT);
        return from.contains("mailer-daemon")
                || from.contains("postmaster@")
                || mail.header("Return-Path").equals("<>");
    }

    private static BounceMessage of(MailPart mail, String readable, DeliveryStatus status) {
        Original original = original(mail, readable);
        String id = first(status.originalMessageId(), original.messageId(), idIn(mail.header("In-Reply-To")));
        String subject = original.subject().isEmpty() ? subjectOfReport(mail) : original.subject();
        return new BounceMessage(
                status.reportingServer(),
                id,
                subject,
                original.sender(),
                date(status.arrivalDate()),
                status.recipients());
    }

    private record Original(String messageId, String subject, String sender) {}

    /** The headers of the message that came back, from a part of their own or from below the report's text. */
    private static Original original(MailPart mail, String readable) {
        MailPart part = mail.find("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
        int copy = PlainBounce.originalAt(readable);
        String headers = part != null ? part.body() : copy < 0 ? "" : readable.substring(copy);
        String[] found = {"", "", ""};
        Matcher header = ORIGINAL.matcher(headers.length() > 65_536 ? headers.substring(0, 65_536) : headers);
        while (header.find()) {
            int slot = List.of("message-id", "subject", "from")
                    .indexOf(header.group(1).toLowerCase(Locale.ROOT));
            boolean isFirst = found[slot].isEmpty();
            found[slot] =
                    isFirst ? header.group(2).replaceAll("\\s*\\n\\s+", " ").strip() : found[slot];
        }
        return new Original(idIn(found[0]), EncodedWords.decode(found[1]), address(found[2]));
    }

    private static String address(String from) {
        int open = from.lastIndexOf('<');
        int close = from.lastIndexOf('>');
        return open >= 0 && close > open ? from.substring(open + 1, close) : from;
    }

    private static String subjectOfReport(MailPart mail) {
        Matcher prefix = REPORT_SUBJECT.matcher(mail.header("Subject"));
        return prefix.find() ? mail.header("Subject").substring(prefix.end()) : "";
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String idIn(String text) {
        Matcher id = MESSAGE_ID.matcher(text);
        return id.find() ? id.group() : "";
    }

    private static Instant date(String text) {
        String plain =
                text.replaceAll("\\s*\\([^)]*\\)", "").replaceAll("\\s+", " ").strip();
        try {
            return ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException notThatForm) {
            return isoDate(plain);
        }
    }

    private static Instant isoDate(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
