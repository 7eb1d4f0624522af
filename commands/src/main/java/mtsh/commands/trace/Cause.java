package mtsh.commands.trace;

import java.util.List;
import java.util.Locale;

/**
 * Why a message did not arrive, read from what the servers said (RFC 3463 codes first, then words).
 *
 * @param id from the fixed list of causes
 * @param text in plain words
 * @param responsible who can mend it: Sender, Us, Recipient or Network
 */
record Cause(String id, String text, String responsible) {
    private record Rule(String code, List<String> words, Cause cause) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "",
                    "greylist,grey-list,graylist,postgrey",
                    "greylist",
                    "The server asks every new sender to try again later.",
                    "Network"),
            rule(
                    "5.1.1,5.1.10,5.1.6",
                    "user unknown,unknown user,no such user,recipientnotfound,does not exist,recipient address rejected: undeliverable",
                    "recipient-unknown",
                    "There is no such mailbox.",
                    "Sender"),
            rule(
                    "5.1.2,5.4.4,5.1.10",
                    "host not found,domain not found,name service error",
                    "domain-unknown",
                    "The domain has no mail server.",
                    "Sender"),
            rule(
                    "5.2.2,4.2.2,5.2.3",
                    "mailbox full,over quota,quota exceeded",
                    "mailbox-full",
                    "The mailbox is full.",
                    "Recipient"),
            rule(
                    "5.3.4,5.2.3",
                    "message size exceeds,message too large,too big",
                    "too-large",
                    "The message is larger than the server takes.",
                    "Sender"),
            rule("", "spf ", "auth-spf", "The sender's SPF record does not allow this server.", "Sender"),
            rule("", "dmarc", "auth-dmarc", "The message failed the sender's DMARC policy.", "Sender"),
            rule("", "dkim", "auth-dkim", "The DKIM signature is missing or wrong.", "Sender"),
            rule(
                    "",
                    "blocked using,blacklist,blocklist,spamhaus,listed by,dnsbl,rbl",
                    "blocklisted",
                    "The sending address is on a block list.",
                    "Sender"),
            rule(
                    "5.7.1,4.7.1",
                    "relay access denied,relaying denied,unable to relay",
                    "relay-denied",
                    "The server does not relay for this sender.",
                    "Us"),
            rule("", "sender address rejected", "sender-rejected", "The sender address was refused.", "Sender"),
            rule("", "virus,malware,infected", "malware", "A scanner found malware.", "Sender"),
            rule("", "banned", "attachment-type", "An attachment of this kind is not let through.", "Sender"),
            rule("", "spam", "spam-rejected", "The message was taken for spam.", "Sender"),
            rule(
                    "",
                    "rate limit,too many,throttl",
                    "rate-limited",
                    "The server takes no more from this sender for now.",
                    "Network"),
            rule(
                    "4.4.1,5.4.1",
                    "connection refused",
                    "connect-refused",
                    "The server refuses connections.",
                    "Recipient"),
            rule(
                    "",
                    "connection timed out,timed out,timeout",
                    "connect-timeout",
                    "The server does not answer.",
                    "Network"),
            rule("", "tls", "tls-required", "The two servers could not agree on encryption.", "Us"),
            rule(
                    "5.4.6,4.4.6",
                    "mail forwarding loop,loops back,too many hops",
                    "loop",
                    "The message goes round in circles.",
                    "Us"),
            rule("4.4.7,5.4.7", "expired", "expired", "It was tried until the time was over.", "Recipient"));

    private static Rule rule(String codes, String words, String id, String text, String responsible) {
        return new Rule(codes, List.of(words.split(",")), new Cause(id, text, responsible));
    }

    static Cause of(String reply, String enhancedCode, boolean temporary) {
        String lower = reply.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.words().stream().anyMatch(lower::contains)) {
                return rule.cause();
            }
        }
        for (Rule rule : RULES) {
            if (!enhancedCode.isEmpty() && List.of(rule.code().split(",")).contains(enhancedCode)) {
                return rule.cause();
            }
        }
        return temporary
                ? new Cause("remote-4xx", "The server answered with a temporary error.", "Recipient")
                : new Cause("remote-5xx", "The server refused for good.", "Recipient");
    }
}
