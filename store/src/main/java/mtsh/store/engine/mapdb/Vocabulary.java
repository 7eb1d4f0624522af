package mtsh.store.engine.mapdb;

import java.util.List;

/**
 * Patterns ({@link TextTemplate}, {@link RowText}) that mail servers make most texts by, so that a page of a few rows need not tell them. Part
 * of the file format: they are never changed, and what comes later is added at the end under a new version.
 */
final class Vocabulary {
    private static final String ID = String.valueOf(RowText.FIRST);
    private static final String RECIPIENT = String.valueOf(RowText.SECOND);
    private static final String UUID = String.valueOf(TextTemplate.UUID);
    private static final String NUMBER = String.valueOf(TextTemplate.NUMBER);
    /** Dovecot's id of a delivery. */
    private static final int DOVECOT = 22;

    /** Ids that a next hop gave. */
    static final List<String> IDS = List.of(
            queueId(5),
            queueId(4),
            queueId(6),
            queueId(3),
            run(Digits.HEX_UPPER, 10),
            run(Digits.HEX_UPPER, 11),
            run(Digits.HEX_UPPER, 12),
            run(Digits.HEX_UPPER, 9),
            String.valueOf(TextTemplate.EXIM),
            String.valueOf(TextTemplate.SHORT_EXIM));

    /** In place of an id stands {@link RowText#FIRST}, in place of the recipient {@link RowText#SECOND}. */
    static final List<String> REPLIES = List.of(
            "250 2.0.0 Ok: queued as " + ID,
            "250 2.0.0 OK: queued as " + ID,
            "250 Ok: queued as " + ID,
            "250 OK id=" + ID,
            "250 2.0.0 " + ID + " Message accepted for delivery",
            "250 2.0.0 Ok",
            "250 2.0.0 OK",
            "250 2.1.5 Ok",
            "250 Ok",
            "250 OK",
            saved(Digits.WEB),
            saved(Digits.BASE64),
            "delivered to mailbox",
            "delivered to command",
            "delivered to maildir",
            "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as " + ID,
            "250 2.1.5 Recipient OK",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
            "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded",
            "Connection timed out",
            "Connection refused");

    /** In place of the sender's domain stands {@link RowText#FIRST}. */
    static final List<String> MESSAGE_IDS = List.of(
            "<" + UUID + "@" + ID + ">",
            "<" + run(Digits.HEX_LOWER, 32) + "@" + ID + ">",
            "<" + TextTemplate.DATE + "." + NUMBER + "." + NUMBER + "@" + ID + ">",
            "<" + TextTemplate.DATE + "." + NUMBER + "@" + ID + ">",
            "<" + TextTemplate.DATE + "." + run(Digits.HEX_UPPER, 10) + "@" + ID + ">",
            "<" + TextTemplate.DATE + "." + queueId(5) + "@" + ID + ">",
            "<" + TextTemplate.DATE + "." + run(Digits.HEX_UPPER, 10) + "@mail." + ID + ">",
            "<" + TextTemplate.DATE + "." + queueId(5) + "@mail." + ID + ">",
            "<" + TextTemplate.MILLIS + "." + NUMBER + ".JavaMail.root@" + ID + ">",
            "<" + NUMBER + "." + NUMBER + "." + TextTemplate.MILLIS + "@" + ID + ">",
            "<" + run(Digits.HEX_UPPER, 16) + "@" + ID + ">",
            "<" + run(Digits.HEX_LOWER, 16) + "@" + ID + ">",
            "<E" + TextTemplate.EXIM + "@" + ID + ">",
            "<" + run(Digits.WEB, 31) + "=" + run(Digits.WEB, 18) + "@mail.gmail.com>",
            "<" + run(Digits.WEB, 50) + "@mail.gmail.com>");

    private Vocabulary() {}

    private static String queueId(int digits) {
        return "" + TextTemplate.QUEUE + (char) (TextTemplate.NO_DIGITS + digits);
    }

    private static String run(Digits digits, int count) {
        return "" + TextTemplate.RUN + (char) (TextTemplate.FIRST_SORT + digits.ordinal())
                + (char) (TextTemplate.NO_DIGITS + count);
    }

    /** What Dovecot answers. */
    private static String saved(Digits digits) {
        return "250 2.0.0 <" + RECIPIENT + "> " + run(digits, DOVECOT) + " Saved";
    }
}
