package mtsh.language.type;

import java.util.List;

/**
 * The members of one type (or of one family of types): their definitions, one a line, and what each does, found by its key. One object
 * with switches instead of a lambda for each member: linking thousands of lambdas would cost seconds of start-up.
 *
 * <p>A line is a definition as {@code Get-Member} prints it. Constructors are written {@code new(...)}; {@code T}, {@code TKey}, {@code
 * TValue} stand for the type's arguments. A method's key is its name and the types of its parameters as the line has them: {@code
 * Substring(int,int)}.
 */
abstract class Description {
    private NetType type;

    /** The closed type whose members these are; known before the first call. */
    final NetType type() {
        return type;
    }

    final void type(NetType described) {
        type = described;
    }

    /** What {@code T} (or {@code TKey} and {@code TValue}) stands for in the definitions. */
    List<NetType> variables() {
        return type.typeArguments();
    }

    /** Text in blocks; blank lines do not count. */
    abstract String definitions();

    Object get(String property, Object self) {
        throw missing(property);
    }

    void set(String property, Object self, Object value) {
        throw missing(property);
    }

    Object call(String key, Object self, Object[] arguments) {
        throw missing(key);
    }

    Object getStatic(String property) {
        throw missing(property);
    }

    void setStatic(String property, Object value) {
        throw missing(property);
    }

    /** Static methods and constructors ({@code new(int)}). */
    Object callStatic(String key, Object[] arguments) {
        throw missing(key);
    }

    /** A method that is called with its type arguments written; most give the same without them. */
    Object call(String key, Object self, Object[] arguments, List<NetType> typeArguments) {
        return call(key, self, arguments);
    }

    Object callStatic(String key, Object[] arguments, List<NetType> typeArguments) {
        return callStatic(key, arguments);
    }

    /** The name in a key, where overloads share a body. */
    static String name(String key) {
        return key.substring(0, key.indexOf('('));
    }

    /** A definition without a body is a mistake in the description, never the script's. */
    final IllegalStateException missing(String key) {
        return new IllegalStateException(getClass().getSimpleName() + " has no body for " + key);
    }
}
