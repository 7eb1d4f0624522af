package mtsh.language.error;

/** An error on its way to a catch, a trap or the host. Carries no Java stack: scripts see only the record. */
public final class TerminatingError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ErrorRecord record;
    private boolean thrownByScript;
    private boolean stoppedByPreference;
    private boolean leavingFunction;
    private boolean outOfCommand;
    private boolean thrownAsRecord;

    public TerminatingError(ErrorRecord record) {
        super(record.message(), null, false, false);
        this.record = record;
    }

    public ErrorRecord record() {
        return record;
    }

    /** Whether a {@code throw} statement made it. */
    public boolean isThrownByScript() {
        return thrownByScript;
    }

    public TerminatingError thrownByScript() {
        thrownByScript = true;
        return this;
    }

    /** Whether it ends the function that made it before anything else: what ThrowTerminatingError is for. */
    public boolean isLeavingFunction() {
        return leavingFunction;
    }

    public TerminatingError leavingFunction(boolean leaving) {
        leavingFunction = leaving;
        return this;
    }

    /** Whether it came out of a cmdlet or an advanced function: a clause that asks for its inner exception is not shown that alone. */
    public boolean isOutOfCommand() {
        return outOfCommand;
    }

    /** It leaves a command; what {@code throw} threw stays what it is. */
    public TerminatingError outOfCommand() {
        outOfCommand |= !thrownByScript;
        return this;
    }

    /** Whether {@code throw} was given a record: its exception stays inside of what is thrown. */
    public boolean isThrownAsRecord() {
        return thrownAsRecord;
    }

    public TerminatingError thrownAsRecord() {
        thrownAsRecord = true;
        return this;
    }

    /** Whether -ErrorAction Stop or its preference made it: it ends the script as a throw does. */
    public boolean isStoppedByPreference() {
        return stoppedByPreference;
    }

    public TerminatingError stoppedByPreference() {
        stoppedByPreference = true;
        return this;
    }
}
