package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.stream.Output;

/** Statements that leave where they stand. Not errors; no Java stack. */
abstract class FlowControl extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was written for an assignment or an expression that it left; goes out of the statement instead. */
    private transient List<Object> left = List.of();

    FlowControl() {
        super(null, null, false, false);
    }

    /** The same, with what an expression that is left had gathered. */
    FlowControl leaving(Collector collector) {
        if (collector.isEmpty()) {
            return this;
        }
        FlowControl carrier = this == Return.INSTANCE ? new Return() : this;
        List<Object> all = new ArrayList<>(collector.values());
        all.addAll(left);
        carrier.left = all;
        return carrier;
    }

    /** Writes what expressions had gathered to the output of the statement around them. */
    void writeLeft(Output output) {
        List<Object> values = left;
        left = List.of();
        if (output instanceof MethodOutput method && !values.isEmpty()) {
            method.returned = values.get(values.size() - 1);
            return;
        }
        values.forEach(output::write);
    }

    /** {@code break}; an empty label means the nearest loop. */
    static final class Break extends FlowControl {
        private static final long serialVersionUID = 1L;
        final String label;

        Break(String label) {
            this.label = label;
        }
    }

    static final class Continue extends FlowControl {
        private static final long serialVersionUID = 1L;
        final String label;

        Continue(String label) {
            this.label = label;
        }
    }

    /** {@code return}; what it returns has been written already. */
    static final class Return extends FlowControl {
        private static final long serialVersionUID = 1L;
        static final Return INSTANCE = new Return();
    }

    /** A command in the pipeline wants nothing more from those before it. */
    static final class StopUpstream extends FlowControl {
        private static final long serialVersionUID = 1L;
        final transient Object requester;

        StopUpstream(Object requester) {
            this.requester = requester;
        }
    }
}
