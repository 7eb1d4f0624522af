package mtsh.language.parse;

import mtsh.language.ast.VariablePath;

/** A piece of an expandable string, by offsets of the text it was read from. */
sealed interface StringPart {
    int start();

    int end();

    /** Characters as they are, escapes resolved. */
    record Literal(int start, int end, String text) implements StringPart {}

    record VariableReference(int start, int end, VariablePath path) implements StringPart {}

    /**
     * {@code $( ... )}, not yet parsed. Where quotes were doubled to stand inside a string, {@code text} has them once and {@code
     * offsets} tells where each of its characters came from; otherwise {@code offsets} is null.
     */
    final class SubExpressionText implements StringPart {
        private final int start;
        private final int end;
        private final String text;
        private final int[] offsets;

        SubExpressionText(int start, int end, String text, int[] offsets) {
            this.start = start;
            this.end = end;
            this.text = text;
            this.offsets = offsets;
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return end;
        }

        String text() {
            return text;
        }

        int[] offsets() {
            return offsets;
        }
    }
}
