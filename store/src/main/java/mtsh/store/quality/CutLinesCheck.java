package mtsh.store.quality;

import java.util.function.Consumer;

/** Lines whose end is missing. */
final class CutLinesCheck implements QualityCheck {
    private final Advice advice;
    private final HostTally tally = new HostTally();

    CutLinesCheck(Advice advice) {
        this.advice = advice;
    }

    @Override
    public void leg(LoggedLeg leg) {
        leg.lines().stream()
                .filter(each -> each.program() != MailProgram.EXCHANGE)
                .forEach(each ->
                        tally.count(leg.host(), each.event().property("cut").isEmpty()));
    }

    @Override
    public void report(Consumer<Finding> findings) {
        tally.forEach((host, found, of) -> {
            if (found < of) {
                findings.accept(new Finding(
                        host,
                        SyslogChecks.LABEL,
                        "CutLines",
                        ShareCheck.result(found, of, ShareCheck.ALL),
                        found,
                        of,
                        "lines whole",
                        advice));
            }
        });
    }
}
