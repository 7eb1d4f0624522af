package mtsh.language.syntax;

import mtsh.language.ast.VariablePath;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** {@code System.Management.Automation.VariablePath}: what stands behind the dollar sign. */
public record VariablePathView(VariablePath path) implements NetObject {
    public Object get(String property) {
        return switch (property) {
            case "UserPath" -> path.userPath();
            case "IsGlobal" -> isScope("global");
            case "IsLocal" -> isScope("local");
            case "IsPrivate" -> isScope("private");
            case "IsScript" -> isScope("script");
            case "IsUnqualified" -> path.scope() == null && path.drive() == null;
            case "IsUnscopedVariable" -> path.scope() == null && isVariable();
            case "IsVariable" -> isVariable();
            case "IsDriveQualified" -> path.drive() != null;
            case "DriveName" -> path.drive();
            default -> null;
        };
    }

    private boolean isVariable() {
        return path.drive() == null || path.drive().equalsIgnoreCase("variable");
    }

    private boolean isScope(String name) {
        return name.equals(path.scope());
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.VariablePath");
    }

    @Override
    public String toString() {
        return path.userPath();
    }
}
