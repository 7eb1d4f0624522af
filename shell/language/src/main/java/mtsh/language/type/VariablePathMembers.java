package mtsh.language.type;

import mtsh.language.syntax.VariablePathView;

/** Members of VariablePath. */
final class VariablePathMembers extends Description {
    @Override
    String definitions() {
        return """
                string UserPath {get;}
                bool IsGlobal {get;}
                bool IsLocal {get;}
                bool IsPrivate {get;}
                bool IsScript {get;}
                bool IsUnqualified {get;}
                bool IsUnscopedVariable {get;}
                bool IsVariable {get;}
                bool IsDriveQualified {get;}
                string DriveName {get;}
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((VariablePathView) self).get(property);
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return self.toString();
    }
}
