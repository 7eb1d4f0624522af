package mtsh.commands.status;

import java.util.HashMap;
import java.util.Map;

/** Enhanced status codes in plain words (RFC 3463 and the registry it began). */
public final class StatusCode {
    private static final Map<String, String> DETAILS = new HashMap<>();

    static {
        add("0.0", "an error that has no code of its own");
        add("1.0", "a problem with an address");
        add("1.1", "no such mailbox");
        add("1.2", "no such domain");
        add("1.3", "the address is not well formed");
        add("1.4", "the address fits several mailboxes");
        add("1.6", "the mailbox has moved and left no forward");
        add("1.7", "the sender's address is not well formed");
        add("1.8", "the sender's domain cannot be found");
        add("1.10", "the domain says that it takes no mail");
        add("2.0", "a problem with the mailbox");
        add("2.1", "the mailbox is disabled");
        add("2.2", "the mailbox is full");
        add("2.3", "the message is too large for the mailbox");
        add("2.4", "a problem with the mailing list");
        add("3.0", "a problem of the mail system");
        add("3.1", "the mail system is full");
        add("3.2", "the mail system takes no messages now");
        add("3.3", "the mail system lacks a feature that was asked for");
        add("3.4", "the message is too large for the mail system");
        add("3.5", "the mail system is not set up right");
        add("4.0", "a problem of the network");
        add("4.1", "the server does not answer");
        add("4.2", "the connection broke");
        add("4.3", "a name server could not be asked");
        add("4.4", "there is no route to the domain");
        add("4.5", "the mail system is congested");
        add("4.6", "the message goes round in circles");
        add("4.7", "it was tried until the time was over");
        add("5.0", "the two servers misunderstood each other");
        add("5.1", "a command was not allowed");
        add("5.2", "a command was not understood");
        add("5.3", "too many recipients");
        add("5.4", "a command's arguments were refused");
        add("6.0", "a problem with the content");
        add("6.1", "this kind of content is not taken");
        add("6.2", "the content must not be converted");
        add("6.3", "the content could not be converted");
        add("7.0", "refused for security or policy");
        add("7.1", "not authorised, or refused by policy");
        add("7.2", "the list may not be written to");
        add("7.4", "a security feature is missing");
        add("7.5", "encryption failed");
        add("7.8", "the sign-in was refused");
        add("7.9", "the way to sign in is too weak");
        add("7.10", "encryption is needed");
        add("7.11", "encryption is needed to sign in");
        add("7.13", "the account is disabled");
        add("7.20", "no DKIM signature passed");
        add("7.23", "SPF does not allow this server");
        add("7.24", "SPF could not be checked");
        add("7.25", "the sending address has no valid reverse name");
        add("7.26", "several ways to authenticate the sender failed");
        add("7.27", "the sender's domain says that it takes no mail");
        add("7.28", "too many messages came at once");
        add("7.29", "ARC could not be validated");
        add("7.30", "the message asks for TLS all the way");
    }

    private StatusCode() {}

    private static void add(String detail, String text) {
        DETAILS.put(detail, text);
    }

    /** What {@code 5.1.1} or {@code 4.7.1} means; empty when it is not known. */
    public static String text(String enhancedCode) {
        return enhancedCode.length() < 3 ? "" : DETAILS.getOrDefault(enhancedCode.substring(2), "");
    }
}
