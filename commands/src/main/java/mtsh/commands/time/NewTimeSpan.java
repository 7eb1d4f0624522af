package mtsh.commands.time;

import java.time.Duration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.TimeSpan;

/** New-TimeSpan: a span of time, from its parts or between two dates. */
@Command(name = "New-TimeSpan", description = "Makes a span of time, from its parts or between two dates.")
@CmdletInfo(defaultSet = "Date", output = "System.TimeSpan")
public final class NewTimeSpan extends Cmdlet {
    @Option(
            names = {"-Start", "-LastWriteTime"},
            description = "The beginning; now when not given.")
    @Parameter(set = "Date", position = 0, pipeline = true, pipelineByPropertyName = true)
    DateTime start;

    @Option(names = "-End", description = "The end; now when not given.")
    @Parameter(set = "Date", position = 1, pipelineByPropertyName = true)
    DateTime end;

    @Option(names = "-Days", description = "Days.")
    @Parameter(set = "Time")
    int days;

    @Option(names = "-Hours", description = "Hours.")
    @Parameter(set = "Time")
    int hours;

    @Option(names = "-Minutes", description = "Minutes.")
    @Parameter(set = "Time")
    int minutes;

    @Option(names = "-Seconds", description = "Seconds.")
    @Parameter(set = "Time")
    int seconds;

    @Option(names = "-Milliseconds", description = "Milliseconds.")
    @Parameter(set = "Time")
    int milliseconds;

    @Override
    public void process() {
        boolean parts = parameterSet().equals("Time");
        write(parts ? ofParts() : between());
    }

    private TimeSpan ofParts() {
        return TimeSpan.of(Duration.ofDays(days)
                .plusHours(hours)
                .plusMinutes(minutes)
                .plusSeconds(seconds)
                .plusMillis(milliseconds));
    }

    private TimeSpan between() {
        DateTime now = DateTime.local(
                runtime().session().clock().instant(), runtime().session().zone());
        DateTime from = start == null ? now : start;
        DateTime to = end == null ? now : end;
        return new TimeSpan(to.ticks() - from.ticks());
    }
}
