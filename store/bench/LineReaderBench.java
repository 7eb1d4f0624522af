import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.store.carrier.LineReader;
import mtsh.store.log.LogLine;

/** Says how fast lines come out of a file: {@code java -cp store/target/classes store/bench/LineReaderBench.java FILE [ROUNDS]}. */
final class LineReaderBench {
    private LineReaderBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            long lines = 0;
            long length = 0;
            long offset;
            try (LineReader reader = LineReader.open("bench", Files.newInputStream(file), 0, 0)) {
                for (LogLine line = reader.next(); line != null; line = reader.next()) {
                    lines++;
                    length += line.length();
                }
                offset = reader.offset();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "%,d lines, %,d bytes (%,d in lines) in %.2f s: %.1f M lines/s, %.0f MB/s%n",
                    lines, offset, length, seconds, lines / seconds / 1e6, offset / seconds / 1e6);
        }
    }
}
