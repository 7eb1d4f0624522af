package mtsh.language.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cases of a test: a text, an arrow, what becomes of it. A pilcrow stands for the end of a line; lines with # are headings. */
final class Table {
    private static final String ARROW = "  ⇒  ";

    record Case(String text, String expected) {}

    private Table() {}

    static List<Case> read(String resource) {
        List<Case> cases = new ArrayList<>();
        for (String line : text(resource).split("\n")) {
            int arrow = line.indexOf(ARROW);
            if (arrow >= 0) {
                String source = line.substring(0, arrow).replace('¶', '\n');
                cases.add(new Case(source, line.substring(arrow + ARROW.length())));
            }
        }
        return cases;
    }

    static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
