package mtsh.commands.historical;

/** Exchange's words for how a search stands; the constants are spelled as scripts compare them. */
enum JobStatus {
    NotStarted,
    InProgress,
    Done,
    Cancelled,
    Failed;

    boolean isEnded() {
        return this == Done || this == Cancelled || this == Failed;
    }
}
