package mtsh.commands.report;

/** What a rule or a filter objected to. */
enum HitCategory {
    /** A rule of the site, whatever it looks at. */
    RULE,
    /** A rule about data that must not leave. */
    DLP_RULE,
    MALWARE,
    /** A kind of attachment that is not let through. */
    FILE_TYPE,
    PHISH,
    SPAM,
    BULK,
    /** Refused in the dialogue, by what is known of the client and the envelope, before anyone looked at the message. */
    EDGE;

    /** For people and scripts. */
    String word() {
        return switch (this) {
            case RULE -> "Rule";
            case DLP_RULE -> "DlpRule";
            case MALWARE -> "Malware";
            case FILE_TYPE -> "FileType";
            case PHISH -> "Phish";
            case SPAM -> "Spam";
            case BULK -> "Bulk";
            case EDGE -> "Edge";
        };
    }

    /** Whether reports on rules count it: what is refused at the door is no rule's work. */
    boolean isRule() {
        return this != EDGE;
    }

    boolean isDlp() {
        return this == DLP_RULE;
    }

    boolean isMalware() {
        return this == MALWARE || this == FILE_TYPE;
    }

    boolean isSpam() {
        return this == SPAM || this == BULK;
    }
}
