package mtsh.language.type;

import mtsh.language.value.Conversions;

/** Members of PSCustomObject: no more than its text. */
final class PSCustomObjectMembers extends Description {
    @Override
    String definitions() {
        return """
                bool Equals(System.Object obj)
                int GetHashCode()
                string ToString()
                """;
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return switch (key) {
            case "Equals(System.Object)" -> self == arguments[0];
            case "GetHashCode()" -> System.identityHashCode(self);
            case "ToString()" -> Conversions.toText(self);
            default -> throw missing(key);
        };
    }
}
