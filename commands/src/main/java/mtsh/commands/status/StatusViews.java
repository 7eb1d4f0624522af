package mtsh.commands.status;

import mtsh.commands.ViewText;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How explanations of a status look: like an answer, not like a record. */
public final class StatusViews {
    private StatusViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.custom("SmtpStatus", StatusExplanation.TYPE, (value, options) -> explanation(value)));
        views.alone(StatusExplanation.TYPE);
    }

    private static String explanation(Object value) {
        StringBuilder text = new StringBuilder();
        String code = (ViewText.text(value, "Code") + ' ' + ViewText.text(value, "EnhancedCode")).strip();
        String kind = ViewText.text(value, "Class");
        text.append(ViewText.oneLine((code.isEmpty() ? "No code" : code)
                        + (kind.isEmpty() ? "" : ", " + kind.toLowerCase(java.util.Locale.ROOT)) + ": "
                        + ViewText.text(value, "Meaning")))
                .append(".\n");
        line(text, "For", ViewText.text(value, "Recipient"));
        line(text, "About", about(value));
        line(text, "Said", said(value));
        line(text, "Cause", cause(value));
        line(text, "Fix", ViewText.text(value, "UsualFix"));
        return text.toString();
    }

    private static String about(Object value) {
        String subject = ViewText.text(value, "OriginalSubject");
        String id = ViewText.text(value, "OriginalMessageId");
        return ((subject.isEmpty() ? "" : "\"" + subject + "\" ") + id).strip();
    }

    private static String said(Object value) {
        String reply = ViewText.text(value, "Reply");
        String server = ViewText.text(value, "Server");
        boolean bare = reply.equals(ViewText.text(value, "Code")) || reply.equals(ViewText.text(value, "EnhancedCode"));
        return bare ? "" : (server.isEmpty() || reply.isEmpty() ? "" : server + ": ") + reply;
    }

    private static String cause(Object value) {
        String id = ViewText.text(value, "CauseId");
        String provider = ViewText.text(value, "Provider");
        return id.isEmpty()
                ? ""
                : ViewText.text(value, "Cause") + " (" + id
                        + (provider.isEmpty() ? "" : ", as " + provider + " says it") + "; to mend: "
                        + ViewText.text(value, "Responsible") + ")";
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
