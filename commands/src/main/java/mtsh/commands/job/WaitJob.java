package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.Engine;

/** Wait-Job: waits until jobs have ended, and gives them. */
@Command(name = "Wait-Job", aliases = "wjb", description = "Waits until jobs have ended.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", output = "System.Management.Automation.Job")
public final class WaitJob extends ChosenJobsCmdlet {
    @Option(names = "-Any", description = "Until one of them has ended.")
    boolean any;

    @Option(
            names = {"-Timeout", "-TimeoutSec"},
            description = "How many seconds at most.")
    @Parameter(range = {-1, Integer.MAX_VALUE})
    int timeout = -1;

    @Option(names = "-Force", description = "Until they have ended, whatever else they are.")
    boolean force;

    private final List<Job> all = new ArrayList<>();
    private long start;

    @Override
    public void begin() {
        start = System.nanoTime();
    }

    @Override
    public void process() {
        all.addAll(meant(true));
    }

    @Override
    public void end() {
        while (!isDone()) {
            long left = left();
            if (left <= 0) {
                return;
            }
            Jobs.awaitChange(Engine.here(null), left);
        }
        List<Job> ended = all.stream().filter(each -> each.state().isFinished()).toList();
        (any ? ended.subList(0, Math.min(1, ended.size())) : ended).forEach(this::write);
    }

    private boolean isDone() {
        return any
                ? all.isEmpty() || all.stream().anyMatch(each -> each.state().isFinished())
                : all.stream().allMatch(each -> each.state().isFinished());
    }

    /** Milliseconds that it may still wait. */
    private long left() {
        return timeout < 0
                ? Long.MAX_VALUE
                : TimeUnit.SECONDS.toMillis(timeout) - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
