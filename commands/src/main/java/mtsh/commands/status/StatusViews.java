package mtsh.commands.status;

import java.util.Locale;

import mtsh.commands.ViewText;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How an explained status looks: like an answer. */
public final class StatusViews {
    private StatusViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.custom("SmtpStatus", StatusRecords.TYPE, (value, options) -> answer(value)));
        views.alone(StatusRecords.TYPE);
    }

    private static String answer(Object value) {
        StringBuilder text = new StringBuilder(ViewText.oneLine(head(value))).append('\n');
        line(text, "Said", said(value));
        line(text, "Cause", joined(" = ", ViewText.text(value, "CauseId"), ViewText.text(value, "Cause")));
        line(text, "Who", ViewText.text(value, "Responsible"));
        line(text, "Fix", ViewText.text(value, "UsualFix"));
        line(text, "For", ViewText.text(value, "Recipient"));
        line(
                text,
                "Mail",
                joined(
                        " ",
                        ViewText.text(value, "OriginalMessageId"),
                        quoted(ViewText.text(value, "OriginalSubject"))));
        line(text, "From", ViewText.text(value, "ReportingServer"));
        line(text, "Source", ViewText.text(value, "Source"));
        return text.toString();
    }

    /** {@code PERMANENT 550 5.1.1: No such mailbox.} */
    private static String head(Object value) {
        String kind = ViewText.text(value, "Class").toUpperCase(Locale.ROOT);
        String codes = joined(" ", ViewText.text(value, "Code"), ViewText.text(value, "EnhancedCode"));
        return joined(" ", kind, codes)
                + (kind.isEmpty() && codes.isEmpty() ? "" : ": ")
                + ViewText.text(value, "Meaning");
    }

    /** Codes alone were said by nobody. */
    private static String said(Object value) {
        String text = ViewText.text(value, "Text");
        String server = ViewText.text(value, "RemoteServer");
        boolean isBare = text.matches("[\\d .]*");
        return isBare ? "" : joined(" answered ", server, text);
    }

    private static String quoted(String subject) {
        return subject.isEmpty() ? "" : "\"" + subject + "\"";
    }

    private static String joined(String between, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append(" ".repeat(6 - name.length()))
                    .append(": ")
                    .append(ViewText.oneLine(value))
                    .append('\n');
        }
    }
}
