package mtsh.store.log.exchange;

/** What Exchange's agents decided about a message, in the words that events carry. */
final class Verdict {
    static final String QUARANTINE = "quarantine";
    static final String SPAM = "spam";
    static final String MALWARE = "malware";
    static final String JUNK = "junk";
    static final String TRANSPORT_RULE = "transport-rule";
    static final String DLP_RULE = "dlp-rule";
    static final String LABEL = "sensitivity-label";

    private Verdict() {}

    /** The gravest verdict in an agents' report, or empty. */
    static String of(CustomData data) {
        if (data.value("SFA", "DI").equalsIgnoreCase("SQ")) {
            return QUARANTINE;
        }
        if (data.value("AMA", "v").equals("1")) {
            return MALWARE;
        }
        if (data.value("SFA", "SFV").equalsIgnoreCase("SPM")) {
            return SPAM;
        }
        return data.has("TRA") ? TRANSPORT_RULE : "";
    }
}
