package mtsh.commands.evidence;

import java.util.Locale;
import java.util.Set;

/** What the name of a property says about its text. */
enum PropertyKind {
    SUBJECT,
    FOLDER,
    /** An address, which may be a user's name alone. */
    PERSON,
    /** Addresses with what people are called beside them, as headers have them. */
    PEOPLE,
    MACHINE,
    MESSAGE_ID,
    TEXT;

    private static final Set<String> SUBJECTS = Set.of("subject", "messagesubject", "threadtopic");
    private static final Set<String> FOLDERS = Set.of("folder", "foldername", "mailbox");
    private static final Set<String> PERSONS = Set.of(
            "senderaddress",
            "recipientaddress",
            "sender",
            "recipients",
            "recipient",
            "returnpath",
            "relatedrecipientaddress",
            "originalrecipient",
            "address",
            "emailaddress",
            "user",
            "username",
            "startingrecipientaddress",
            "deliveredto",
            "for",
            "primarysmtpaddress",
            "notifyaddress");
    private static final Set<String> PEOPLES =
            Set.of("from", "to", "cc", "bcc", "replyto", "resentfrom", "resentto", "xsender", "listid");
    private static final Set<String> MACHINES = Set.of(
            "server",
            "serverhostname",
            "clienthostname",
            "host",
            "hostname",
            "nexthop",
            "by",
            "helo",
            "domain",
            "senderdomain",
            "recipientdomain",
            "relay",
            "clientname",
            "servername",
            "connector",
            "nexthopdomain",
            "destination",
            "machine");
    private static final Set<String> MESSAGE_IDS =
            Set.of("messageid", "internetmessageid", "inreplyto", "references", "reference");

    /** Without regard to case and to what stands between the words. */
    static PropertyKind of(String property) {
        String name = property.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        if (SUBJECTS.contains(name)) {
            return SUBJECT;
        }
        if (FOLDERS.contains(name)) {
            return FOLDER;
        }
        if (PERSONS.contains(name)) {
            return PERSON;
        }
        if (PEOPLES.contains(name)) {
            return PEOPLE;
        }
        if (MACHINES.contains(name)) {
            return MACHINE;
        }
        return MESSAGE_IDS.contains(name) ? MESSAGE_ID : TEXT;
    }

    /** Whether it is nothing but addresses, or ids that look like such. */
    boolean isAddress() {
        return this == PERSON || this == MESSAGE_ID;
    }
}
