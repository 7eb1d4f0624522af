package mtsh.store.log.rspamd;

import mtsh.store.event.MailEventBuilder;

/** What rspamd wants done with a message, as the verdict of a filter. The mail server does it, and its own line says so. */
final class RspamdAction {
    private RspamdAction() {}

    static MailEventBuilder decide(MailEventBuilder event, String action) {
        event.detail("rspamd: " + action);
        return switch (action) {
            case "reject" ->
                event.word("blocked").property("actions", "Rejected").reply("rspamd: reject");
            case "soft reject" -> event.word("deferred").reply("rspamd: soft reject");
            case "greylist" -> event.word("greylist").reply("rspamd: greylist");
            case "quarantine" -> event.word("quarantine").reply("rspamd: quarantine");
            case "discard" -> event.word("discard").reply("rspamd: discard");
            case "add header", "rewrite subject" -> event.word("tagged");
            default -> event.word("passed");
        };
    }

    /** With brackets, as others log it; empty when rspamd knows none. */
    static String messageId(String plain) {
        boolean none = plain.isEmpty() || plain.equals("undef") || plain.equals("unknown") || plain.equals("<>");
        boolean bracketed = plain.startsWith("<") && plain.endsWith(">");
        return none ? "" : bracketed ? plain : "<" + plain + ">";
    }
}
