package mtsh.store.log.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The column {@code custom-data}: {@code S:AGENT=part|key=value|key=value;S:NAME=value;...}, where the letter before the colon says of
 * what type a value is. A semicolon inside single quotes or angle brackets does not end an item.
 */
public final class CustomData {
    /** What one agent wrote: {@code SFA}, and {@code SUM}, {@code SFV=SPM} ... */
    public record Item(String agent, List<String> parts) {
        /** The first value of a key, in any case, or empty. */
        public String value(String key) {
            String start = key.toLowerCase(Locale.ROOT) + "=";
            for (String part : parts) {
                if (part.toLowerCase(Locale.ROOT).startsWith(start)) {
                    return part.substring(start.length());
                }
            }
            return "";
        }
    }

    private final List<Item> items;

    private CustomData(List<Item> items) {
        this.items = items;
    }

    public static CustomData of(String text) {
        List<Item> items = new ArrayList<>();
        for (String piece : pieces(text)) {
            Item item = item(unquote(piece.strip()));
            if (item != null) {
                items.add(item);
            }
        }
        return new CustomData(List.copyOf(items));
    }

    public List<Item> items() {
        return items;
    }

    /** The first value of a key that an agent wrote, or empty. */
    public String value(String agent, String key) {
        for (Item item : items) {
            String value = item.agent().equalsIgnoreCase(agent) ? item.value(key) : "";
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** The first item of an agent that begins with this part, any when it is empty; one without parts when there is none. */
    public Item first(String agent, String kind) {
        for (Item item : items) {
            boolean begins = kind.isEmpty()
                    || !item.parts().isEmpty() && item.parts().get(0).strip().equalsIgnoreCase(kind);
            if (item.agent().equalsIgnoreCase(agent) && begins) {
                return item;
            }
        }
        return new Item(agent, List.of());
    }

    /** All that the first item of a name says, or empty: for {@code S:E2ELatency=1.921} and its like, which are no agents. */
    public String plainValue(String name) {
        for (Item item : items) {
            if (item.agent().equalsIgnoreCase(name)) {
                return String.join("|", item.parts());
            }
        }
        return "";
    }

    /** Whether an agent wrote anything. */
    public boolean has(String agent) {
        return items.stream().anyMatch(item -> item.agent().equalsIgnoreCase(agent));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int lastBracket = text.lastIndexOf('>');
        int lastClosing = closing(text, text.length(), -1);
        int start = 0;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == ';') {
                pieces.add(text.substring(start, place));
                start = place + 1;
            } else if (letter == '<' && place < lastBracket) {
                place = text.indexOf('>', place);
            } else if (letter == '\'' && place < lastClosing && (place == start || text.charAt(place - 1) == '=')) {
                place = closing(text, place + 1, 1);
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** From a place on, forwards or back, the quote behind which an item or a part ends: names hold quotes too. -1 when there is none. */
    private static int closing(String text, int from, int step) {
        for (int place = from; place >= 0 && place <= text.length(); place += step) {
            boolean quote = place < text.length() && text.charAt(place) == '\'';
            if (quote && (place + 1 == text.length() || ";|".indexOf(text.charAt(place + 1)) >= 0)) {
                return place;
            }
        }
        return -1;
    }

    private static String unquote(String piece) {
        boolean quoted = piece.length() >= 2 && piece.startsWith("'") && piece.endsWith("'");
        return quoted ? piece.substring(1, piece.length() - 1) : piece;
    }

    private static Item item(String piece) {
        int colon = piece.indexOf(':');
        int equals = piece.indexOf('=');
        boolean typed = colon == 1 || colon == 2 && (equals < 0 || colon < equals);
        if (!typed || !Character.isLetter(piece.charAt(0))) {
            return null;
        }
        String name = piece.substring(colon + 1, equals < 0 ? piece.length() : equals);
        return new Item(
                name,
                equals < 0 ? List.of() : List.of(piece.substring(equals + 1).split("\\|", -1)));
    }
}
