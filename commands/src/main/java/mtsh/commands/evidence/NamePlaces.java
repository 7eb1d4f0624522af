package mtsh.commands.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.query.IpNetwork;

/** Machines in running text: names with dots, network addresses, and words that stand where logs name a machine or a user. */
final class NamePlaces {
    /** Words behind which a name of one word stands, in running text and in JSON. */
    private static final Pattern FIELD = Pattern.compile("(?i)\\b(?:helo|ehlo) ([a-z0-9_-]{2,63})(?=[\\s)\\]>:,]|$)"
            + "|\"(?:_?hostname|host|server_?host_?name|client_?host_?name|client_?name|user|username|helo)\"\\s?:\\s?"
            + "\"([^\"@\\\\]{1,200})\""
            + "|\\breceived: from ([\\w-]{2,63})(?=[ ;])"
            + "|\\bby: ([a-z0-9_-]{2,63})(?= from |\\s|$)"
            + "|\\b(?:on|the server) ([a-z0-9_-]{2,63})(?=, queue id |; |\\.$|$| when )");

    /** Looking for these letters is much faster than for the pattern, and most lines have none of them. */
    private static final List<String> FIELD_MARKS =
            List.of("elo ", "ELO ", "\":", "\" :", "eceived: from", "by: ", "on ", "the server ");

    /** The head of a line in the system log: a time, and the machine's name behind it. */
    private static final Pattern HEAD = Pattern.compile("(?:^|\\s\\s|\\n|\\|\\s?)(?:<\\d{1,3}>)?(?:\\d\\s)?"
            + "(?:[A-Z][a-z]{2}\\s{1,2}\\d{1,2}\\s(?:\\d{4}\\s)?\\d\\d:\\d\\d:\\d\\d|"
            + "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)"
            + "\\s{1,2}([A-Za-z0-9_-]{1,63})(?=\\s[\\w/.-]{1,60}(?:\\[\\d{1,10}\\]:?|:)\\s)");

    /** {@code => ben <ben@contoso.com>}: Exim names the local part by itself when it delivers here. */
    private static final Pattern LOCAL_PART = Pattern.compile(
            " (?:=>|->|>>|==|\\*\\*|\\*>) ([A-Za-z0-9][A-Za-z0-9._+-]{0,63}) <([^>@\\s]{1,64})@([^>\\s]{1,255})>");

    /** {@code alias <team@contoso.com> => ben, kim@home.example}: Sendmail's members are users here or addresses. */
    private static final Pattern ALIAS = Pattern.compile("\\balias <?[^\\s<>]{1,320}>? => ");

    private static final Pattern MEMBER = Pattern.compile("(?<=[ ,])[A-Za-z0-9][\\w.+-]{0,63}(?=,|$)");

    /** What has dots and names nothing: ids of MailScanner, parts of Exchange, kinds of events of Stalwart. */
    private static final Pattern STRUCTURE = Pattern.compile("[0-9A-F]{6,16}\\.[0-9A-F]{5}"
            + "|(?:STOREDRV|SMTPSEND|RESOLVER|ROUTING|QUEUE|AGENT|SUBMIT|CAT)\\.[A-Z][A-Za-z.]{1,60}"
            + "|(?:Selected\\.)?Microsoft\\.Exchange\\.[A-Z][A-Za-z.]{1,120}");

    private static final Pattern EVENT_KIND = Pattern.compile(
            "(?<=\\()[a-z-]{2,30}\\.[a-z-]{2,40}(?=\\) \\w{1,40} = )|(?<=\"type\":\")[a-z-]{2,30}\\.[a-z-]{2,40}(?=\")");

    private static final Pattern IPV4 = Pattern.compile("(?<![0-9.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![0-9]|\\.[0-9])");
    private static final int LONGEST_ADDRESS = 64;

    private NamePlaces() {}

