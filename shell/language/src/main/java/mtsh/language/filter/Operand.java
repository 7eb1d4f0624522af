package mtsh.language.filter;

import java.util.function.Function;
import java.util.function.Supplier;

/** One side of a comparison. */
public sealed interface Operand {
    /** The value for an object whose properties are these. */
    Object value(Function<String, Object> properties);

    /** A property of the object; names compare without regard to case. */
    record Property(String name) implements Operand {
        @Override
        public Object value(Function<String, Object> properties) {
            return properties.apply(name);
        }
    }

    /** A value that nothing can change any more. */
    record Constant(Object constant) implements Operand {
        @Override
        public Object value(Function<String, Object> properties) {
            return constant;
        }
    }

    /** A value that later commands may change while objects pass: it is read for each object. */
    record Live(Supplier<Object> source) implements Operand {
        @Override
        public Object value(Function<String, Object> properties) {
            return source.get();
        }
    }
}
