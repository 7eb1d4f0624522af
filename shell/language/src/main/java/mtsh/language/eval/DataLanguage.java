package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;

/** The part of the language that data files may use: values, and a few commands that only make values. */
final class DataLanguage {
    private static final Set<String> VARIABLES = Set.of(
            "psculture",
            "psuiculture",
            "true",
            "false",
            "null",
            "psscriptroot",
            "psedition",
            "enabledexperimentalfeatures");

    private final List<String> commands;
    private final List<ParseError> errors = new ArrayList<>();

    private DataLanguage(List<String> commands) {
        this.commands = commands;
    }

    /** Throws when a script does more than write down data. */
    static void require(Source source, ScriptBlockAst script, List<String> commands) {
        DataLanguage language = new DataLanguage(commands);
        language.visit(script);
        if (!language.errors.isEmpty()) {
            throw ParseFailure.of(new ParseResult(source, script, List.of(), language.errors));
        }
    }

    private void visit(Ast node) {
        String[] refused = refusal(node);
        if (refused != null) {
            errors.add(new ParseError(node.span(), refused[0] + "NotSupportedInDataSection", refused[1], false));
            return;
        }
        Children.of(node).forEach(this::visit);
    }

    private static String[] no(String id, String what) {
        return new String[] {id, what + " not allowed in restricted language mode or a Data section."};
    }

    private String[] refusal(Ast node) {
        if (node instanceof Statement.Command command) {
            return command(command);
        }
        if (node instanceof Expression.Variable variable) {
            return variable(variable);
        }
        if (node instanceof Expression.InvokeMember) {
            return no("MethodCall", "Method calls are");
        }
        if (node instanceof Expression.MemberAccess) {
            return no("PropertyReference", "Property references are");
        }
        if (node instanceof Expression.ScriptBlockExpression) {
            return no("ScriptBlock", "Script block literals are");
        }
        if (node instanceof Expression.Index) {
            return no("ArrayReference", "Array references are");
        }
        if (node instanceof Expression.ExpandableString text && !text.parts().isEmpty() && hasSubexpression(text)) {
            return no("ExpandableString", "Expandable strings are");
        }
        if (node instanceof Attribute) {
            return no("Attribute", "Attributes are");
        }
        return node instanceof Statement statement ? statement(statement) : null;
    }

    private static boolean hasSubexpression(Expression.ExpandableString text) {
        return text.parts().stream().anyMatch(Expression.SubExpression.class::isInstance);
    }

    private String[] command(Statement.Command command) {
        String name = command.elements().get(0) instanceof Expression.StringConstant text ? text.value() : "";
        return commands.stream().anyMatch(name::equalsIgnoreCase)
                ? null
                : no("Cmdlet", "The command '" + name + "' is");
    }

    private static String[] variable(Expression.Variable variable) {
        if (variable.path().scope() == null
                && variable.path().drive() == null
                && VARIABLES.contains(Scope.key(variable.path().name()))) {
            return null;
        }
        return new String[] {
            "VariableReference",
            "A variable that cannot be referenced in restricted language mode or a Data section is being referenced. Variables that "
                    + "can be referenced include the following: $PSCulture, $PSUICulture, $true, $false, $null."
        };
    }

    private static String[] statement(Statement statement) {
        if (statement instanceof Statement.Assignment) {
            return no("AssignmentStatement", "Assignment statements are");
        }
        if (statement instanceof Statement.FunctionDefinition) {
            return no("FunctionDeclaration", "Function declarations are");
        }
        if (statement instanceof Statement.Foreach) {
            return no("ForeachStatement", "Foreach statements are");
        }
        if (statement instanceof Statement.For || statement instanceof Statement.While) {
            return no("ForWhileStatement", "For and While statements are");
        }
        if (statement instanceof Statement.DoLoop) {
            return no("DoWhileStatement", "The Do and While statements are");
        }
        if (statement instanceof Statement.Switch) {
            return no("SwitchStatement", "The switch statement is");
        }
        if (statement instanceof Statement.Try) {
            return no("TryStatement", "The Try statement is");
        }
        if (statement instanceof Statement.Trap) {
            return no("TrapStatement", "The Trap statement is");
        }
        return statement instanceof Statement.Throw
                        || statement instanceof Statement.Return
                        || statement instanceof Statement.Exit
                        || statement instanceof Statement.Break
                        || statement instanceof Statement.Continue
                ? no(
                        "FlowControlStatement",
                        "Flow control statements such as Break, Continue, Return, Exit, and Throw are")
                : null;
    }
}
