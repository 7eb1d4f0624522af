package mtsh.language.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Bytes to lines that end in a line feed, a carriage return, or both, as soon as each is whole. */
final class LineReading {
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean started;

    LineReading(InputStream stream, Charset charset) {
        reader = new InputStreamReader(stream, charset);
    }

    /** The next line; null at the end. A carriage return alone waits for the next character, which tells whether both end the line. */
    String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                return line.toString();
            }
            if (c == '\r') {
                if (peek() == '\n') {
                    at++;
                }
                return line.toString();
            }
            line.append((char) c);
        }
        return any ? line.toString() : null;
    }

    private int read() throws IOException {
        int c = peek();
        at++;
        if (!started && c == '\uFEFF') {
            started = true;
            return read();
        }
        started = true;
        return c;
    }

    private int peek() throws IOException {
        if (at >= end) {
            at = 0;
            end = reader.read(buffer);
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at];
    }
}
