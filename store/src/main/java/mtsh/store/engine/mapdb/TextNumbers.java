package mtsh.store.engine.mapdb;

/** Numbers texts in the order in which they first come; without an object for each, because every text of every event asks. */
final class TextNumbers {
    private String[] texts = new String[16];
    private int[] numbers = new int[16];
    private int size;

    /** The number of this text, which is {@link #size()} when it is new. */
    int number(String text) {
        int slot = slot(text);
        if (texts[slot] != null) {
            return numbers[slot];
        }
        texts[slot] = text;
        numbers[slot] = size;
        size++;
        if (2 * size > texts.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a text that is there, or -1. */
    int find(String text) {
        int slot = slot(text);
        return texts[slot] == null ? -1 : numbers[slot];
    }

    int size() {
        return size;
    }

    private int slot(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & texts.length - 1;
        while (texts[slot] != null && !texts[slot].equals(text)) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private void grow() {
        String[] old = texts;
        int[] oldNumbers = numbers;
        texts = new String[2 * old.length];
        numbers = new int[texts.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(old[i]);
                texts[slot] = old[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
