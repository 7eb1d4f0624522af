package mtsh.commands.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a bounce for people, as Postfix, Exim, Sendmail, qmail, Exchange and Gmail write it: addresses, and the reason on the same line or the
 * lines behind it, up to the quoted original.
 */
final class BounceText {
    private static final String ADDRESS = "[^\\s<>:;,()\"']+@[A-Za-z0-9.-]+";

    /** {@code <ben@example.com>: host ... said: ...} of Postfix, {@code <ben@example.com>:} of qmail, a line of its own of Exim and Sendmail. */
    private static final Pattern STANDING =
            Pattern.compile("^\\s{0,8}<?(" + ADDRESS + ")>?\\s*(?:\\(expanded from[^)]*\\))?(:\\s*(.*)|\\s*)$");

    /** Exchange: {@code ben@example.com} before {@code #550 5.1.1 ... ##}, or {@code Remote Server returned '550 ...'}. */
    private static final Pattern RETURNED = Pattern.compile(
            "(?is)(?:remote server (?:at \\S+ \\([^)]*\\) )?returned|the response (?:from the remote server )?was:?|generating server:\\s*\\S+)\\s*'?");

    private static final Pattern HASH = Pattern.compile("#\\s*<?#?(\\d{3} .*?)>?\\s*#");
    private static final Pattern REPLY = Pattern.compile("\\b[245]\\d\\d[ -#]?(?:[245]\\.\\d{1,3}\\.\\d{1,3})?.*");
    private static final Pattern GENERATING = Pattern.compile("(?i)generating server:\\s*(\\S+)");
    private static final Pattern DELIVERY_TO = Pattern.compile(
            "(?i)(?:to the following recipients?|delivered to|deliver(?:y)? to|couldn't be delivered to|message to|wasn't delivered to)[^<@\\n]{0,40}[<\"']?("
                    + ADDRESS + ")");

    private static final Pattern QUOTED = Pattern.compile(
            "(?i)^(-+\\s*(this is a copy|below this line|original message|returned message|unsent message|transcript of|the header of|forwarded).*|"
                    + "original message headers:?|.*included below.*|-{20,})$");

    private static final Pattern FIELD = Pattern.compile("(?i)^\\s*(message-id|subject|from|return-path):\\s*(.+)$");
    private static final int MOST = 1000;
    private static final int LINES_BEHIND = 8;

    private final List<String> lines;
    private final String text;
    private final String named;
    private final int quotedFrom;

    /** {@code named} is the header that some servers list failed recipients in; may be empty. */
    BounceText(String text, String named) {
        this.text = text;
        this.named = named;
        this.lines = text.lines().limit(20_000).toList();
        this.quotedFrom = quotedFrom();
    }

    private int quotedFrom() {
        boolean addressed = false;
        for (int i = 0; i < lines.size(); i++) {
            addressed |= STANDING.matcher(lines.get(i)).matches();
            if (addressed && QUOTED.matcher(lines.get(i).strip()).matches() && i > 3) {
                return i;
            }
        }
        return lines.size();
    }

    String reporter() {
        Matcher matcher = GENERATING.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Headers of the original, as far as the text quotes them. */
    Map<String, String> original() {
        Map<String, String> found = new HashMap<>();
        for (int i = Math.min(quotedFrom, lines.size()); i < lines.size(); i++) {
            Matcher field = FIELD.matcher(lines.get(i));
            if (field.matches()) {
                found.putIfAbsent(
                        field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
            }
        }
        return found;
    }

    List<BouncedRecipient> recipients() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < quotedFrom && reasons.size() < MOST; i++) {
            Matcher standing = STANDING.matcher(lines.get(i));
            if (standing.matches()) {
                String same = standing.group(3) == null ? "" : standing.group(3);
                String reason = (same + ' ' + behind(i + 1)).strip();
                reasons.merge(standing.group(1), reason, (old, fresh) -> old.length() >= fresh.length() ? old : fresh);
            }
        }
        for (String address : named.split("[,\\s]+")) {
            if (address.contains("@")) {
                reasons.putIfAbsent(address, "");
            }
        }
        if (reasons.isEmpty()) {
            Matcher to = DELIVERY_TO.matcher(text);
            if (to.find()) {
                reasons.put(to.group(1).replaceAll("[.>]+$", ""), "");
            }
        }
        List<BouncedRecipient> recipients = new ArrayList<>();
        reasons.forEach((address, reason) -> recipients.add(recipient(address, reason)));
        return recipients;
    }

    /** The lines that go on with a reason: up to an empty one behind words, or the next address. */
    private String behind(int from) {
        StringBuilder reason = new StringBuilder();
        for (int i = from; i < Math.min(from + LINES_BEHIND, quotedFrom); i++) {
            String line = lines.get(i).strip();
            boolean next = STANDING.matcher(lines.get(i)).matches();
            if (next
                    || line.isEmpty() && !reason.isEmpty()
                    || QUOTED.matcher(line).matches()) {
                break;
            }
            reason.append(reason.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return reason.toString();
    }

    private BouncedRecipient recipient(String address, String reason) {
        String told = reason.isEmpty() ? anywhere() : reason;
        SmtpReply reply = SmtpReply.in(told);
        String server = reply.server();
        return new BouncedRecipient(
                address,
                told.toLowerCase(Locale.ROOT).contains("delayed") ? "delayed" : "failed",
                reply.enhancedCode(),
                told,
                server,
                "");
    }

    /** A reason that stands apart from the address: Exchange's and Gmail's. */
    private String anywhere() {
        Matcher hash = HASH.matcher(text);
        if (hash.find()) {
            return hash.group(1);
        }
        Matcher returned = RETURNED.matcher(text);
        String rest = returned.find() ? text.substring(returned.end()) : text;
        for (String line : rest.lines().toList()) {
            Matcher reply = REPLY.matcher(line);
            if (reply.find()) {
                return reply.group().replaceAll("'\\s*$", "").strip();
            }
        }
        return "";
    }
}
