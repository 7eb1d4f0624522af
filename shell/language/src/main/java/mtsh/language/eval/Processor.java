package mtsh.language.eval;

import mtsh.language.stream.Output;

/** One stage of a running pipeline. */
abstract class Processor {
    Output downstream;
    /** Whether something stands before it. */
    boolean hasUpstream;

    abstract void begin();

    /** An object from the stage before. */
    abstract void process(Object value);

    /** The only call of a stage that stands first. */
    abstract void processAlone();

    abstract void end();

    void close() {}
}
