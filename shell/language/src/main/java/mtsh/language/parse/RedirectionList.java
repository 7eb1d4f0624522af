package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Redirection;

/** The redirections of one command: at most one for each stream. */
final class RedirectionList {
    private static final String[] STREAM_NAMES = {
        "* stream",
        "output stream",
        "error stream",
        "warning stream",
        "verbose stream",
        "debug stream",
        "information stream"
    };

    private List<Redirection> redirections = List.of();
    private int redirectedStreams;

    static boolean starts(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case REDIRECT_TO_FILE, REDIRECT_MERGE, REDIRECT_FROM_FILE:
                return true;
            default:
                return false;
        }
    }

    static String streamName(int stream) {
        return STREAM_NAMES[stream];
    }

    /** Whether the stream was free. */
    boolean add(int stream, Redirection redirection) {
        int bit = 1 << stream;
        if ((redirectedStreams & bit) != 0) {
            return false;
        }
        redirectedStreams |= bit;
        if (redirections.isEmpty()) {
            redirections = new ArrayList<>();
        }
        redirections.add(redirection);
        return true;
    }

    List<Redirection> list() {
        return List.copyOf(redirections);
    }
}
