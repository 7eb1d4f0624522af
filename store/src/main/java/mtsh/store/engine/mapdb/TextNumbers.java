package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * Numbers texts in the order in which they first come; without an object for each, because every text of every event asks. A text may be
 * asked for by its characters, before there is a String of it.
 */
final class TextNumbers {
    private static final int FIRST_SLOTS = 16;
    /** More slots than this are not kept for the next use. */
    private static final int MOST_KEPT = 1024;

    private String[] texts = new String[FIRST_SLOTS];
    /** Of each text, so that most that differ are known without a look at them. */
    private int[] hashes = new int[FIRST_SLOTS];

    private int[] numbers = new int[FIRST_SLOTS];
    private int size;

    /** The number of this text, which is {@link #size()} when it is new. */
    int number(String text) {
        int hash = text.hashCode();
        int slot = slot(text, hash);
        return texts[slot] == null ? add(slot, hash, text) : numbers[slot];
    }

    /** The number of the text of these characters. */
    int number(char[] chars, int from, int to) {
        int hash = hash(chars, from, to);
        int slot = slot(chars, from, to, hash);
        return texts[slot] == null ? add(slot, hash, new String(chars, from, to - from)) : numbers[slot];
    }

    /** The number of a text that is there, or -1. */
    int find(String text) {
        int slot = slot(text, text.hashCode());
        return texts[slot] == null ? -1 : numbers[slot];
    }

    /** The number of the text of these characters if it is there, or -1. */
    int find(char[] chars, int from, int to) {
        int slot = slot(chars, from, to, hash(chars, from, to));
        return texts[slot] == null ? -1 : numbers[slot];
    }

    int size() {
        return size;
    }

    void clear() {
        if (size == 0) {
            return;
        }
        size = 0;
        if (texts.length > MOST_KEPT) {
            allot(FIRST_SLOTS);
        } else {
            Arrays.fill(texts, null);
        }
    }

    private int add(int slot, int hash, String text) {
        texts[slot] = text;
        hashes[slot] = hash;
        numbers[slot] = size;
        size++;
        if (2 * size > texts.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(String text, int hash) {
        int slot = first(hash);
        while (texts[slot] != null && !(hashes[slot] == hash && texts[slot].equals(text))) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private int slot(char[] chars, int from, int to, int hash) {
        int slot = first(hash);
        while (texts[slot] != null && !(hashes[slot] == hash && isSame(texts[slot], chars, from, to))) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private int first(int hash) {
        return (hash ^ hash >>> 15) & texts.length - 1;
    }

    private static boolean isSame(String text, char[] chars, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    /** What {@link String#hashCode} promises for the same characters. */
    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private void grow() {
        String[] old = texts;
        int[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        allot(2 * old.length);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = first(oldHashes[i]);
                while (texts[slot] != null) {
                    slot = slot + 1 & texts.length - 1;
                }
                texts[slot] = old[i];
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private void allot(int slots) {
        texts = new String[slots];
        hashes = new int[slots];
        numbers = new int[slots];
    }
}
