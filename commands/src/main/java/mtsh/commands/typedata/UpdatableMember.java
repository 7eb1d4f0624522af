package mtsh.commands.typedata;

/** The kinds of members that Update-TypeData adds. */
enum UpdatableMember {
    NoteProperty,
    AliasProperty,
    ScriptProperty,
    CodeProperty,
    ScriptMethod,
    CodeMethod
}
