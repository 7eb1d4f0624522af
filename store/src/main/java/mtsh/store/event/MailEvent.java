package mtsh.store.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing a log says about a message. Strings are never null: empty means that the line does not say. Addresses are without angle
 * brackets, in the case they were written; the null sender is {@code <>}; message ids keep their brackets.
 *
 * @param time when, UTC
 * @param host the server that wrote the line
 * @param instance the part of the tag before the daemon ({@code postfix}, {@code postfix-out}); part of a leg's identity
 * @param daemon which program or agent wrote it ({@code smtpd}, {@code qmgr}, {@code amavis})
 * @param process its process id as text, or a session id
 * @param id what happened
 * @param eventSource Exchange's word for the part of the server: SMTP, STOREDRIVER, QUEUE, ROUTING, DSN, AGENT, PICKUP, LOCAL, ADMIN
 * @param queueId the leg's key on (host, instance): a queue id, or Exchange's internal message id; empty for a refused attempt
 * @param networkMessageId Exchange's network message id (a Guid as text), or empty
 * @param messageId the Message-ID header as logged
 * @param sender the envelope sender
 * @param recipients the envelope recipients this line speaks of; empty when it speaks of the whole message
 * @param originalRecipient the address before rewriting ({@code orig_to}, related recipient), or empty
 * @param subject decoded
 * @param size bytes, or -1
 * @param recipientCount announced number of recipients, or -1
 * @param clientName name of the machine that gave us the message
 * @param clientIp its address
 * @param serverName name of the machine we gave it to (or of ourselves, in Exchange's logs)
 * @param serverIp its address
 * @param connector Exchange's connector, or Postfix's transport or service
 * @param word the log's own verdict: {@code sent}, {@code deferred}, {@code bounced}, {@code expired}, {@code reject},
 *     {@code milter-reject}, {@code hold}, {@code discard}, {@code removed}, {@code quarantine}, {@code spam} ...
 * @param reply the text that says why: SMTP reply, reason in parentheses, or Exchange's recipient-status
 * @param enhancedCode {@code 5.1.1}, or empty
 * @param detail the rest of what a reader may want to see (action, rule, transport), in the log's words
 * @param links proofs that this leg belongs with others
 * @param properties further fields under the log's own names (tls, delay, delays, sasl_username, helo, custom data); in order
 * @param position the line
 */
public record MailEvent(
        Instant time,
        String host,
        String instance,
        String daemon,
        String process,
        EventId id,
        String eventSource,
        String queueId,
        String networkMessageId,
        String messageId,
        String sender,
        List<String> recipients,
        String originalRecipient,
        String subject,
        long size,
        int recipientCount,
        String clientName,
        String clientIp,
        String serverName,
        String serverIp,
        String connector,
        String word,
        String reply,
        String enhancedCode,
        String detail,
        List<Link> links,
        Map<String, String> properties,
        LogPosition position) {

    public static MailEventBuilder at(Instant time) {
        return new MailEventBuilder(time);
    }

    /** A copy to change. */
    public MailEventBuilder change() {
        return new MailEventBuilder(this);
    }

    /** The value of a further field, or empty. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
