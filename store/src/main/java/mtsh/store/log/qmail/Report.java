package mtsh.store.log.qmail;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/**
 * What a delivery reported, as one word of the log. qmail's own words stand in front; from {@code Remote_host_said:} on it is foreign.
 *
 * @param text for people: the other server's answer if there is one, else all of it
 * @param own qmail's words before the answer, or empty
 * @param ip the other server's address, or empty
 * @param counts how many files, forwards and programs took it, or null when no such count stands there
 * @param longTerm the number of the message that was forwarded, or empty
 */
record Report(
        String text,
        String own,
        boolean isRemote,
        String ip,
        String code,
        Counts counts,
        String longTerm,
        boolean isExpired) {
    private static final String REMOTE = "Remote_host_said:_";
    private static final String GIVING_UP = "/Giving_up_on_";
    private static final String TOO_OLD = "I'm_not_going_to_try_again;_this_message_has_been_in_the_queue_too_long.";

    /** {@code did_F+W+P}. */
    record Counts(long files, long forwards, long programs) {}

    /** @param isLocal whether no other server had a say: what a program printed may look like its answer */
    static Report of(String logged, boolean isLocal) {
        String word = strip(logged);
        boolean expired = word.endsWith(TOO_OLD);
        String ip = isLocal ? "" : address(word);
        int remote = isLocal ? -1 : word.indexOf(REMOTE);
        if (remote >= 0) {
            String answer = strip(ownEnd(word.substring(remote + REMOTE.length()), ip, expired));
            String readable = readable(answer);
            String own = readable(strip(word.substring(0, remote)));
            return new Report(readable, own, true, ip, code(readable), null, "", expired);
        }
        String readable = readable(word);
        int did = isLocal ? counts(word) : -1;
        Counts counts = did < 0 ? null : counts(word, did);
        String number = counts == null ? "" : longTerm(word, did);
        return new Report(readable, "", false, ip, code(readable), counts, number, expired);
    }

    /** Whether a report whose delivery is not known was a local one's: only those count, and others name a machine. */
    static boolean isLocal(String logged) {
        return counts(strip(logged)) >= 0 || address(strip(logged)).isEmpty() && !logged.contains(REMOTE);
    }

    void addTo(MailEventBuilder event) {
        event.reply(text).enhancedCode(code).serverIp(ip);
    }

    /** qmail's own words behind the answer do not belong to it. */
    private static String ownEnd(String answer, String ip, boolean expired) {
        String rest = expired ? strip(answer.substring(0, answer.length() - TOO_OLD.length())) : answer;
        String givingUp = GIVING_UP + ip + '.';
        return !ip.isEmpty() && rest.endsWith(givingUp) ? rest.substring(0, rest.length() - givingUp.length()) : rest;
    }

    /** {@code 192.0.2.1_accepted_message.}, {@code Connected_to_192.0.2.1_but_...}, {@code Giving_up_on_192.0.2.1.}. */
    private static String address(String word) {
        int from = 0;
        for (String before : new String[] {"Connected_to_", "Giving_up_on_"}) {
            if (word.startsWith(before)) {
                from = before.length();
            }
        }
        int end = word.indexOf('_', from);
        String found = word.substring(from, end < 0 ? word.length() : end);
        String plain = found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
        return isAddress(plain) ? plain : "";
    }

    private static boolean isAddress(String text) {
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            separators += c == '.' || c == ':' ? 1 : 0;
            if (c != '.' && c != ':' && Character.digit(c, 16) < 0) {
                return false;
            }
        }
        boolean four = text.indexOf(':') < 0 && separators == 3;
        return text.length() >= 3 && text.length() <= 45 && (four || text.indexOf(':') >= 0 && separators >= 2);
    }

    /** Where {@code did_} begins the last line that begins so, or -1. */
    private static int counts(String word) {
        int slash = word.lastIndexOf("/did_");
        return slash >= 0 ? slash + 1 : word.startsWith("did_") ? 0 : -1;
    }

    private static Counts counts(String word, int did) {
        int from = did + "did_".length();
        int first = Scan.digits(word, from);
        int second = first < word.length() && word.charAt(first) == '+' ? Scan.digits(word, first + 1) : -1;
        int third =
                second > 0 && second < word.length() && word.charAt(second) == '+' ? Scan.digits(word, second + 1) : -1;
        if (third < 0) {
            return null;
        }
        long files = Scan.number(word, from, first);
        long forwards = Scan.number(word, first + 1, second);
        long programs = Scan.number(word, second + 1, third);
        return Math.min(files, Math.min(forwards, programs)) < 0 ? null : new Counts(files, forwards, programs);
    }

    private static String longTerm(String word, int did) {
        int at = word.indexOf("/qp_", did);
        int from = at + "/qp_".length();
        int end = at < 0 ? -1 : Scan.digits(word, from);
        return end == word.length() && end > from ? word.substring(from, end) : "";
    }

    /** The answer's own code, or qmail's {@code (#5.1.1)}. */
    private static String code(String text) {
        String answered = Scan.enhancedCode(text);
        int hash = answered.isEmpty() ? text.lastIndexOf("(#") : -1;
        int end = hash < 0 ? -1 : Scan.enhancedCodeEnd(text, hash + 2);
        return end > 0 && text.startsWith(")", end) ? text.substring(hash + 2, end) : answered;
    }

    private static String readable(String word) {
        return word.replace('_', ' ');
    }

    /** Without the line ends at its end. */
    private static String strip(String word) {
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '/' || word.charAt(end - 1) == ' ')) {
            end--;
        }
        return word.substring(0, end);
    }
}
