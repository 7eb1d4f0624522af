package mtsh.commands.job;

import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;

/** How a job stands; .NET's words. */
public enum JobState {
    NotStarted,
    Running,
    Completed,
    Failed,
    Stopped,
    Blocked,
    Suspended,
    Disconnected,
    Suspending,
    Stopping,
    AtBreakpoint;

    /** Whether nothing changes any more. */
    boolean isFinished() {
        return this == Completed || this == Failed || this == Stopped;
    }

    /** As scripts see it. */
    Object value() {
        return NetEnum.parse(Types.find("System.Management.Automation.JobState"), name());
    }
}
