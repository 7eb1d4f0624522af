package mtsh.language.eval;

import java.util.List;

/**
 * One command of a pipeline that a program puts together.
 *
 * @param command a name, or a {@link ScriptBlock}
 * @param ownScope whether it runs in a scope of its own
 * @param arguments what stands after it, in order
 */
public record BuiltCommand(Object command, boolean ownScope, List<Argument> arguments) {
    /** A parameter ({@code name} without a dash), or a value alone when {@code name} is null; a switch has no value. */
    public record Argument(String name, boolean hasValue, Object value) {
        public static Argument of(Object value) {
            return new Argument(null, true, value);
        }

        public static Argument named(String name, Object value) {
            return new Argument(name, true, value);
        }

        public static Argument toggle(String name) {
            return new Argument(name, false, null);
        }
    }

    public BuiltCommand {
        arguments = List.copyOf(arguments);
    }

    /** A block in a scope of its own with values for its parameters. */
    public static BuiltCommand block(ScriptBlock block, List<Object> values) {
        return new BuiltCommand(block, true, values.stream().map(Argument::of).toList());
    }
}
