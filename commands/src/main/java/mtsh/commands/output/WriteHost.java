package mtsh.commands.output;

import java.util.Iterator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.DisplayText;

/** Write-Host. */
@Command(name = "Write-Host", description = "Shows text on the screen, past the pipeline.")
public final class WriteHost extends Cmdlet {
    private static final int DEEPEST = 32;

    @Option(
            names = {"-Object", "-Msg", "-Message"},
            description = "What to show; elements of collections stand side by side.")
    @Parameter(position = 0, pipeline = true, remaining = true)
    Object object;

    @Option(names = "-NoNewline", description = "Leaves the line open.")
    boolean noNewline;

    @Option(names = "-Separator", description = "What stands between elements; a blank when not given.")
    Object separator = " ";

    @Option(names = "-ForegroundColor", description = "The colour of the text.")
    ConsoleColor foregroundColor;

    @Option(names = "-BackgroundColor", description = "The colour behind the text.")
    ConsoleColor backgroundColor;

    @Override
    public void process() {
        String between = between();
        runtime()
                .writeHost(
                        text(object, between, 0),
                        foregroundColor == null ? null : foregroundColor.name(),
                        backgroundColor == null ? null : backgroundColor.name(),
                        !noNewline);
    }

    private String between() {
        Iterator<?> parts = DisplayText.elements(separator);
        if (parts == null) {
            return DisplayText.text(separator);
        }
        StringBuilder text = new StringBuilder();
        while (parts.hasNext()) {
            text.append(text.length() > 0 ? " " : "").append(DisplayText.text(parts.next()));
        }
        return text.toString();
    }

    private static String text(Object value, String between, int depth) {
        Iterator<?> elements = depth < DEEPEST ? DisplayText.elements(value) : null;
        if (elements == null) {
            return DisplayText.pairText(value);
        }
        StringBuilder text = new StringBuilder();
        for (boolean first = true; elements.hasNext(); first = false) {
            text.append(first ? "" : between).append(text(elements.next(), between, depth + 1));
        }
        return text.toString();
    }
}
