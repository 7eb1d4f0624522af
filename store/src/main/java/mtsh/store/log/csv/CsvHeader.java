package mtsh.store.log.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of columns. They are found whatever their case and whatever stands between their words: {@code Sender Address},
 * {@code sender_address} and {@code SenderAddress} are one key.
 */
public final class CsvHeader {
    private final List<String> names;
    private final List<String> keys;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvHeader(List<String> names, List<String> keys) {
        this.names = List.copyOf(names);
        this.keys = List.copyOf(keys);
        for (int index = 0; index < keys.size(); index++) {
            places.putIfAbsent(keys.get(index), index);
        }
    }

    /** Of names as a file has them, maybe in quotes of their own or with marks that do not print. */
    public static CsvHeader of(List<String> raw) {
        List<String> names = new ArrayList<>(raw.size());
        List<String> keys = new ArrayList<>(raw.size());
        for (String name : raw) {
            String clean = clean(name);
            names.add(clean);
            keys.add(key(clean));
        }
        return new CsvHeader(names, keys);
    }

    /** The letters and digits of a name in lower case. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            if (Character.isLetterOrDigit(letter)) {
                key.append(letter);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder(name.length());
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            boolean kept = letter != '"' && letter != '\uFEFF' && !Character.isISOControl(letter);
            if (kept) {
                clean.append(letter);
            }
        }
        return clean.toString().strip();
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    public String name(int index) {
        return names.get(index);
    }

    public String key(int index) {
        return keys.get(index);
    }

    public Set<String> keys() {
        return places.keySet();
    }

    public boolean has(String key) {
        return places.containsKey(key);
    }

    /** The place of a column, or -1. */
    public int place(String key) {
        return places.getOrDefault(key, -1);
    }
}
