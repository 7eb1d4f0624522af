package mtsh.language.type;

import mtsh.language.runspace.StateEntry;
import mtsh.language.value.Conversions;

/** Members of the entries of an InitialSessionState: variables, functions, aliases. */
final class StateEntryMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "SessionStateVariableEntry" -> """
                    new(string name, System.Object value, string description)
                    new(string name, System.Object value, string description, System.Object options)
                    new(string name, System.Object value, string description, System.Object options, System.Object attribute)
                    string Name {get;}
                    System.Object Value {get;}
                    string Description {get;}
                    """;
            case "SessionStateAliasEntry" -> """
                    new(string name, string definition)
                    new(string name, string definition, string description)
                    string Name {get;}
                    string Definition {get;}
                    string Description {get;}
                    """;
            default -> """
                    new(string name, string definition)
                    new(string name, string definition, string helpFile)
                    string Name {get;}
                    string Definition {get;}
                    string Description {get;}
                    """;
        };
    }

    @Override
    Object get(String property, Object self) {
        StateEntry entry = (StateEntry) self;
        return switch (property) {
            case "Name" -> entry.name();
            case "Description" -> entry.description();
            default -> entry.value();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new StateEntry(type(), (String) a[0], a[1], a.length > 2 ? Conversions.toText(a[2]) : "");
    }
}
