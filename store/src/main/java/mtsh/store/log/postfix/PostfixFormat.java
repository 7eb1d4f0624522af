package mtsh.store.log.postfix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.syslog.SyslogHeadReader;

/** Postfix, and what its filters and mail stores log beside it. */
public final class PostfixFormat implements LogFormat {
    /** A file that has only a filter's lines, such as the error log beside the mail log. */
    private static final int COMPANIONS_ONLY = 20;

    private static final int CERTAIN = 100;
    private static final int LIKELY = 50;

    @Override
    public String name() {
        return "Postfix";
    }

    @Override
    public int recognise(List<String> firstLines) {
        SyslogHeadReader heads = new SyslogHeadReader(ZoneOffset.UTC, Instant.EPOCH, null);
        int withHead = 0;
        int ours = 0;
        int companions = 0;
        for (String line : firstLines) {
            if (!heads.read(line)) {
                continue;
            }
            withHead++;
            PostfixTag tag = PostfixTag.of(heads.tag());
            if (tag.isPostfix()) {
                ours++;
            } else if (tag.kind() != PostfixTag.Kind.FOREIGN) {
                companions++;
            }
        }
        if (ours > 0) {
            return LIKELY + (CERTAIN - LIKELY) * (ours + companions) / withHead;
        }
        return companions > 0 ? COMPANIONS_ONLY : 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new PostfixParser(context, state);
    }
}
