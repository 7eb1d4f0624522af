package mtsh.commands.status;

import java.util.List;

/**
 * A message that says what became of another one: a delivery status notification (RFC 3464), or the free text that older servers write. Strings are
 * never null; empty means that it does not say.
 *
 * @param reporter the server that wrote it
 * @param arrived when that server took the original, as written
 * @param queueId the id it had there
 * @param messageId the original's Message-ID, with its brackets
 * @param subject the original's
 * @param sender the original's envelope sender, or From where only that is told
 * @param recipients in the order of the report; may be empty, when only its text says something
 * @param text the part for people, shortened
 */
public record BounceMessage(
        String reporter,
        String arrived,
        String queueId,
        String messageId,
        String subject,
        String sender,
        List<BouncedRecipient> recipients,
        String text) {

    /** Whether a text looks like a whole message and not like a line of a log or a reply: it begins with header lines. */
    public static boolean isMessage(String text) {
        return MessageText.isMessage(text);
    }

    /** Never null; of a text that is no bounce there are no recipients. */
    public static BounceMessage parse(String text) {
        return BounceReader.read(text);
    }
}
