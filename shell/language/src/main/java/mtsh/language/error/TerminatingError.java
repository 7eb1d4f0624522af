package mtsh.language.error;

/** An error on its way to a catch, a trap or the host. Carries no Java stack: scripts see only the record. */
public final class TerminatingError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ErrorRecord record;
    private boolean thrownByScript;
    private boolean stoppedByPreference;
    private transient Object leaving;
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

    /** Whether it ends a function before anything else, past its catches: what ThrowTerminatingError is for. */
    public boolean isLeavingFunction() {
        return leaving != null;
    }

    /** It ends a call whatever stands in it. */
    public TerminatingError leaving(Object call) {
        leaving = call;
        return this;
    }

    /** The call has ended. */
    public TerminatingError left(Object call) {
        leaving = leaving == call ? null : leaving;
        return this;
    }

    /** The same as the caller of an advanced function sees it: it happened where the function was called. */
    public TerminatingError seenFrom(Position call, String function) {
        ErrorRecord seen = record.withException(record.exception());
        seen.position(call);
        seen.commandName(function);
        seen.id(record.id() + "," + function);
        return new TerminatingError(seen);
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
