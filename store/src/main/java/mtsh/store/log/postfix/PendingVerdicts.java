package mtsh.store.log.postfix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;

/**
 * Holds and discards that {@code smtpd} decided at the first recipient, before there was a queue file, and so logged as
 * {@code NOQUEUE}. The same command then creates the file, and the process's next {@code client=} line names it: only then is it
 * known which message is held. When that line does not come soon, the verdict stands as an attempt without a queue id.
 */
final class PendingVerdicts {
    /** How many lines of other processes may come between the two. */
    private static final int PATIENCE = 200;

    private record Pending(String process, long since, MailEventBuilder event) {}

    private final Deque<Pending> pending = new ArrayDeque<>();

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void add(PostfixLine line, MailEventBuilder event) {
        pending.add(new Pending(key(line), line.number(), event));
    }

    /** A queue file was created: what this process decided before is about it. */
    void created(PostfixLine line) {
        if (pending.isEmpty()) {
            return;
        }
        String process = key(line);
        Iterator<Pending> all = pending.iterator();
        while (all.hasNext()) {
            Pending one = all.next();
            if (one.process.equals(process)) {
                line.emit(one.event.queueId(line.queueId));
                all.remove();
            }
        }
    }

    /** What has waited too long when this line comes stands for itself. */
    void expire(long lineNumber, LogSink sink) {
        while (!pending.isEmpty() && lineNumber - pending.peek().since > PATIENCE) {
            sink.event(pending.poll().event.build());
        }
    }

    void end(LogSink sink) {
        while (!pending.isEmpty()) {
            sink.event(pending.poll().event.build());
        }
    }

    private static String key(PostfixLine line) {
        return line.host + ' ' + line.tag.instance() + ' ' + line.tag.service() + ' ' + line.process;
    }
}
