package mtsh.store.log;

import java.util.List;

import mtsh.store.log.syslog.SyslogTags;

/** One kind of log. */
public interface LogFormat {
    /** The name in the store and in {@code Get-MailLogSource}: {@code Postfix}, {@code ExchangeTracking} ... */
    String name();

    /**
     * How sure it is that these first lines (up to 200, fewer in a short file) are of its kind: 0 not at all, 100 certain. Must look
     * at the content only.
     */
    int recognise(List<String> firstLines);

    /** The same, with what the heads of these lines say when they are read as a system log's: read once for all that want it. */
    default int recognise(List<String> firstLines, SyslogTags tags) {
        return recognise(firstLines);
    }

    /** A parser for one source, from its beginning or, with {@code state} of {@link LogParser#state()}, from the middle. */
    LogParser open(LogContext context, String state);
}
