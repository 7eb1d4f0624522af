package mtsh.store.quality;

import java.util.function.Consumer;

/** Of the things of one kind on a host, how many the log tells a fact of. */
final class ShareCheck implements QualityCheck {
    /** Where every single one is expected to have it. */
    static final double ALL = 1;

    /** Where messages without it are right too, now and then. */
    static final double NEARLY_ALL = 0.95;

    static final double MOST = 0.8;
    /** Where one shows that it is switched on. */
    static final double ANY = 0;

    /** Looks at a leg and counts each of its things. */
    interface Look {
        void at(LoggedLeg leg, Counter counter);
    }

    /** Is told of each thing whether it has the fact. */
    interface Counter {
        void count(boolean hasIt);
    }

    private final String name;
    private final MailProgram program;
    private final String things;
    private final double enough;
    private final Advice advice;
    private final Look look;
    private final HostTally tally = new HostTally();

    ShareCheck(String name, MailProgram program, String things, double enough, Advice advice, Look look) {
        this.name = name;
        this.program = program;
        this.things = things;
        this.enough = enough;
        this.advice = advice;
        this.look = look;
    }

    /** Counts messages that the program took. */
    static ShareCheck ofMessages(
            String name,
            MailProgram program,
            double enough,
            Advice advice,
            java.util.function.Predicate<LoggedLeg> has) {
        return new ShareCheck(name, program, "messages", enough, advice, (leg, counter) -> {
            if (leg.program() == program && leg.isAccepted()) {
                counter.count(has.test(leg));
            }
        });
    }

    @Override
    public void leg(LoggedLeg leg) {
        look.at(leg, hasIt -> tally.count(leg.host(), hasIt));
    }

    @Override
    public void report(Consumer<Finding> findings) {
        tally.forEach((host, found, of) -> findings.accept(new Finding(
                host, program.label(), name, result(found, of, enough), found, of, things, advice.on(host))));
    }

    static Finding.Result result(long found, long of, double enough) {
        if (found == 0) {
            return Finding.Result.MISSING;
        }
        return found >= of * enough ? Finding.Result.GOOD : Finding.Result.PARTLY;
    }
}
