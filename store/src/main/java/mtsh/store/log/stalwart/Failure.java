package mtsh.store.log.stalwart;

import mtsh.store.log.smtp.Scan;

/**
 * Why a delivery did not work.
 *
 * @param text the answer of the other server where there is one
 * @param isFinal whether it will not be tried again
 */
record Failure(String text, boolean isFinal) {
    private static final String CODE = "code = ";
    private static final String REASON = "reason = \"";
    private static final String DETAILS = "details = \"";

    /** From the event's own {@code code} and {@code details}, or from the error that caused it. */
    static Failure of(StalwartEvent event) {
        String code = event.own("code");
        String details = event.own("details");
        if (!code.isEmpty()) {
            return new Failure((code + ' ' + details).strip(), code.startsWith("5"));
        }
        String error = cause(event);
        int answered = error.indexOf(CODE);
        int digits = answered < 0 ? -1 : Scan.digits(error, answered + CODE.length());
        String said = digits < 0 ? "" : error.substring(answered + CODE.length(), digits);
        String text = plain(error);
        String whole = said.isEmpty() ? text : said + ' ' + text;
        if (whole.isEmpty()) {
            whole = details.isEmpty() ? event.description() : details;
        }
        return new Failure(whole, said.startsWith("5"));
    }

    private static String cause(StalwartEvent event) {
        String cause = event.own("causedBy");
        return cause.isEmpty() ? event.own("reason") : cause;
    }

    /** {@code SMTP error occurred (smtp.error) { details = "DNS Error", reason = "no such host" }}: the reason, or the details. */
    static String plain(String error) {
        int reason = error.lastIndexOf(REASON);
        int from = reason < 0 ? error.indexOf(DETAILS) + DETAILS.length() : reason + REASON.length();
        if (reason < 0 && error.indexOf(DETAILS) < 0) {
            return error;
        }
        int close = error.endsWith("\" }") ? error.length() - 3 : error.indexOf('"', from);
        return close < from ? error.substring(from) : error.substring(from, close);
    }
}
