package mtsh.language.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

import mtsh.language.stream.Interruption;

/** {@code a..b} */
public final class Ranges {
    /** .NET's arrays are no longer; memory gives out before. */
    private static final long MAX_LENGTH = 50_000_000L;

    private Ranges() {}

    static PSArray between(Object from, Object to) {
        Character first = character(from);
        Character last = first == null ? null : character(to);
        if (last != null) {
            return numbers(first, last, true);
        }
        return numbers(bound(from), bound(to), false);
    }

    /** The same one by one, for pipelines and loops that never need all of them. */
    public static Iterator<Object> each(Object from, Object to) {
        Object first = PSObject.unwrap(from);
        Object last = PSObject.unwrap(to);
        Character letter = character(first);
        Character lastLetter = letter == null ? null : character(last);
        return lastLetter != null ? new Steps(letter, lastLetter, true) : new Steps(bound(first), bound(last), false);
    }

    private static final class Steps implements Iterator<Object> {
        private final boolean characters;
        private final int step;
        private final long last;
        private long next;

        Steps(int first, int last, boolean characters) {
            this.characters = characters;
            this.step = first <= last ? 1 : -1;
            this.next = first;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return step > 0 ? next <= last : next >= last;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int number = (int) next;
            next += step;
            return characters ? (Object) (char) number : (Object) number;
        }
    }

    private static Character character(Object value) {
        if (value instanceof Character character) {
            return character;
        }
        boolean isLetter = value instanceof String text && text.length() == 1 && !Character.isDigit(text.charAt(0));
        return isLetter ? (Character) ((String) value).charAt(0) : null;
    }

    private static int bound(Object value) {
        return value instanceof String text ? Conversions.toInt(Operand.number(text, null)) : Conversions.toInt(value);
    }

    private static PSArray numbers(int first, int last, boolean characters) {
        long length = Math.abs((long) last - first) + 1;
        if (length > MAX_LENGTH) {
            throw OperatorErrors.plain("System.OutOfMemoryException", "Array dimensions exceeded supported range.");
        }
        Object[] items = new Object[(int) length];
        int step = first <= last ? 1 : -1;
        for (int i = 0; i < items.length; i++) {
            Interruption.check(i);
            int number = first + i * step;
            items[i] = characters ? (Object) (char) number : (Object) number;
        }
        return PSArray.of(items);
    }
}
