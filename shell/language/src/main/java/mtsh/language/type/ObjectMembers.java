package mtsh.language.type;

import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** Members of System.Object, which everything has. */
final class ObjectMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                bool Equals(System.Object obj)
                int GetHashCode()
                type GetType()
                string ToString()
                static bool Equals(System.Object objA, System.Object objB)
                static bool ReferenceEquals(System.Object objA, System.Object objB)
                """;
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return switch (key) {
            case "Equals(System.Object)" -> same(self, arguments[0]);
            case "GetHashCode()" -> self.hashCode();
            case "GetType()" -> Types.of(self);
            case "ToString()" -> text(self);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return switch (key) {
            case "new()" -> new PlainObject();
            case "Equals(System.Object,System.Object)" -> same(arguments[0], arguments[1]);
            case "ReferenceEquals(System.Object,System.Object)" ->
                PSObject.unwrap(arguments[0]) == PSObject.unwrap(arguments[1]);
            default -> throw missing(key);
        };
    }

    /** .NET's equality: of the same type and value. */
    static boolean same(Object left, Object right) {
        Object a = PSObject.unwrap(left);
        Object b = PSObject.unwrap(right);
        if (a == null || b == null) {
            return a == b;
        }
        return a.equals(b) || (Types.of(a) == Types.of(b) && a instanceof Number && Comparisons.equal(a, b, false));
    }

    private static String text(Object self) {
        return self instanceof PlainObject || self instanceof PSObject
                ? Conversions.toText(self)
                : Formats.of(self, null, null);
    }
}
