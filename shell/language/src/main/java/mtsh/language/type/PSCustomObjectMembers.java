package mtsh.language.type;

/** Members of PSCustomObject. Its own text is empty: what {@code "$object"} shows is made of the properties around it. */
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
            case "ToString()" -> "";
            default -> throw missing(key);
        };
    }
}
