package mtsh.commands.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

import mtsh.language.value.NetEncoding;

/** A text in pieces: lines, or what lies between delimiters. */
final class TextPieces {
    private final BufferedReader reader;
    private final String delimiter;

    TextPieces(BufferedReader reader, String delimiter) {
        this.reader = reader;
        this.delimiter = delimiter == null || delimiter.isEmpty() ? null : delimiter;
    }

    /** The next piece without its end, or null. */
    String next() throws IOException {
        if (delimiter == null || delimiter.equals("\n")) {
            return reader.readLine();
        }
        StringBuilder text = new StringBuilder();
        char last = delimiter.charAt(delimiter.length() - 1);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            text.append((char) c);
            if (c == last && endsWithDelimiter(text)) {
                text.setLength(text.length() - delimiter.length());
                return text.toString();
            }
        }
        return text.length() == 0 ? null : text.toString();
    }

    private boolean endsWithDelimiter(StringBuilder text) {
        int start = text.length() - delimiter.length();
        return start >= 0 && text.indexOf(delimiter, start) == start;
    }

    /** All of a file as one text. */
    static String whole(Path file, NetEncoding encoding) throws IOException {
        try (BufferedReader reader = TextEncodings.reader(file, encoding)) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        }
    }
}
