package mtsh.commands.evidence;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import mtsh.commands.ViewText;
import mtsh.language.format.Escapes;
import mtsh.language.value.PSObject;

/** The page of a bundle that opens in a browser: no script, nothing from elsewhere, and nothing that strangers wrote is taken for HTML. */
final class IndexPage implements AutoCloseable {
    static final int MOST = 5000;

    private static final List<String> COLUMNS =
            List.of("Received", "SenderAddress", "RecipientAddress", "Subject", "Status", "Disposition", "LastSmtp");

    private final Writer page;
    private long count;

    IndexPage(Writer page, String title, List<String> facts) throws IOException {
        this.page = page;
        page.append("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}
                th,td{border:1px solid #bbb;padding:3px 8px;text-align:left;vertical-align:top}th{background:#eee}</style>
                """);
        page.append("<title>" + text(title) + "</title></head><body><h1>" + text(title) + "</h1>\n<ul>\n");
        for (String fact : facts) {
            page.append("<li>" + text(fact) + "</li>\n");
        }
        page.append("</ul>\n<table><tr>");
        for (String column : COLUMNS) {
            page.append("<th>" + column + "</th>");
        }
        page.append("<th>Verdict</th></tr>\n");
    }

    /** {@code answer} may be null. */
    void add(PSObject row, PSObject answer) throws IOException {
        count++;
        if (count > MOST) {
            return;
        }
        page.append("<tr>");
        for (String column : COLUMNS) {
            page.append("<td>" + text(ViewText.text(row, column)) + "</td>");
        }
        page.append("<td>" + text(answer == null ? "" : verdict(answer)) + "</td></tr>\n");
    }

    private static String verdict(PSObject answer) {
        String cause = ViewText.text(answer, "Cause");
        return ViewText.text(answer, "Verdict") + (cause.isEmpty() ? "" : ": " + cause);
    }

    boolean isCut() {
        return count > MOST;
    }

    private static String text(String text) {
        return Spelling.html(Escapes.visible(text));
    }

    @Override
    public void close() throws IOException {
        page.append("</table>\n<p>" + count + (count == 1 ? " row" : " rows"));
        page.append(isCut() ? ", of which the first " + MOST + " are shown; all are in the other files" : "");
        page.append(".</p></body></html>\n");
        page.close();
    }
}
