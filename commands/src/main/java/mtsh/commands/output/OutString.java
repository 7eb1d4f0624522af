package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.Formatter;
import mtsh.language.format.SessionFormat;

/** Out-String. */
@Command(name = "Out-String", description = "Gives the text that objects are shown as.")
@CmdletInfo(defaultSet = "NoNewLineFormatting", output = "System.String")
public final class OutString extends Cmdlet {
    @Option(names = "-Stream", description = "Gives each line on its own, as it comes.")
    @Parameter(set = "StreamFormatting")
    boolean stream;

    @Option(
            names = "-Width",
            description = "How many characters a line may have; the width of the screen when not given.")
    @Parameter(range = {2, Integer.MAX_VALUE})
    int width;

    @Option(names = "-NoNewline", description = "Leaves out the line ends that formatting makes.")
    @Parameter(set = "NoNewLineFormatting")
    boolean noNewline;

    @Option(names = "-InputObject", description = "The objects to show.")
    @Parameter(pipeline = true)
    Object inputObject;

    private final StringBuilder text = new StringBuilder();
    private Formatter formatter;

    @Override
    public void begin() {
        int columns = width > 0 ? width : runtime().host().width();
        formatter = new Formatter(
                SessionFormat.plain(runtime().session(), columns),
                SessionFormat.views(runtime().session()),
                this::line);
    }

    private void line(String line) {
        String bare = line.substring(0, line.length() - 1);
        if (stream) {
            write(bare);
        } else {
            text.append(noNewline ? bare : line);
        }
    }

    @Override
    public void process() {
        formatter.add(inputObject);
    }

    @Override
    public void end() {
        formatter.finish();
        if (!stream) {
            write(text.toString());
        }
    }
}
