package mtsh.store.carrier;

/**
 * Where a long line of JSON may be cut without harm: exports are often an array of all their rows in one line, and whoever reads JSON takes
 * the pieces as lines.
 */
final class JsonCut {
    private final byte[] bytes;
    private final TextEncoding encoding;

    JsonCut(byte[] bytes, TextEncoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
    }

    /**
     * The last place before {@code limit} that is behind the comma behind an object; -1 when there is none, or when the text does not begin
     * like JSON or like what stands behind such a comma.
     */
    int last(int from, int limit) {
        int first = from;
        while (first < limit && isBlank(at(first))) {
            first += encoding.unit;
        }
        if (first >= limit || at(first) != '[' && at(first) != '{') {
            return -1;
        }
        int place = -1;
        boolean isText = false;
        char before = ' ';
        for (int i = first; i + encoding.unit <= limit; i += encoding.unit) {
            char letter = at(i);
            if (isText && letter == '\\') {
                i += encoding.unit;
                continue;
            }
            if (letter == '"') {
                isText = !isText;
            } else if (!isText && letter == ',' && before == '}') {
                place = i + encoding.unit;
            }
            if (!isText && !isBlank(letter)) {
                before = letter;
            }
        }
        return place;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /** What is not ASCII does not matter here. */
    private char at(int place) {
        if (encoding.unit == 1) {
            return (char) (bytes[place] & 0xFF);
        }
        boolean isAscii = bytes[place + encoding.zeroByte] == 0;
        return isAscii ? (char) (bytes[place + 1 - encoding.zeroByte] & 0xFF) : '\uFFFF';
    }
}
