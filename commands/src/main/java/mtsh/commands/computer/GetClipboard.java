package mtsh.commands.computer;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;

/** Get-Clipboard: what Set-Clipboard put aside. */
@Command(name = "Get-Clipboard", aliases = "gcb", description = "Gives what Set-Clipboard put aside in this session.")
@CmdletInfo(output = "System.String")
public final class GetClipboard extends Cmdlet {
    @Option(names = "-Raw", description = "As one text.")
    boolean raw;

    @Option(names = "-Delimiter", description = "What parts it; the end of a line when not given.")
    String[] delimiter;

    @Override
    public void begin() {
        String text = runtime().session().service(Clipboard.class).text();
        if (raw) {
            write(text);
        } else {
            parts(text, delimiter == null ? new String[] {System.lineSeparator()} : delimiter)
                    .forEach(this::write);
        }
    }

    private static List<String> parts(String text, String[] delimiters) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = matching(text, at, delimiters);
            if (length > 0) {
                parts.add(text.substring(start, at));
                start = at + length;
                at = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int matching(String text, int at, String[] delimiters) {
        for (String each : delimiters) {
            if (!each.isEmpty() && text.startsWith(each, at)) {
                return each.length();
            }
        }
        return 0;
    }
}
