package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.error.NetThrow;
import mtsh.language.syntax.SafeValue;
import mtsh.language.syntax.ScriptPosition;
import mtsh.language.syntax.SyntaxNode;
import mtsh.language.syntax.SyntaxPart;
import mtsh.language.syntax.SyntaxTable;
import mtsh.language.syntax.SyntaxTree;
import mtsh.language.syntax.TypeNameView;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.Scriptable;

/** Members of the tree, the tokens and the errors that {@code System.Management.Automation.Language} shows of a text. */
final class SyntaxMembers extends Description {
    static final String NAMESPACE = "System.Management.Automation.Language.";

    private final String typeName;

    SyntaxMembers(String fullName) {
        typeName = fullName.substring(NAMESPACE.length());
    }

    @Override
    String definitions() {
        return SyntaxTable.definitions(typeName) + methods();
    }

    private String methods() {
        return switch (typeName) {
            case "Ast" -> """
                System.Collections.Generic.IEnumerable[System.Management.Automation.Language.Ast] FindAll(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)
                System.Management.Automation.Language.Ast Find(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)
                System.Management.Automation.Language.Ast Copy()
                System.Object SafeGetValue()
                System.Object SafeGetValue(bool skipHashtableSizeCheck)
                string ToString()
                """;
            case "ScriptBlockAst" -> "scriptblock GetScriptBlock()\n";
            case "CommandAst" -> "string GetCommandName()\n";
            case "AssignmentStatementAst" ->
                "System.Collections.Generic.IEnumerable[System.Management.Automation.Language.ExpressionAst] GetAssignmentTargets()\n";
            case "VariableExpressionAst" -> "bool IsConstantVariable()\n";
            case "InternalScriptPosition" -> "string GetFullScript()\nstring ToString()\n";
            case "InternalScriptExtent", "Token", "ParseError" -> "string ToString()\n";
            case "TypeName", "ArrayTypeName", "GenericTypeName" ->
                "type GetReflectionType()\ntype GetReflectionAttributeType()\nstring ToString()\n";
            case "Parser" -> """
                static System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Management.Automation.Language.Token[]&, mscorlib tokens, [ref] System.Management.Automation.Language.ParseError[]&, mscorlib errors)
                static System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Management.Automation.Language.Token[]&, mscorlib tokens, [ref] System.Management.Automation.Language.ParseError[]&, mscorlib errors)
                static System.Management.Automation.Language.ScriptBlockAst ParseFile(string fileName, [ref] System.Management.Automation.Language.Token[]&, mscorlib tokens, [ref] System.Management.Automation.Language.ParseError[]&, mscorlib errors)
                """.replace("&, mscorlib", "");
            case "CodeGeneration" -> """
                static string EscapeSingleQuotedStringContent(string value)
                static string EscapeBlockCommentContent(string value)
                static string EscapeFormatStringContent(string value)
                static string EscapeVariableName(string value)
                """;
            default -> "";
        };
    }

    @Override
    Object get(String property, Object self) {
        return ((SyntaxPart) self).get(property);
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        if (self instanceof SyntaxNode node) {
            return ofNode(name(key), node, arguments);
        }
        return switch (name(key)) {
            case "GetFullScript" -> ((ScriptPosition) self).fullScript();
            case "GetReflectionType" -> ((TypeNameView) self).reflect();
            case "GetReflectionAttributeType" -> ((TypeNameView) self).reflectAttribute();
            default -> self.toString();
        };
    }

    private Object ofNode(String method, SyntaxNode node, Object[] arguments) {
        return switch (method) {
            case "FindAll" ->
                new PSList(
                        Types.find("System.Collections.Generic.List[" + NAMESPACE + "Ast]"),
                        found(node, arguments, false));
            case "Find" -> found(node, arguments, true).stream().findFirst().orElse(null);
            case "Copy" -> node;
            case "SafeGetValue" -> SafeValue.of(node);
            case "GetScriptBlock" -> scriptBlock(node);
            case "GetCommandName" -> commandName(node);
            case "GetAssignmentTargets" -> targets(node);
            case "IsConstantVariable" -> isConstant(node);
            default -> node.toString();
        };
    }

    private static List<SyntaxNode> found(SyntaxNode node, Object[] arguments, boolean first) {
        Object predicate = PSObject.unwrap(arguments[0]);
        if (!(predicate instanceof Invocable condition)) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'predicate')");
        }
        List<SyntaxNode> found = new ArrayList<>();
        for (SyntaxNode each : node.all(Boolean.TRUE.equals(arguments[1]))) {
            if (Conversions.toBoolean(condition.invoke(each, each))) {
                found.add(each);
                if (first) {
                    break;
                }
            }
        }
        return found;
    }

    private static Object scriptBlock(SyntaxNode node) {
        return node.tree() instanceof ScriptBlockAst tree
                ? Scriptable.Maker.make(tree, node.source())
                : Scriptable.Maker.make(inside(node));
    }

    private static String inside(SyntaxNode node) {
        String text = node.toString();
        boolean braces = node.get("Parent") != null && text.startsWith("{") && text.endsWith("}");
        return braces ? text.substring(1, text.length() - 1) : text;
    }

    /** The name where it is written out, else null. */
    private static Object commandName(SyntaxNode node) {
        Statement.Command command = (Statement.Command) node.tree();
        return command.elements().get(0) instanceof Expression.StringConstant name ? name.value() : null;
    }

    private static Object targets(SyntaxNode node) {
        List<Object> targets = new ArrayList<>();
        SyntaxNode left = (SyntaxNode) node.get("Left");
        while (left.typeName().equals("ConvertExpressionAst") || left.typeName().equals("AttributedExpressionAst")) {
            left = (SyntaxNode) left.get("Child");
        }
        if (left.typeName().equals("ArrayLiteralAst")) {
            targets.addAll(((PSList) left.get("Elements")).items());
        } else {
            targets.add(left);
        }
        return new PSList(Types.find("System.Collections.Generic.List[" + NAMESPACE + "ExpressionAst]"), targets);
    }

    private static boolean isConstant(SyntaxNode node) {
        Expression.Variable variable = (Expression.Variable) node.tree();
        String name = variable.path().userPath();
        return name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false") || name.equalsIgnoreCase("null");
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return switch (name(key)) {
            case "ParseInput" ->
                arguments.length == 3
                        ? parsed(SyntaxTree.of(new Source(null, text(arguments[0]))), arguments, 1)
                        : parsed(SyntaxTree.of(new Source((String) arguments[1], text(arguments[0]))), arguments, 2);
            case "ParseFile" -> parsed(SyntaxFiles.parse((String) arguments[0]), arguments, 1);
            default -> SyntaxFiles.escaped(name(key), (String) arguments[0]);
        };
    }

    private static String text(Object input) {
        if (input == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'input')");
        }
        return (String) input;
    }

    private static Object parsed(SyntaxTree tree, Object[] arguments, int firstReference) {
        put(arguments[firstReference], "Token", tree::tokens);
        put(arguments[firstReference + 1], "ParseError", tree::errors);
        return tree.root();
    }

    private static void put(Object reference, String itemType, Supplier<List<?>> items) {
        if (reference instanceof Reference target && !target.isNowhere()) {
            target.set(new PSArray(Types.find(NAMESPACE + itemType), items.get().toArray()));
        }
    }
}
