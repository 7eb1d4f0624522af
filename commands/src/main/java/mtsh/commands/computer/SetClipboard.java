package mtsh.commands.computer;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Set-Clipboard: puts text aside for Get-Clipboard. */
@Command(name = "Set-Clipboard", aliases = "scb", description = "Puts text aside for Get-Clipboard in this session.")
@CmdletInfo(shouldProcess = true, output = "System.String")
public final class SetClipboard extends Cmdlet {
    @Option(names = "-Value", description = "The text, one line each.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, allowEmpty = true)
    String[] value;

    @Option(names = "-Append", description = "After what is there.")
    boolean append;

    @Option(names = "-PassThru", description = "Gives the text.")
    boolean passThru;

    @Option(
            names = {"-AsOSC52", "-ToLocalhost"},
            description = "Refused with a warning: the text stays in the session.")
    boolean toTerminal;

    private final List<String> lines = new ArrayList<>();

    @Override
    public void process() {
        if (value == null) {
            return;
        }
        for (String each : value) {
            lines.add(each == null ? "" : each);
            if (passThru) {
                write(each);
            }
        }
    }

    @Override
    public void end() {
        Clipboard clipboard = runtime().session().service(Clipboard.class);
        String text = String.join(System.lineSeparator(), lines);
        boolean adds = append && !clipboard.text().isEmpty();
        String what = lines.isEmpty()
                ? "The Clipboard has been cleared."
                : (adds ? "Append string '" : "Set string '") + text + "' to the clipboard.";
        if (!shouldProcess(what, "Set-Clipboard")) {
            return;
        }
        clipboard.text(adds ? clipboard.text() + System.lineSeparator() + text : text);
        if (toTerminal) {
            writeWarning("The text is kept in the session; a terminal's own clipboard is not written to.");
        }
    }
}
