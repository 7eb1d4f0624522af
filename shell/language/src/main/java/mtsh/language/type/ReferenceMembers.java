package mtsh.language.type;

import mtsh.language.value.Reference;

/** Members of PSReference: what {@code [ref]} makes. */
final class ReferenceMembers extends Description {
    @Override
    String definitions() {
        return """
                System.Object Value {get;set;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((Reference) self).get();
    }

    @Override
    void set(String property, Object self, Object value) {
        ((Reference) self).set(value);
    }
}
