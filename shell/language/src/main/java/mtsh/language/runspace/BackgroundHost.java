package mtsh.language.runspace;

import java.util.function.Consumer;

import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.value.PSObject;

/** The host of a session that nobody sits at: messages go to collections, what is written for the screen goes nowhere. */
public final class BackgroundHost implements Host {
    private final Host front;
    private volatile Consumer<Object> progress = record -> {};

    /** {@code front} is the host of the session beside which this one runs; it knows how wide lines are. */
    public BackgroundHost(Host front) {
        this.front = front;
    }

    /** Who takes records of progress from now on. */
    public void progressTo(Consumer<Object> taker) {
        progress = taker;
    }

    @Override
    public void out(String text) {
        // Nobody looks.
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        // It went to stream 6 before.
    }

    @Override
    public void error(String text) {
        // Errors are kept as records.
    }

    @Override
    public void warning(String text) {
        // Kept as a record.
    }

    @Override
    public void verbose(String text) {
        // Kept as a record.
    }

    @Override
    public void debug(String text) {
        // Kept as a record.
    }

    @Override
    public void information(String text) {
        // Kept as a record.
    }

    @Override
    public void progress(ProgressRecord record) {
        progress.accept(toObject(record));
    }

    /** A record of progress as scripts see it. */
    static PSObject toObject(ProgressRecord record) {
        return PSObject.custom()
                .typeName("System.Management.Automation.ProgressRecord")
                .note("ActivityId", record.id())
                .note("ParentActivityId", record.parentId())
                .note("Activity", record.activity())
                .note("StatusDescription", record.status())
                .note("CurrentOperation", record.operation())
                .note("PercentComplete", record.percent())
                .note("SecondsRemaining", record.secondsRemaining())
                .note("RecordType", record.completed() ? "Completed" : "Processing");
    }

    /** A record that {@link #toObject} made. */
    public static ProgressRecord toRecord(PSObject object) {
        return new ProgressRecord(
                (Integer) object.noteValue("ActivityId"),
                (Integer) object.noteValue("ParentActivityId"),
                (String) object.noteValue("Activity"),
                (String) object.noteValue("StatusDescription"),
                (String) object.noteValue("CurrentOperation"),
                (Integer) object.noteValue("PercentComplete"),
                (Integer) object.noteValue("SecondsRemaining"),
                "Completed".equals(object.noteValue("RecordType")));
    }

    @Override
    public int width() {
        return front.width();
    }

    @Override
    public int height() {
        return front.height();
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        return null;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void clear() {
        // No screen.
    }
}
