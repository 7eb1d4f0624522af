package mtsh.store.log.syslog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.Observations;
import mtsh.store.log.Observed;

/**
 * Reads a system log: the head says which program wrote a line, and that program's reader reads it. Most lines (connects, TLS, a
 * screener's storms, other programs) are put aside after a look at their bytes.
 */
public final class SyslogParser implements LogParser {
    private final SyslogHeadReader heads;
    private final SyslogSource source;
    private final List<SyslogProgram> programs;
    private final HeadSieve sieve = new HeadSieve();
    private final TagTable tags;
    private final SyslogLine line;

    /** Whether a program may hold something back. */
    private boolean inside;

    SyslogParser(LogContext context, String state, List<SyslogProgram.Factory> factories) {
        source = SyslogSource.of(context, state);
        heads = new SyslogHeadReader(context.zone(), context.newestPossible(), context.year(), source.state());
        programs = Stream.concat(factories.stream(), Stream.of((SyslogProgram.Factory) LoggerLines::new))
                .map(factory -> factory.open(source))
                .toList();
        tags = new TagTable(programs);
        line = new SyslogLine(context.source());
    }

    @Override
    public void line(LogLine logLine, LogSink sink) {
        if (inside) {
            programs.forEach(program -> program.goesBy(logLine.number(), sink));
            inside = isInside();
        }
        byte[] bytes = logLine.bytes();
        int end = logLine.from() + logLine.length();
        if (sieve.find(bytes, logLine.from(), end) && !sieve.isNewMinute) {
            TagTable.Entry entry = tags.get(bytes, sieve.tagStart, sieve.tagEnd);
            if (entry.isUnwanted(bytes, sieve.textStart, end)) {
                sink.ignored(logLine);
                return;
            }
        }
        String text = logLine.text();
        if (text.length() > SyslogLine.TEXT_LIMIT) {
            text = text.substring(0, SyslogLine.TEXT_LIMIT);
        }
        if (!heads.read(text)) {
            sink.ignored(logLine);
            return;
        }
        TagTable.Entry entry = tags.get(heads.tag());
        if (entry.isUnwanted()) {
            sink.ignored(logLine);
            return;
        }
        line.set(logLine, heads, sink);
        Instant truth = heads.hasYear() ? null : entry.program().dated(line);
        if (truth != null && heads.correctYear(truth)) {
            heads.read(text);
            line.set(logLine, heads, sink);
        }
        entry.program().line(line);
        inside |= entry.program().isInside();
    }

    @Override
    public void end(LogSink sink) {
        programs.forEach(program -> program.end(sink));
    }

    private boolean isInside() {
        for (SyslogProgram program : programs) {
            if (program.isInside()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String state() {
        if (isInside()) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        heads.save(parts);
        source.queues().save(parts);
        programs.forEach(program -> program.save(parts));
        return SyslogSource.joined(parts);
    }

    @Override
    public Map<Observed, Long> observed() {
        Observations observations = new Observations();
        heads.observed(observations);
        programs.forEach(program -> program.observed(observations));
        return observations.made();
    }
}
