package mtsh.commands.queue;

import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** A filter that was read. A comparison with an unknown (null) value holds for {@code -ne} and {@code -notlike} only. */
sealed interface OpathFilter {
    boolean matches(PSObject object);

    /** Both, or either. */
    record Joined(boolean both, OpathFilter left, OpathFilter right) implements OpathFilter {
        @Override
        public boolean matches(PSObject object) {
            return both ? left.matches(object) && right.matches(object) : left.matches(object) || right.matches(object);
        }
    }

    record Negated(OpathFilter inner) implements OpathFilter {
        @Override
        public boolean matches(PSObject object) {
            return !inner.matches(object);
        }
    }

    /** Whether it is like a pattern, without regard to case. */
    record Like(String property, Wildcard pattern, boolean wanted) implements OpathFilter {
        @Override
        public boolean matches(PSObject object) {
            Object value = object.noteValue(property);
            return (value != null && pattern.matches(value.toString())) == wanted;
        }
    }

    /** How it compares with a value; a null value stands for {@code $null}. */
    record Compared(String property, Comparison comparison, Object value) implements OpathFilter {
        @Override
        public boolean matches(PSObject object) {
            Object own = object.noteValue(property);
            if (own == null || value == null) {
                return comparison.ofUnknown(own == null && value == null);
            }
            return comparison.holds(ValueOrder.compare(own, value));
        }
    }

    /** The operators that compare. */
    enum Comparison {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE;

        boolean holds(int order) {
            return switch (this) {
                case EQ -> order == 0;
                case NE -> order != 0;
                case GT -> order > 0;
                case GE -> order >= 0;
                case LT -> order < 0;
                case LE -> order <= 0;
            };
        }

        private boolean ofUnknown(boolean bothUnknown) {
            return this == EQ && bothUnknown || this == NE && !bothUnknown;
        }
    }
}
