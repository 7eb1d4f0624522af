package mtsh.commands.status;

/**
 * What a bounce says about one recipient; what it does not say is empty.
 *
 * @param recipient the address that failed
 * @param originalRecipient the address that the sender wrote, when it was another one
 * @param action failed, delayed, delivered, relayed or expanded
 * @param status the enhanced code of the report
 * @param remoteServer who refused it
 * @param reply what that server, or our own, said
 */
public record BouncedRecipient(
        String recipient, String originalRecipient, String action, String status, String remoteServer, String reply) {
    /** The enhanced code: that of the reply where it is finer than the report's own, such as 5.0.0 or none. */
    public String enhanced() {
        SmtpReply said = SmtpReply.find(reply);
        boolean isVague = status.isEmpty() || status.endsWith(".0.0");
        return isVague && said != null && !said.enhanced().isEmpty() ? said.enhanced() : status;
    }

    public boolean isTemporary() {
        return status.isEmpty() ? enhanced().startsWith("4") : status.startsWith("4");
    }
}
