package mtsh.commands.session;

import mtsh.language.eval.Variable;

/** -Option of variables and aliases, spelled as scripts write it. */
enum ProtectionOption {
    None,
    ReadOnly,
    Constant,
    Private,
    AllScope,
    Unspecified;

    Variable.Option toVariable() {
        return this == Unspecified ? Variable.Option.None : Variable.Option.valueOf(name());
    }
}
