package mtsh.commands.status;

/**
 * What a bounce says of one recipient. Strings are never null; empty means that it does not say.
 *
 * @param action RFC 3464: failed, delayed, delivered, relayed, expanded
 * @param status the enhanced code
 * @param reply what the server said, without the kind of text before it
 * @param server the one that said it
 * @param lastAttempt when it was tried last, as written
 */
public record BouncedRecipient(
        String address, String action, String status, String reply, String server, String lastAttempt) {}
