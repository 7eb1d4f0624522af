package mtsh.language.eval;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;

/** What a block's text says about the variables of its scope. PowerShell then compiles {@code +=} without a look at outer scopes. */
final class LocalVariables {
    /** Commands that make or remove variables; their names with the module before them count too. */
    private static final Set<String> MAKERS = Set.of(
            "new-variable",
            "remove-variable",
            "set-variable",
            "set-psbreakpoint",
            "microsoft.powershell.utility\\new-variable",
            "microsoft.powershell.utility\\remove-variable",
            "microsoft.powershell.utility\\set-variable",
            "microsoft.powershell.utility\\set-psbreakpoint",
            "nv",
            "rv",
            "sbp",
            "sv",
            "set");

    private static final Set<String> AUTOMATIC = Set.of(
            "_",
            "args",
            "this",
            "input",
            "pscmdlet",
            "psboundparameters",
            "myinvocation",
            "psscriptroot",
            "pscommandpath",
            "?");

    private LocalVariables() {}

    /** Whether every scope has the variable anyway; the key is in lower case. */
    static boolean isAutomatic(String key) {
        return AUTOMATIC.contains(key);
    }

    /** Whether no command of the block makes variables in its scope: by name, by dot-sourcing, or as private ones. */
    static boolean areAllWritten(ScriptBlockAst block) {
        return areWritten(Children.of(block));
    }

    private static boolean areWritten(List<Ast> nodes) {
        for (Ast node : nodes) {
            if (hasScopeOfItsOwn(node)) {
                continue;
            }
            if (makesVariables(node) || !areWritten(Children.of(node))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasScopeOfItsOwn(Ast node) {
        return node instanceof Statement.FunctionDefinition
                || node instanceof Statement.Trap
                || node instanceof Expression.ScriptBlockExpression;
    }

    private static boolean makesVariables(Ast node) {
        if (node instanceof Expression.Variable variable) {
            return "private".equals(variable.path().scope());
        }
        if (!(node instanceof Statement.Command command)) {
            return false;
        }
        return command.invocation() == Statement.Invocation.DOT
                || command.elements().get(0) instanceof Expression.StringConstant name
                        && MAKERS.contains(name.value().toLowerCase(Locale.ROOT));
    }
}
