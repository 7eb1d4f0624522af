package mtsh.commands.object;

/** Kinds of members, spelled as scripts write them; some stand for several. */
enum MemberKind {
    AliasProperty,
    CodeProperty,
    Property,
    NoteProperty,
    ScriptProperty,
    PropertySet,
    Method,
    CodeMethod,
    ScriptMethod,
    Methods,
    ParameterizedProperty,
    MemberSet,
    Event,
    Dynamic,
    InferredProperty,
    Properties,
    All;

    /** Whether a member of this single kind is meant. */
    boolean includes(String kind) {
        return switch (this) {
            case All -> true;
            case Properties ->
                kind.endsWith("Property") && !kind.startsWith("Parameterized") || kind.equals("PropertySet");
            case Methods -> kind.endsWith("Method");
            default -> name().equals(kind);
        };
    }
}
