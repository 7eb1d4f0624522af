package mtsh.store.log.haraka;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.syslog.OwnLogParser;

/** Haraka's own output, in any of its formats, with or without times. */
public final class HarakaFormat implements LogFormat {
    private static final int AT_LEAST = 60;

    @Override
    public String name() {
        return "Haraka";
    }

    @Override
    public int recognise(List<String> firstLines) {
        HarakaHead head = new HarakaHead(Instant.EPOCH, Map.of());
        int ours = 0;
        for (String line : firstLines) {
            ours += head.read(line, 0) ? 1 : 0;
        }
        return ours == 0 ? 0 : AT_LEAST + (100 - AT_LEAST) * ours / firstLines.size();
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new OwnLogParser(
                context,
                state,
                "haraka",
                source -> new HarakaHead(context.newestPossible(), source.state()),
                HarakaProgram::new);
    }
}
