package mtsh.commands.status;

import java.util.List;

import mtsh.language.value.PSObject;

/** What is known of a status: the object that Resolve-SmtpStatus writes. */
final class StatusExplanation {
    static final String TYPE = "Mtsh.SmtpStatus";

    private StatusExplanation() {}

    /** One for a status, one for each recipient of a bounce; none where no status is found. */
    static List<PSObject> of(String text) {
        if (!BounceMessage.isMessage(text)) {
            PSObject one = status(text);
            return one == null ? List.of() : List.of(one);
        }
        BounceMessage bounce = BounceMessage.parse(text);
        if (bounce.recipients().isEmpty()) {
            PSObject one = status(bounce.text());
            return one == null ? List.of() : List.of(about(one, bounce, null));
        }
        return bounce.recipients().stream()
                .map(recipient -> about(recipient(recipient), bounce, recipient))
                .toList();
    }

    /** Null when nothing in the text is known. */
    private static PSObject status(String text) {
        SmtpReply reply = SmtpReply.in(text);
        ReplyRule rule = ReplyRules.find(reply.words());
        return !reply.hasCode() && rule == null ? null : object(reply, reply.isTemporary(), rule);
    }

    private static PSObject recipient(BouncedRecipient recipient) {
        SmtpReply said = SmtpReply.in(recipient.reply());
        String enhanced = said.enhancedCode().isEmpty() ? recipient.status() : said.enhancedCode();
        String server = recipient.server().isEmpty() ? said.server() : recipient.server();
        SmtpReply reply = new SmtpReply(said.code(), enhanced, said.words(), server, said.lastRetry());
        boolean temporary =
                recipient.action().equals("delayed") || !recipient.action().equals("failed") && reply.isTemporary();
        return object(reply, temporary, ReplyRules.find(reply.words()));
    }

    private static PSObject object(SmtpReply reply, boolean temporary, ReplyRule rule) {
        String decisive = reply.enhancedCode().isEmpty() ? reply.code() : reply.enhancedCode();
        StatusCode code = StatusCode.find(decisive);
        StatusCode basic = StatusCode.find(reply.code());
        boolean success = decisive.startsWith("2") && rule == null;
        Cause cause = success ? null : cause(reply, temporary, basic);
        return PSObject.custom()
                .typeName(TYPE)
                .note("Code", emptyToNull(reply.code()))
                .note("EnhancedCode", emptyToNull(reply.enhancedCode()))
                .note("Class", emptyToNull(StatusCode.classOf(decisive)))
                .note("Subject", emptyToNull(StatusCode.subjectOf(reply.enhancedCode())))
                .note("Meaning", meaning(decisive, code))
                .note("CauseId", cause == null ? null : cause.id())
                .note("Cause", cause == null ? null : cause.text())
                .note("Responsible", cause == null ? null : cause.responsible())
                .note("Temporary", temporary)
                .note("UsualFix", cause == null ? null : cause.fix())
                .note("Provider", rule == null ? null : emptyToNull(rule.provider()))
                .note("Source", code == null ? null : code.source())
                .note("Server", emptyToNull(reply.server()))
                .note("Reply", emptyToNull(reply.words()))
                .note("LastAttempt", emptyToNull(reply.lastRetry()));
    }

    private static Cause cause(SmtpReply reply, boolean temporary, StatusCode basic) {
        Cause cause = Cause.of(reply.words(), reply.enhancedCode(), temporary);
        boolean unnamed = cause.id().startsWith("remote-");
        return unnamed && basic != null && !basic.cause().isEmpty() ? Cause.named(basic.cause()) : cause;
    }

    /** A code that nobody defined still tells its class and its subject. */
    private static String meaning(String decisive, StatusCode code) {
        if (code != null) {
            return code.meaning();
        }
        if (decisive.isEmpty()) {
            return "an answer without a code";
        }
        String subject = StatusCode.subjectOf(decisive);
        String about = subject.isEmpty() ? "" : " about " + subject;
        return "a code that is defined nowhere: " + StatusCode.classOf(decisive).toLowerCase(java.util.Locale.ROOT)
                + about;
    }

    private static PSObject about(PSObject object, BounceMessage bounce, BouncedRecipient recipient) {
        object.note("Recipient", recipient == null ? null : recipient.address())
                .note("Action", recipient == null ? null : emptyToNull(recipient.action()))
                .note("OriginalMessageId", emptyToNull(bounce.messageId()))
                .note("OriginalSubject", emptyToNull(bounce.subject()))
                .note("OriginalSender", emptyToNull(bounce.sender()))
                .note("ReportingServer", emptyToNull(bounce.reporter()))
                .note("QueueId", emptyToNull(bounce.queueId()))
                .note("ArrivalDate", emptyToNull(bounce.arrived()))
                .note("Text", emptyToNull(bounce.text()));
        if (recipient != null && !recipient.lastAttempt().isEmpty()) {
            object.note("LastAttempt", recipient.lastAttempt());
        }
        return object;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
