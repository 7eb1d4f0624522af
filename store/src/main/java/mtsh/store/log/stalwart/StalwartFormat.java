package mtsh.store.log.stalwart;

import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.syslog.OwnLogParser;

/** Stalwart's log files, and its events as lines of JSON. */
public final class StalwartFormat implements LogFormat {
    private static final int AT_LEAST = 60;

    @Override
    public String name() {
        return "Stalwart";
    }

    @Override
    public int recognise(List<String> firstLines) {
        StalwartHead head = new StalwartHead();
        int ours = 0;
        for (String line : firstLines) {
            ours += head.read(line, 0) ? 1 : 0;
        }
        return ours == 0 ? 0 : AT_LEAST + (100 - AT_LEAST) * ours / firstLines.size();
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new OwnLogParser(context, state, "stalwart", source -> new StalwartHead(), StalwartProgram::new);
    }
}
