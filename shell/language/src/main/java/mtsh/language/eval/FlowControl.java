package mtsh.language.eval;

/** Statements that leave where they stand. Not errors; no Java stack. */
abstract class FlowControl extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlowControl() {
        super(null, null, false, false);
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
