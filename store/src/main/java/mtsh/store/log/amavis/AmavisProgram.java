package mtsh.store.log.amavis;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * amavis: {@code (TASK) Passed CLEAN {Actions}, ... Queue-ID: Q, ...}, where TASK is a process and a number in it. What a task says of
 * a message comes in one breath: its verdict, in several lines when it is long, perhaps a line for each recipient, and before that what
 * went wrong.
 */
public final class AmavisProgram implements SyslogProgram {
    private static final int TASK_LIMIT = 64;
    private static final String RELEASE = "rel-";
    private static final String STATE = "amavis";

    /** Tasks whose verdict is known, for the lines about single recipients that follow. */
    private static final int TASKS_REMEMBERED = 16;

    private final QueueOwners queues;
    private final JoinedLines joined = new JoinedLines();
    private final TaskErrors errors = new TaskErrors();
    private final Map<String, String> queueIds = new LinkedHashMap<>();

    public AmavisProgram(SyslogSource source) {
        queues = source.queues();
        for (String one : source.state().getOrDefault(STATE, "").split(";")) {
            int bar = one.lastIndexOf('|');
            if (bar > 0) {
                queueIds.put(one.substring(0, bar), one.substring(bar + 1));
            }
        }
    }

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case "amavis", "amavisd", "amavisd-new" -> Claim.LINES;
            default -> Claim.NONE;
        };
    }

    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        return to > from && bytes[from] == '(';
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.text();
        int close = line.startsWith("(") ? text.indexOf(") ", line.start()) : -1;
        if (close < 0 || close - line.start() > TASK_LIMIT) {
            line.ignore();
            return;
        }
        String task = text.substring(line.start() + 1, close);
        String said = text.substring(close + 2);
        String key = line.host() + ' ' + task;
        joined.add(key, line, said, isOfInterest(task, said)).forEach(this::read);
    }

    private static boolean isOfInterest(String task, String said) {
        return said.startsWith("Passed ")
                || said.startsWith("Blocked ")
                || said.startsWith("{\"")
                || said.startsWith("(!")
                || task.startsWith(RELEASE);
    }

    private void read(JoinedLines.Whole whole) {
        SyslogLine line = whole.line();
        String key = whole.key();
        String task = key.substring(key.lastIndexOf(' ') + 1);
        String said = whole.text();
        if (said.startsWith("(!")) {
            errors.add(key, line, said.substring(said.indexOf(')') + 1));
        } else if (task.startsWith(RELEASE)) {
            Release.read(line, task.substring(RELEASE.length()), said);
        } else if (said.startsWith("{")) {
            Report report = Report.parse(said);
            if (report == null) {
                line.unparsed("amavis' report cannot be read");
                return;
            }
            report.events(line, queues).forEach(line::emit);
        } else if (said.startsWith("(", said.indexOf(' ') + 1)) {
            RecipientVerdict.read(line, said, queueIds.getOrDefault(key, ""), queues);
        } else {
            verdict(line, key, said);
        }
    }

    private void verdict(SyslogLine line, String key, String said) {
        String queueId = new Verdict(line, said, queues).read(errors.take(key));
        if (ServerIds.is(queueId)) {
            queueIds.remove(key);
            queueIds.put(key, queueId);
            if (queueIds.size() > TASKS_REMEMBERED) {
                queueIds.remove(queueIds.keySet().iterator().next());
            }
        }
    }

    @Override
    public void goesBy(long lineNumber, LogSink sink) {
        for (JoinedLines.Whole whole = joined.expired(lineNumber); whole != null; whole = joined.expired(lineNumber)) {
            read(whole);
        }
        errors.expire(lineNumber);
    }

    @Override
    public void end(LogSink sink) {
        goesBy(Long.MAX_VALUE, sink);
    }

    @Override
    public boolean isInside() {
        return !joined.isEmpty() || !errors.isEmpty();
    }

    @Override
    public void save(Map<String, String> state) {
        StringBuilder text = new StringBuilder();
        queueIds.forEach((key, queueId) -> {
            boolean plain =
                    key.indexOf(',') < 0 && key.indexOf('=') < 0 && key.indexOf(';') < 0 && key.indexOf('|') < 0;
            if (plain) {
                text.append(text.isEmpty() ? "" : ";").append(key).append('|').append(queueId);
            }
        });
        if (!text.isEmpty()) {
            state.put(STATE, text.toString());
        }
    }
}
