package mtsh.commands.computer;

/** What Set-Clipboard put aside. A server has no desktop, so it is the session's own, as PowerShell has it without a clipboard program. */
public final class Clipboard {
    private String text = "";

    String text() {
        return text;
    }

    void text(String newText) {
        text = newText;
    }
}
