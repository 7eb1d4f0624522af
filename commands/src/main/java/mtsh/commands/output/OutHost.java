package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.Formatter;
import mtsh.language.format.SessionFormat;

/** Out-Host. Paging is the console's: it stops where the screen ends, so {@code -Paging} has nothing left to do. */
@Command(
        name = "Out-Host",
        aliases = {"oh"},
        description = "Shows objects on the screen.")
public final class OutHost extends Cmdlet {
    @Option(names = "-Paging", description = "Shows one screen at a time.")
    boolean paging;

    @Option(names = "-InputObject", description = "The objects to show.")
    @Parameter(pipeline = true)
    Object inputObject;

    private Formatter formatter;

    @Override
    public void begin() {
        formatter = new Formatter(
                SessionFormat.screen(runtime().session()),
                SessionFormat.views(runtime().session()),
                runtime().host()::out);
    }

    @Override
    public void process() {
        formatter.add(inputObject);
    }

    @Override
    public void end() {
        formatter.finish();
    }
}
