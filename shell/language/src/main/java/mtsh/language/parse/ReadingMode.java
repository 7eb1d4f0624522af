package mtsh.language.parse;

/**
 * The {@link Mode} with its finer points: {@code simpleName} ends an identifier where a name ends, {@code signed} lets a number
 * start with a sign, {@code ternary} ends a number before {@code ?} and {@code :}.
 */
record ReadingMode(Mode mode, boolean simpleName, boolean signed, boolean ternary) {
    private static final int FORMS = 8;
    private static final ReadingMode[] ALL = new ReadingMode[Mode.values().length * FORMS];

    static {
        for (Mode mode : Mode.values()) {
            for (int form = 0; form < FORMS; form++) {
                ALL[mode.ordinal() * FORMS + form] =
                        new ReadingMode(mode, (form & 4) != 0, (form & 2) != 0, (form & 1) != 0);
            }
        }
    }

    /** The one object for these; each lexeme is looked at in some mode, most of them several times. */
    static ReadingMode of(Mode mode, boolean simpleName, boolean signed, boolean ternary) {
        return ALL[mode.ordinal() * FORMS + (simpleName ? 4 : 0) + (signed ? 2 : 0) + (ternary ? 1 : 0)];
    }

    boolean command() {
        return mode == Mode.COMMAND;
    }

    boolean expression() {
        return mode == Mode.EXPRESSION;
    }
}
