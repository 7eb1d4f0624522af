package mtsh.store.engine.mapdb;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The distinct texts of a segment of one kind, numbered in order of their lower case and then of themselves, so that what differs in case
 * only, or begins alike, has neighbouring numbers. Read page by page; see {@link DictionaryPage}.
 */
final class Dictionary {
    /** The order of the numbers. Part of the file format. */
    static final Comparator<String> ORDER = Dictionary::compare;

    private static final Set<TextKey.Place> BEHIND = EnumSet.of(TextKey.Place.BEHIND);
    private static final Set<TextKey.Place> LONGER = EnumSet.of(TextKey.Place.LONGER, TextKey.Place.BEHIND);
    private static final Set<TextKey.Place> NOT_BEFORE = EnumSet.complementOf(EnumSet.of(TextKey.Place.BEFORE));

    private static final int REMEMBERED = 512;

    private final Segment segment;
    private final Part part;
    private final List<String> directory;
    private final int size;
    private final Dictionary domains;
    private final String[] remembered = new String[REMEMBERED];
    private final int[] numbers = new int[REMEMBERED];

    /** @param domains where the domains of addresses stand; null when the texts stand whole */
    Dictionary(Segment segment, Part part, SegmentMeta.Texts texts, Dictionary domains) {
        this.segment = segment;
        this.part = part;
        this.directory = texts.firsts();
        this.size = texts.size();
        this.domains = domains;
    }

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a >= 0x80 || b >= 0x80) {
                return compareAny(one, other);
            }
            int order = lower(a) - lower(b);
            if (order != 0) {
                return order;
            }
        }
        return one.length() == other.length() ? one.compareTo(other) : compareAny(one, other);
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private static int compareAny(String one, String other) {
        int order = key(one).compareTo(key(other));
        return order == 0 ? one.compareTo(other) : order;
    }

    /** Whether two texts differ in case at most. */
    static boolean isSame(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a >= 0x80 || b >= 0x80) {
                return key(one).equals(key(other));
            }
            if (lower(a) != lower(b)) {
                return false;
            }
        }
        return one.length() == other.length() || key(one).equals(key(other));
    }

    /** What texts are found by. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    int size() {
        return size;
    }

    String text(int number) {
        int slot = number % REMEMBERED;
        if (remembered[slot] != null && numbers[slot] == number) {
            return remembered[slot];
        }
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException("There is no text " + number + " in " + part);
        }
        String text = page(number / DictionaryPage.TEXTS).text(number % DictionaryPage.TEXTS, domains);
        remembered[slot] = text;
        numbers[slot] = number;
        return text;
    }

    /** The first number whose text is, in lower case, not less than {@code key}; {@link #size()} when all are less. */
    int ceiling(String key) {
        return first(new TextKey(key), NOT_BEFORE);
    }

    /** The number of the first text that is this in lower case, or -1. */
    int find(TextKey key) {
        int number = first(key, NOT_BEFORE);
        return number < size
                        && page(number / DictionaryPage.TEXTS).place(number % DictionaryPage.TEXTS, key, domains)
                                == TextKey.Place.SAME
                ? number
                : -1;
    }

    /** The number of a text, or -1. */
    int find(String text) {
        String key = key(text);
        int number = ceiling(key);
        for (Iterator<String> texts = from(number); texts.hasNext(); number++) {
            String next = texts.next();
            if (next.equals(text)) {
                return number;
            }
            if (!key(next).equals(key)) {
                return -1;
            }
        }
        return -1;
    }

    /** One more than the last number of the texts that are {@code key} in lower case, or begin with it. */
    int end(String key, boolean prefix) {
        return first(new TextKey(key), prefix ? BEHIND : LONGER);
    }

    /** The first number whose text lies at one of these places, which all that come after it do; {@link #size()} when none does. */
    private int first(TextKey key, Set<TextKey.Place> wanted) {
        int low = 0;
        int high = directory.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wanted.contains(key.placeOf(directory.get(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? 0 : (low - 1) * DictionaryPage.TEXTS + page(low - 1).first(key, wanted, domains);
    }

    /** By the number of an address the number of its domain plus 1, or 0 when it has none; no text is made. */
    int[] domains() {
        int[] numbers = new int[size];
        for (int page = 0; page * DictionaryPage.TEXTS < size; page++) {
            page(page).domains(domains, numbers, page * DictionaryPage.TEXTS);
        }
        return numbers;
    }

    /** The texts from a number on, in order. */
    Iterator<String> from(int number) {
        return new Walk(number);
    }

    private DictionaryPage page(int number) {
        return segment.cached(part, number, DictionaryPage::new);
    }

    private final class Walk implements Iterator<String> {
        private int next;
        private Iterator<String> texts = Collections.emptyIterator();

        Walk(int from) {
            next = from;
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public String next() {
            if (next >= size) {
                throw new NoSuchElementException();
            }
            if (!texts.hasNext()) {
                texts = page(next / DictionaryPage.TEXTS).from(next % DictionaryPage.TEXTS, domains);
            }
            next++;
            return texts.next();
        }
    }
}
