package mtsh.commands.status;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import mtsh.language.value.PSObject;

/**
 * Lines as they come from a file or the pipeline. Lines that begin like a mail or a text are kept until the end and read as one bounce; lines that
 * begin with a reply or a line of a log are explained one by one, so that a log of any length needs no memory.
 */
final class StatusInput {
    /** The report stands in front of the message that came back; nobody needs the attachments behind it. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final Pattern MAIL_START = Pattern.compile(
            "(?i)(?:From \\S+ .*|(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type|"
                    + "reporting-mta|final-recipient|original-recipient|x-[a-z-]+|auto-submitted|arc-[a-z-]+|authentication-results): ?.*)");

    private final Consumer<PSObject> output;
    private final StringBuilder kept = new StringBuilder();
    private boolean isDecided;
    private boolean isLines;
    private boolean isMail;
    private boolean isCut;
    private int silent;
    private int explained;
    private String lastSilent = "";

    StatusInput(Consumer<PSObject> output) {
        this.output = output;
    }

    void add(String line) {
        if (isLines) {
            explain(line);
            return;
        }
        if (!isDecided && !line.isBlank()) {
            decide(line);
        }
        if (isLines) {
            explain(line);
        } else if (kept.length() + line.length() <= MOST_CHARACTERS) {
            kept.append(line).append('\n');
        } else if (isMail) {
            isCut = true;
        } else {
            // Too long for a text that people pasted: it is a log after all.
            flush();
            isLines = true;
            explain(line);
        }
    }

    private void decide(String line) {
        isDecided = true;
        isMail = MAIL_START.matcher(line.strip()).matches() || line.strip().startsWith("--");
        // A reply of several lines goes on in the next one.
        boolean goesOn = line.strip().matches("[245]\\d\\d-.*");
        isLines = !isMail && !goesOn && !line.contains("\n") && SmtpReply.find(line) != null;
    }

    void end() {
        if (!kept.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        String text = kept.toString();
        kept.setLength(0);
        BounceMessage bounce = BounceMessage.parse(text);
        if (bounce != null) {
            for (BouncedRecipient recipient : bounce.recipients()) {
                explained++;
                output.accept(StatusRecords.ofBounce(bounce, recipient));
            }
            return;
        }
        for (String reply : replies(text)) {
            explain(reply);
        }
    }

    /** Lines, except that {@code 550-...} goes on in the line behind it. */
    private static List<String> replies(String text) {
        List<String> replies = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\\R")) {
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (!line.strip().matches("[245]\\d\\d-.*")) {
                replies.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            replies.add(open.toString());
        }
        return replies;
    }

    private void explain(String line) {
        if (line.isBlank()) {
            return;
        }
        PSObject status = StatusRecords.ofText(line, false);
        if (status == null) {
            silent++;
            lastSilent = line;
            return;
        }
        explained++;
        output.accept(status);
    }

    /** Whether a mail was longer than what is read of one. */
    boolean isCut() {
        return isCut;
    }

    /** Lines without a reply. */
    int silent() {
        return silent;
    }

    int explained() {
        return explained;
    }

    /** The last line without a reply. */
    String lastSilent() {
        return lastSilent;
    }
}
