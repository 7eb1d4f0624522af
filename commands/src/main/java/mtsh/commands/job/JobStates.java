package mtsh.commands.job;

import java.util.List;

/** How a job stands whose parts do the work. */
final class JobStates {
    private JobStates() {}

    /** {@code own} is what the job itself was told. */
    static JobState of(JobState own, List<Job> parts) {
        if (own.isFinished() && parts.isEmpty()) {
            return own;
        }
        boolean any = false;
        boolean failed = false;
        boolean stopped = false;
        boolean all = true;
        for (Job part : parts) {
            JobState state = part.state();
            all &= state.isFinished();
            any |= state != JobState.NotStarted;
            failed |= state == JobState.Failed;
            stopped |= state == JobState.Stopped;
        }
        if (!all) {
            return any ? JobState.Running : JobState.NotStarted;
        }
        if (own == JobState.Stopped || stopped) {
            return failed && own != JobState.Stopped ? JobState.Failed : JobState.Stopped;
        }
        return failed ? JobState.Failed : own == JobState.NotStarted && parts.isEmpty() ? own : JobState.Completed;
    }
}
