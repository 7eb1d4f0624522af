package mtsh.commands.time;

import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.TimeSpan;

/** Start-Sleep: waits; Ctrl-C ends it at once. */
@Command(name = "Start-Sleep", aliases = "sleep", description = "Waits for some time.")
@CmdletInfo(defaultSet = "Seconds")
public final class StartSleep extends Cmdlet {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

    @Option(names = "-Seconds", description = "How many seconds; fractions are allowed.")
    @Parameter(
            set = "Seconds",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            range = {0, 2_147_483})
    double seconds;

    @Option(
            names = {"-Milliseconds", "-ms"},
            description = "How many milliseconds.")
    @Parameter(
            set = "Milliseconds",
            mandatory = true,
            pipelineByPropertyName = true,
            range = {0, Integer.MAX_VALUE})
    int milliseconds;

    @Option(
            names = {"-Duration", "-ts"},
            description = "How long.")
    @Parameter(set = "FromTimeSpan", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    TimeSpan duration;

    @Override
    public void process() {
        long left = nanoseconds();
        if (left < 0) {
            throw terminating(
                    "System.Management.Automation.ParameterBindingException",
                    "ParameterArgumentValidationError",
                    ErrorCategory.InvalidData,
                    null,
                    "Cannot validate argument on parameter 'Duration'. The time to wait cannot be less than nothing.");
        }
        long end = System.nanoTime() + left;
        while (left > 0) {
            runtime().checkStopped();
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, STEP));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                runtime().checkStopped();
            }
            left = end - System.nanoTime();
        }
    }

    private long nanoseconds() {
        return switch (parameterSet()) {
            case "Milliseconds" -> TimeUnit.MILLISECONDS.toNanos(milliseconds);
            case "FromTimeSpan" -> duration.ticks() * 100;
            default -> (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        };
    }
}
