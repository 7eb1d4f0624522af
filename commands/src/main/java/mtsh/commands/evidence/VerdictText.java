package mtsh.commands.evidence;

import java.util.List;

import mtsh.commands.ViewText;
import mtsh.language.format.Escapes;
import mtsh.language.value.PSObject;

/** The pages of a bundle that people read: each line one fact, what strangers wrote made visible and harmless. */
final class VerdictText {
    private VerdictText() {}

    static String verdict(List<PSObject> answers, List<PSObject> events) {
        StringBuilder text = new StringBuilder();
        for (PSObject answer : answers) {
            line(text, "", ViewText.text(answer, "Summary"));
            for (String name : List.of("Where", "Why", "Advice", "MessageId", "MessageTraceId")) {
                line(text, name + ": ", ViewText.text(answer, name));
            }
            String id = ViewText.text(answer, "MessageTraceId");
            String recipient = ViewText.text(answer, "RecipientAddress");
            for (PSObject event : events) {
                boolean isIts = ViewText.text(event, "MessageTraceId").equals(id)
                        && ViewText.text(event, "RecipientAddress").equals(recipient);
                if (isIts) {
                    line(text, "  ", event(event));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String event(PSObject event) {
        String line = ViewText.text(event, "Line");
        String place = line.equals("0") ? "" : "  (" + ViewText.text(event, "Source") + ":" + line + ")";
        return ViewText.text(event, "Date") + "  " + ViewText.text(event, "Event") + "  "
                + ViewText.text(event, "Detail") + place;
    }

    static String lines(List<ProvenLine> lines) {
        StringBuilder text = new StringBuilder();
        String source = "";
        for (ProvenLine line : lines) {
            if (!line.position().source().equals(source)) {
                source = line.position().source();
                text.append(text.length() == 0 ? "" : "\n")
                        .append(Escapes.visible(source))
                        .append('\n');
            }
            String mark = line.kind().equals(ProvenLine.EVENT) ? "* " : "  ";
            line(
                    text,
                    mark + line.position().line() + ": ",
                    line.isFound() ? line.text() : "NOT PROVEN: " + line.why());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(ViewText.oneLine(value)).append('\n');
        }
    }
}
