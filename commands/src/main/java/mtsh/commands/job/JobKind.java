package mtsh.commands.job;

/** The kinds of jobs, and of the parts that some are made of. */
enum JobKind {
    BACKGROUND("System.Management.Automation.PSRemotingJob", "BackgroundJob", "localhost"),
    BACKGROUND_PART("System.Management.Automation.PSRemotingChildJob", "", "localhost"),
    THREAD("Microsoft.PowerShell.ThreadJob.ThreadJob", "ThreadJob", "PowerShell"),
    TASK("System.Management.Automation.PSTasks.PSTaskJob", "PSTaskJob", "PowerShell"),
    TASK_PART("System.Management.Automation.PSTasks.PSTaskChildJob", "", "PowerShell");

    private final String typeName;
    private final String jobType;
    private final String location;

    JobKind(String typeName, String jobType, String location) {
        this.typeName = typeName;
        this.jobType = jobType;
        this.location = location;
    }

    String typeName() {
        return typeName;
    }

    /** {@code PSJobTypeName}. */
    String jobType() {
        return jobType;
    }

    String location() {
        return location;
    }

    /** Whether it is made of parts that do the work. */
    boolean hasParts() {
        return this == BACKGROUND || this == TASK;
    }

    /** Whether what it gives is given stream by stream, as thread jobs do, and not in the order in which it came. */
    boolean givesByStream() {
        return this == THREAD || this == TASK_PART;
    }
}
