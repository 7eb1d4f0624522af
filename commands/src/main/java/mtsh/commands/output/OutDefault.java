package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.Formatter;
import mtsh.language.format.SessionFormat;

/** Out-Default. */
@Command(name = "Out-Default", description = "Shows objects as the end of a pipeline does.")
public final class OutDefault extends Cmdlet {
    @Option(names = "-Transcript", description = "Sends the objects to the transcript alone.")
    boolean transcript;

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
        if (!transcript) {
            formatter.add(inputObject);
        }
    }

    @Override
    public void end() {
        formatter.finish();
    }
}
