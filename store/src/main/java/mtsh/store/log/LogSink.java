package mtsh.store.log;

import mtsh.store.event.MailEvent;

/** Where a parser puts what it found. */
public interface LogSink {
    void event(MailEvent event);

    /** A line of a mail program that should have been understood and was not; counted and listed, never dropped. */
    void unparsed(LogLine line, String why);

    /** A line that has nothing to do with messages (cron, a start message, a comment). */
    void ignored(LogLine line);
}
