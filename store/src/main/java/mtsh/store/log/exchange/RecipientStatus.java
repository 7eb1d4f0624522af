package mtsh.store.log.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The columns {@code recipient-address} and {@code recipient-status}, lists whose items belong together by their order. A status holds
 * semicolons itself, so that only a split that gives as many statuses as recipients is one; otherwise the whole text is everyone's.
 */
public final class RecipientStatus {
    private RecipientStatus() {}

    /** The addresses of a list; a semicolon inside a quoted local part is no end. */
    public static List<String> addresses(String list) {
        List<String> addresses = new ArrayList<>();
        for (String address : pieces(list, "\"")) {
            String stripped = address.strip();
            if (!stripped.isEmpty()) {
                addresses.add(stripped);
            }
        }
        return addresses;
    }

    /** One status for each recipient, in order; as many as asked for. */
    public static List<String> align(String statuses, int recipients) {
        if (recipients <= 0) {
            return List.of();
        }
        if (recipients == 1 || statuses.isEmpty()) {
            return Collections.nCopies(recipients, statuses);
        }
        List<String> pieces = pieces(statuses, "\"{");
        List<String> whole = joinedToBeginnings(pieces);
        if (whole.size() == recipients) {
            return List.copyOf(whole);
        }
        boolean plain = pieces.size() == recipients && whole.size() > 1;
        return plain ? stripped(pieces) : Collections.nCopies(recipients, statuses);
    }

    /** The different statuses of a list that holds any number of them. */
    static List<String> distinct(String statuses) {
        return joinedToBeginnings(pieces(statuses, "\"{")).stream().distinct().toList();
    }

    /** Pieces that do not begin as a status begins are the rest of the one before them. */
    private static List<String> joinedToBeginnings(List<String> pieces) {
        List<String> whole = new ArrayList<>();
        for (String piece : pieces) {
            if (whole.isEmpty() || isBeginning(piece.strip())) {
                whole.add(unquoted(piece.strip()));
            } else {
                whole.set(whole.size() - 1, whole.get(whole.size() - 1) + ";" + piece);
            }
        }
        return whole;
    }

    static boolean isBeginning(String piece) {
        boolean kind = piece.equalsIgnoreCase("To") || piece.equalsIgnoreCase("Cc") || piece.equalsIgnoreCase("Bcc");
        boolean opened = piece.startsWith("[{") || piece.startsWith("\"");
        return piece.isEmpty()
                || kind
                || opened
                || Reply.isBasicCode(piece)
                || !Reply.enhancedCode(piece).isEmpty();
    }

    private static List<String> stripped(List<String> pieces) {
        return pieces.stream().map(String::strip).map(RecipientStatus::unquoted).toList();
    }

    /** Exchange quotes an item of a list that holds a semicolon itself. */
    private static String unquoted(String piece) {
        boolean quoted = piece.length() >= 2 && piece.startsWith("\"") && piece.indexOf('"', 1) == piece.length() - 1;
        return quoted ? piece.substring(1, piece.length() - 1) : piece;
    }

    /** Split at semicolons outside double quotes or braces; marks that are never closed enclose nothing. */
    private static List<String> pieces(String text, String openings) {
        int lastQuote = text.lastIndexOf('"');
        int lastBrace = text.lastIndexOf('}');
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            boolean opening = openings.indexOf(letter) >= 0;
            if (letter == ';' && !isInsideErrorList(text, place)) {
                pieces.add(text.substring(start, place));
                start = place + 1;
            } else if (opening && place < (letter == '"' ? lastQuote : lastBrace)) {
                place = text.indexOf(letter == '"' ? '"' : '}', place + 1);
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Between the parts of {@code [{LED=...};{MSG=...}]}. */
    private static boolean isInsideErrorList(String text, int place) {
        return place > 0 && text.charAt(place - 1) == '}' && text.startsWith("{", place + 1);
    }
}
