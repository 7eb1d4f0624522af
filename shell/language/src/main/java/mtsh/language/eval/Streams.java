package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.stream.Output;

/**
 * Where streams 2 to 6 go from here: null means to the host. A redirection makes a changed copy. {@code keepers} are the functions
 * around that keep messages in variables.
 */
record Streams(
        Output error, Output warning, Output verbose, Output debug, Output information, List<CommonValues> keepers) {
    static final Streams HOST = new Streams(null, null, null, null, null, List.of());

    /** A copy in which this stream goes elsewhere; 0 means all of them. */
    Streams with(int stream, Output output) {
        return new Streams(
                stream == 2 || stream == 0 ? output : error,
                stream == 3 || stream == 0 ? output : warning,
                stream == 4 || stream == 0 ? output : verbose,
                stream == 5 || stream == 0 ? output : debug,
                stream == 6 || stream == 0 ? output : information,
                keepers);
    }

    /** A copy for what runs inside a call that may keep messages. */
    Streams inside(CommonValues call) {
        if (!call.keepsMessages()) {
            return this;
        }
        List<CommonValues> all = new ArrayList<>(keepers);
        all.add(call);
        return new Streams(error, warning, verbose, debug, information, List.copyOf(all));
    }

    void keep(String parameter, Object message) {
        for (CommonValues each : keepers) {
            each.keep(parameter, message);
        }
    }
}
