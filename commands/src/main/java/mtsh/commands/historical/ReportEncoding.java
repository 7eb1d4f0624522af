package mtsh.commands.historical;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a report is written; spelled as the encodings of Export-Csv are. */
public enum ReportEncoding {
    /** UTF-16 with a mark, as Exchange writes it. */
    unicode(StandardCharsets.UTF_16LE, true),
    utf8(StandardCharsets.UTF_8, false),
    utf8BOM(StandardCharsets.UTF_8, true);

    private final Charset charset;
    private final boolean marked;

    ReportEncoding(Charset charset, boolean marked) {
        this.charset = charset;
        this.marked = marked;
    }

    Charset charset() {
        return charset;
    }

    /** What the file begins with. */
    String mark() {
        return marked ? "\uFEFF" : "";
    }
}
