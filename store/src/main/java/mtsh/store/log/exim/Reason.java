package mtsh.store.log.exim;

import mtsh.store.log.smtp.Scan;

/**
 * Why a delivery did not happen, in Exim's words and the other server's: {@code SMTP error from remote mail server after RCPT TO:<a@b>:
 * host mx.b [192.0.2.1]: 550 5.1.1 no such user}. The machine stands there in older releases only.
 *
 * @param server the machine that answered, or null
 * @param enhancedCode of its answer, or empty
 */
record Reason(EximHost server, String enhancedCode) {
    private static final String HOST = ": host ";

    static Reason read(String text) {
        EximHost server = null;
        int i = Scan.digits(text, 0) == 3 ? text.length() : 0;
        String code = Scan.enhancedCode(text);
        boolean closed = true;
        while (i < text.length() && code.isEmpty()) {
            char c = text.charAt(i);
            if (c == '<' && closed) {
                int end = Scan.addressEnd(text, i + 1, text.length());
                closed = end >= 0;
                i = closed ? end : i;
            } else if (c == ':' && server == null && text.startsWith(HOST, i)) {
                server = EximHost.read(text, i + HOST.length());
                i = server.end() - 1;
            } else if (c == ':' && isAnswer(text, i + 2)) {
                code = Scan.enhancedCode(text.substring(i + 2));
                break;
            }
            i++;
        }
        return new Reason(server, code);
    }

    private static boolean isAnswer(String text, int from) {
        int end = Scan.digits(text, Math.min(from, text.length()));
        return end == from + 3 && text.charAt(from - 1) == ' ' && "45".indexOf(text.charAt(from)) >= 0;
    }

    /** Whether it says that the time to try was over; another server's words begin otherwise. */
    static boolean isExpiry(String text) {
        return text.equals("retry timeout exceeded")
                || text.startsWith("all hosts") && text.contains(" have been failing for a long time")
                || text.startsWith("retry time not reached for any host")
                        && text.contains(" after a long failure period");
    }
}