    /** {@code learned} takes the names found in heads, which the rest of the text may hold as well. */
    static void hideWords(String text, Edits edits, Pseudonyms names, Set<String> learned) {
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            edits.replace(head.start(1), head.end(1), names.host(head.group(1)));
            if (isTelling(head.group(1)) && learned.size() < 10_000) {
                learned.add(head.group(1));
            }
        }
        Matcher local = LOCAL_PART.matcher(text);
        while (local.find()) {
            boolean isSame = local.group(1).equalsIgnoreCase(local.group(2));
            String address = names.address(local.group(2), local.group(3));
            String name = isSame ? address.substring(0, address.indexOf('@')) : names.host(local.group(1));
            edits.replace(local.start(1), local.end(1), name);
        }
        Matcher alias = ALIAS.matcher(text);
        if (alias.find()) {
            Matcher member = MEMBER.matcher(text).region(alias.end(), text.length());
            while (member.find()) {
                edits.replace(member.start(), member.end(), names.host(member.group()));
            }
        }
        Matcher kind = EVENT_KIND.matcher(text);
        while (kind.find()) {
            edits.replace(kind.start(), kind.end(), kind.group());
        }
        FieldPlaces.hide(text, edits, names);
        Matcher field = FIELD.matcher(text);
        boolean mayHaveFields = FIELD_MARKS.stream().anyMatch(text::contains);
        while (mayHaveFields && field.find()) {
            for (int group = 1; group <= field.groupCount(); group++) {
                if (field.group(group) != null && FieldPlaces.isName(field.group(group))) {
                    edits.replace(field.start(group), field.end(group), FieldPlaces.name(field.group(group), names));
                }
            }
        }
    }

    /** A machine called {@code mail} cannot be told from the word. */
    static boolean isTelling(String word) {
        return word.length() >= 3 && word.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    static void hideMachines(String text, Edits edits, Pseudonyms names, Set<String> learned) {
        int at = 0;
        while (at < text.length()) {
            if (!isWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            run(text, at, end, edits, names, learned);
            at = end;
        }
    }

    private static boolean isWord(char c) {
        return AddressPlaces.isDomain(c) || c == ':' || c == '%';
    }

    /** A run of letters, digits, dots and colons: one address of IPv6, or pieces between colons. */
    private static void run(String text, int begin, int end, Edits edits, Pseudonyms names, Set<String> learned) {
        int from = begin;
        while (from < end) {
            int ipEnd = ipv6End(text, from, end);
            if (ipEnd > from) {
                edits.replace(from, ipEnd, names.ip(text.substring(from, ipEnd)));
                from = ipEnd + 1;
                continue;
            }
            int colon = text.indexOf(':', from);
            int stop = colon < 0 || colon > end ? end : colon;
            piece(text, from, stop, edits, names, learned);
            from = stop + 1;
        }
    }

    /** The longest such address that begins here; a port or a colon may follow. */
    private static int ipv6End(String text, int begin, int end) {
        int stop = Math.min(end, begin + LONGEST_ADDRESS);
        while (stop > begin + 1) {
            String candidate = text.substring(begin, stop);
            boolean hasTwo = candidate.indexOf(':') >= 0 && candidate.indexOf(':') != candidate.lastIndexOf(':');
            if (!hasTwo) {
                return -1;
            }
            boolean endsInIpv4 = candidate.indexOf('.') < 0 || candidate.indexOf('.') > candidate.lastIndexOf(':');
            if (endsInIpv4 && !candidate.equals("::") && IpNetwork.address(candidate) != null) {
                return stop;
            }
            int colon = candidate.lastIndexOf(':');
            stop = colon == candidate.length() - 1 ? stop - 1 : begin + colon;
        }
        return -1;
    }

    private static void piece(String text, int from, int to, Edits edits, Pseudonyms names, Set<String> learned) {
        int begin = from;
        int end = to;
        while (begin < end && ".-_".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (begin == end) {
            return;
        }
        String word = text.substring(begin, end);
        if (word.indexOf('.') < 0) {
            if (learned.contains(word)) {
                edits.replace(begin, end, names.host(word));
            }
        } else if (IpNetwork.address(word) != null) {
            edits.replace(begin, end, names.ip(word));
        } else if (isHost(word) && !STRUCTURE.matcher(word).matches()) {
            edits.replace(begin, end, names.domain(word));
        } else {
            inside(text, begin, end, edits, names);
        }
    }

    /** qmail joins words with underscores, and an address with them. */
    private static void inside(String text, int begin, int end, Edits edits, Pseudonyms names) {
        Matcher address = IPV4.matcher(text).region(begin, end);
        while (address.find()) {
            edits.replace(address.start(), address.end(), names.ip(address.group()));
        }
    }

    /** Numbers with dots are versions, sizes and times; a name has a part that begins with a letter behind its first dot. */
    private static boolean isHost(String word) {
        if (word.length() < 4) {
            return false;
        }
        for (int dot = word.indexOf('.'); dot >= 0 && dot + 1 < word.length(); dot = word.indexOf('.', dot + 1)) {
            if (Character.isLetter(word.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }
}
