package mtsh.store.log.syslog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;

/**
 * Reads a file that a program writes by itself, with the reader of what it writes to the system log: only the heads differ. The file
 * names no host, so its events have none.
 */
public final class OwnLogParser implements LogParser {
    private final String tag;
    private final LineHead head;
    private final SyslogProgram program;
    private final SyslogLine line;

    /** @param tag the name that the program would have in a system log */
    public OwnLogParser(
            LogContext context,
            String state,
            String tag,
            Function<SyslogSource, LineHead> head,
            SyslogProgram.Factory program) {
        SyslogSource source = SyslogSource.of(context, state);
        this.tag = tag;
        this.head = head.apply(source);
        this.program = program.open(source);
        this.line = new SyslogLine(context.source());
    }

    @Override
    public void line(LogLine logLine, LogSink sink) {
        if (program.isInside()) {
            program.goesBy(logLine.number(), sink);
        }
        String text = logLine.text();
        if (!head.read(text, logLine.number())) {
            sink.ignored(logLine);
            return;
        }
        line.set(logLine, head, tag, text, sink);
        program.line(line);
    }

    @Override
    public void end(LogSink sink) {
        program.end(sink);
    }

    @Override
    public String state() {
        if (program.isInside()) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        head.save(parts);
        program.save(parts);
        return SyslogSource.joined(parts);
    }
}
