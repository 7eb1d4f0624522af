package mtsh.store.log;

import java.util.List;
import java.util.Optional;

import mtsh.store.log.exchange.ExchangeOnlineDetailFormat;
import mtsh.store.log.exchange.ExchangeOnlineTraceFormat;
import mtsh.store.log.exchange.ExchangeTrackingFormat;
import mtsh.store.log.postfix.PostfixFormat;

/** Every kind of log that is understood, and the choice among them by content. A new format is one more line in the list. */
public final class LogFormats {
    /** How many lines a format is shown to recognise its own. */
    public static final int LINES_SHOWN = 200;

    private static final List<LogFormat> ALL = List.of(
            new PostfixFormat(),
            new ExchangeTrackingFormat(),
            new ExchangeOnlineTraceFormat(),
            new ExchangeOnlineDetailFormat());

    private LogFormats() {}

    public static List<LogFormat> all() {
        return ALL;
    }

    /** The format with this name, in any case. */
    public static Optional<LogFormat> named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The format that is surest of these lines; of equally sure ones the first in the list; empty when none knows them. */
    public static Optional<LogFormat> recognise(List<String> firstLines) {
        List<String> shown = firstLines.size() > LINES_SHOWN ? firstLines.subList(0, LINES_SHOWN) : firstLines;
        LogFormat best = null;
        int bestScore = 0;
        for (LogFormat format : ALL) {
            int score = format.recognise(shown);
            if (score > bestScore) {
                best = format;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }
}
