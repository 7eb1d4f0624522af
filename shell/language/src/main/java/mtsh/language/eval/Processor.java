package mtsh.language.eval;

import mtsh.language.stream.Output;

/** One stage of a running pipeline. */
abstract class Processor {
    Output downstream;
    /** Whether something stands before it. */
    boolean hasUpstream;
    /** Whether the command itself reported an error; what ran inside it does not count. */
    private boolean failed;

    private boolean begun;

    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    /** The {@code exit} that ended the script which this stage runs, or null. */
    ExitRequest exit() {
        return null;
    }

    /** Where the stage before writes to. */
    Output input() {
        return value -> {
            beginOnce();
            process(value);
        };
    }

    /** A stage before may write while it begins: then this one begins first. */
    final void beginOnce() {
        if (!begun) {
            begun = true;
            begin();
        }
    }

    /** Where what it writes goes. */
    Output output() {
        return downstream;
    }

    abstract void begin();

    /** Called when all stages have begun, before the first object. */
    void connect() {}

    /** An object from the stage before. */
    abstract void process(Object value);

    /** The only call of a stage that stands first. */
    abstract void processAlone();

    abstract void end();

    void close() {}
}
