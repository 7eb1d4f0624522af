package mtsh.commands.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;
import mtsh.language.value.TimeSpan;

/** Get-Uptime: how long this machine has been running. */
@Command(name = "Get-Uptime", description = "Tells how long ago the machine was started.")
@CmdletInfo(
        defaultSet = "Timespan",
        output = {"System.TimeSpan", "System.DateTime"})
public final class GetUptime extends Cmdlet {
    private static final Path KERNEL = Path.of("/proc/uptime");

    @Option(names = "-Since", description = "Gives the moment it was started.")
    @Parameter(set = "Since")
    boolean since;

    @Override
    public void process() {
        Duration up = Duration.ofSeconds(seconds());
        if (!since) {
            write(new TimeSpan(up.toSeconds() * 10_000_000L));
            return;
        }
        Instant started = runtime().session().clock().instant().minus(up);
        write(DateTime.local(started, runtime().session().zone()));
    }

    private long seconds() {
        try {
            return (long) Double.parseDouble(Files.readString(KERNEL).split(" ")[0]);
        } catch (IOException | NumberFormatException unknown) {
            throw terminating(
                    "System.NotSupportedException",
                    "GetUptimePlatformIsNotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "The system does not tell how long it has been running.");
        }
    }
}
