package mtsh.store.log;

import java.util.List;

/** One kind of log. */
public interface LogFormat {
    /** The name in the store and in {@code Get-MailLogSource}: {@code Postfix}, {@code ExchangeTracking} ... */
    String name();

    /**
     * How sure it is that these first lines (up to 200, fewer in a short file) are of its kind: 0 not at all, 100 certain. Must look
     * at the content only.
     */
    int recognise(List<String> firstLines);

    /** A parser for one source, from its beginning or, with {@code state} of {@link LogParser#state()}, from the middle. */
    LogParser open(LogContext context, String state);
}
