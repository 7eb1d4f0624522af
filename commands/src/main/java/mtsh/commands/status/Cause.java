package mtsh.commands.status;

import java.util.List;

/**
 * Why a message did not arrive, read from what servers and filters said: their words first, then the code (RFC 3463).
 *
 * @param id from the fixed list of causes
 * @param text in plain words
 * @param responsible who can mend it: Sender, Us, Recipient or Network
 */
public record Cause(String id, String text, String responsible) {
    private record Rule(List<String> codes, List<String> words, Cause cause) {}

    /** The order matters: the first words found decide, and what is more telling stands first. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "",
                    "greylist,grey-list,greylisted,graylist,postgrey",
                    "greylist",
                    "The server asks every new sender to try again later.",
                    "Network"),
            rule(
                    "",
                    "banned,attachment",
                    "attachment-type",
                    "An attachment of this kind is not let through.",
                    "Sender"),
            rule("", "virus,malware,infected", "malware", "A scanner found malware.", "Sender"),
            rule(
                    "",
                    "too many emails,rate limit,ratelimit,throttl,too many messages,too many connections,too fast",
                    "rate-limited",
                    "The server takes no more from this sender for now.",
                    "Sender"),
            rule(
                    "",
                    "unable to exec,command does not exist,command not found,failed to chdir",
                    "system-error",
                    "A program that should deliver the message could not be run.",
                    "Us"),
            rule(
                    "1.1,1.6",
                    "user unknown,unknown user,no such user,recipientnotfound,recipnotfound,does not exist,no mailbox,"
                            + "mailbox unavailable,recipient address rejected: undeliverable,unknown in",
                    "recipient-unknown",
                    "There is no such mailbox.",
                    "Sender"),
            rule(
                    "1.8",
                    "sender address rejected: domain not found,sender address rejected: malformed dns",
                    "sender-rejected",
                    "The sender's domain cannot be found in the DNS.",
                    "Sender"),
            rule(
                    "",
                    "helo command rejected",
                    "sender-rejected",
                    "The sending machine does not introduce itself by a proper name.",
                    "Sender"),
            rule(
                    "7.25",
                    "reverse hostname,reverse dns,ptr record",
                    "dns-failure",
                    "The sending machine's address has no proper reverse name.",
                    "Sender"),
            rule(
                    "1.10",
                    "nullmx,does not accept mail",
                    "domain-unknown",
                    "The domain says that it takes no mail.",
                    "Sender"),
            rule(
                    "1.2,4.4",
                    "host not found,domain not found,no mx",
                    "domain-unknown",
                    "The domain, or its mail server, cannot be found in the DNS.",
                    "Sender"),
            rule("4.3", "name service error,dns", "dns-failure", "A name server did not answer.", "Network"),
            rule(
                    "2.2",
                    "mailbox full,over quota,quota exceeded,out of storage",
                    "mailbox-full",
                    "The mailbox is full.",
                    "Recipient"),
            rule(
                    "3.4,2.3",
                    "message size exceeds,message too large,too big,size limit",
                    "too-large",
                    "The message is larger than the server takes.",
                    "Sender"),
            rule(
                    "7.23,7.24",
                    "spf",
                    "auth-spf",
                    "The sender's SPF record does not allow the sending server.",
                    "Sender"),
            rule("7.26", "dmarc", "auth-dmarc", "The message failed the sender's DMARC policy.", "Sender"),
            rule("7.20,7.21,7.22", "dkim", "auth-dkim", "The DKIM signature is missing or wrong.", "Sender"),
            rule(
                    "",
                    "blocked using,blacklist,blocklist,block list,listed by,listed at,dnsbl,rbl",
                    "blocklisted",
                    "The sending machine's address is on a block list.",
                    "Sender"),
            rule(
                    "",
                    "relay access denied,relaying denied,unable to relay,not permitted to relay",
                    "relay-denied",
                    "The server does not pass on mail to this domain for this sender.",
                    "Us"),
            rule(
                    "7.8,7.13",
                    "authentication failed,not authenticated,authentication required",
                    "sender-not-allowed",
                    "The sender has to sign in first.",
                    "Sender"),
            rule("1.7", "sender address rejected", "sender-rejected", "The sender's address was refused.", "Sender"),
            rule("", "spam,junk,unsolicited", "spam-rejected", "The message was taken for spam.", "Sender"),
            rule(
                    "",
                    "client host rejected,access denied",
                    "sender-not-allowed",
                    "The sending machine is not let in.",
                    "Sender"),
            rule("", "certificate", "tls-certificate", "A certificate was not accepted.", "Network"),
            rule(
                    "7.10,7.11,7.5",
                    "tls,starttls,ssl",
                    "tls-required",
                    "The two servers could not agree on encryption.",
                    "Network"),
            rule("", "connection refused", "connect-refused", "The server refuses connections.", "Recipient"),
            rule(
                    "4.1",
                    "connection timed out,timed out,timeout,no route to host,network is unreachable",
                    "connect-timeout",
                    "The server does not answer.",
                    "Network"),
            rule(
                    "4.6",
                    "loops back,forwarding loop,mail loop,too many hops,hop count",
                    "loop",
                    "The message goes round in circles.",
                    "Us"),
            rule("4.7", "expired", "expired", "It was tried until the time was over.", "Recipient"),
            rule(
                    "5.3",
                    "too many recipients",
                    "rate-limited",
                    "The message has more recipients than the server takes.",
                    "Sender"),
            rule(
                    "6.0,6.1",
                    "bare lf,bare newline,bad message",
                    "bad-format",
                    "The message is not well formed.",
                    "Sender"),
            rule(
                    "3.0,3.1,3.2,3.5",
                    "insufficient system,disk full,server configuration",
                    "system-error",
                    "The mail system has a problem of its own.",
                    "Recipient"));

    private static Rule rule(String codes, String words, String id, String text, String responsible) {
        return new Rule(List.of(codes.split(",")), List.of(words.split(",")), new Cause(id, text, responsible));
    }

    public static Cause of(String reply, String enhancedCode, boolean temporary) {
        String plain = ServerSaid.plain(reply);
        for (Rule rule : RULES) {
            if (rule.words().stream().anyMatch(words -> ServerSaid.has(plain, words))) {
                return rule.cause();
            }
        }
        String detail = enhancedCode.length() < 3 ? "none" : enhancedCode.substring(2);
        for (Rule rule : RULES) {
            if (rule.codes().contains(detail)) {
                return rule.cause();
            }
        }
        return unnamed(enhancedCode, temporary);
    }

    /** A cause that facts tell, not words. */
    public static Cause named(String id) {
        for (Rule rule : RULES) {
            if (rule.cause().id().equals(id)) {
                return rule.cause();
            }
        }
        return new Cause(id, id.replace('-', ' ') + ".", "Us");
    }

    private static Cause unnamed(String enhancedCode, boolean temporary) {
        String meaning = StatusCode.text(enhancedCode);
        String code = meaning.isEmpty() ? "" : " " + enhancedCode + " = " + meaning + ".";
        return temporary
                ? new Cause("remote-4xx", "A temporary error." + code, "Recipient")
                : new Cause("remote-5xx", "Refused for good." + code, "Recipient");
    }
}
