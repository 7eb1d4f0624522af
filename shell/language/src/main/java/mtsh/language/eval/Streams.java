package mtsh.language.eval;

import mtsh.language.stream.Output;

/** Where streams 2 to 6 go from here: null means to the host. A redirection makes a changed copy. */
public record Streams(Output error, Output warning, Output verbose, Output debug, Output information) {
    public static final Streams HOST = new Streams(null, null, null, null, null);

    /** A copy in which this stream goes elsewhere; 0 means all of them. */
    public Streams with(int stream, Output output) {
        return new Streams(
                stream == 2 || stream == 0 ? output : error,
                stream == 3 || stream == 0 ? output : warning,
                stream == 4 || stream == 0 ? output : verbose,
                stream == 5 || stream == 0 ? output : debug,
                stream == 6 || stream == 0 ? output : information);
    }
}
