package mtsh.language.parse;

import static mtsh.language.parse.TreePrinter.block;
import static mtsh.language.parse.TreePrinter.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;

/** The statements of {@link TreePrinter}. */
final class StatementPrinter {
    private StatementPrinter() {}

    static String print(Ast node) {
        if (node instanceof Statement.Pipeline pipeline) {
            return pipeline(pipeline);
        }
        if (node instanceof Statement.Command command) {
            return command(command);
        }
        if (node instanceof Statement.CommandExpression expression) {
            return expression(expression);
        }
        if (node instanceof Statement.PipelineChain chain) {
            String text = join("(" + (chain.and() ? "&&" : "||"), List.of(chain.left(), chain.right()));
            return chain.background() ? "(& " + text + ")" : text;
        }
        if (node instanceof Statement.Assignment assignment) {
            return join("(" + symbol(assignment.operator()), List.of(assignment.target(), assignment.value()));
        }
        if (node instanceof Statement.Error error) {
            return join("(error-statement", error.children());
        }
        return node instanceof Statement.TypeMember || node instanceof ScriptBlockAst ? member(node) : compound(node);
    }

    private static String pipeline(Statement.Pipeline pipeline) {
        String text =
                pipeline.elements().size() == 1 ? print(pipeline.elements().get(0)) : join("(|", pipeline.elements());
        return pipeline.background() ? "(& " + text + ")" : text;
    }

    private static String command(Statement.Command command) {
        switch (command.invocation()) {
            case CALL:
                return join("(call", command.elements(), command.redirections());
            case DOT:
                return join("(dot", command.elements(), command.redirections());
            default:
                return join("(cmd", command.elements(), command.redirections());
        }
    }

    private static String expression(Statement.CommandExpression expression) {
        if (expression.redirections().isEmpty()) {
            return TreePrinter.print(expression.expression());
        }
        return join("(expr", List.of(expression.expression()), expression.redirections());
    }

    private static String symbol(Statement.AssignmentOperator operator) {
        switch (operator) {
            case ADD:
                return "+=";
            case SUBTRACT:
                return "-=";
            case MULTIPLY:
                return "*=";
            case DIVIDE:
                return "/=";
            case REMAINDER:
                return "%=";
            case COALESCE:
                return "??=";
            default:
                return "=";
        }
    }

    private static String compound(Ast node) {
        if (node instanceof Statement.If ifStatement) {
            return ifText(ifStatement);
        }
        if (node instanceof Statement.While loop) {
            return "(while" + label(loop.label()) + " " + print(loop.condition()) + " " + block(loop.body()) + ")";
        }
        if (node instanceof Statement.DoLoop loop) {
            String word = loop.until() ? " until " : " while ";
            return "(do" + label(loop.label()) + " " + block(loop.body()) + word + print(loop.condition()) + ")";
        }
        if (node instanceof Statement.For loop) {
            return "(for" + label(loop.label()) + " " + optional(loop.initializer()) + "; " + optional(loop.condition())
                    + "; " + optional(loop.iterator()) + " " + block(loop.body()) + ")";
        }
        if (node instanceof Statement.Foreach loop) {
            String flags = (loop.parallel() ? " parallel" : "")
                    + (loop.throttleLimit() == null ? "" : " limit=" + TreePrinter.print(loop.throttleLimit()));
            return "(foreach" + label(loop.label()) + flags + " " + TreePrinter.print(loop.variable()) + " in "
                    + print(loop.collection()) + " " + block(loop.body()) + ")";
        }
        if (node instanceof Statement.Switch switchStatement) {
            return switchText(switchStatement);
        }
        if (node instanceof Statement.Try tryStatement) {
            return tryText(tryStatement);
        }
        return simple(node);
    }

    private static String label(String label) {
        return label == null ? "" : " :" + label;
    }

    private static String optional(Statement statement) {
        return statement == null ? "_" : print(statement);
    }

    private static String ifText(Statement.If node) {
        StringBuilder text = new StringBuilder("(if");
        node.clauses().forEach(clause -> text.append(' ')
                .append(print(clause.condition()))
                .append(' ')
                .append(block(clause.body())));
        if (node.elseBody() != null) {
            text.append(" else ").append(block(node.elseBody()));
        }
        return text.append(')').toString();
    }

    private static String switchText(Statement.Switch node) {
        StringBuilder text = new StringBuilder("(switch").append(label(node.label()));
        text.append(' ').append(node.mode().name().toLowerCase(Locale.ROOT));
        text.append(node.caseSensitive() ? " case" : "");
        text.append(' ')
                .append(node.file() == null ? print(node.condition()) : "file=" + TreePrinter.print(node.file()));
        node.cases()
                .forEach(clause ->
                        text.append(' ').append(TreePrinter.print(clause.key())).append(block(clause.body())));
        if (node.defaultBody() != null) {
            text.append(" default").append(block(node.defaultBody()));
        }
        return text.append(')').toString();
    }

    private static String tryText(Statement.Try node) {
        StringBuilder text = new StringBuilder("(try ").append(block(node.body()));
        node.catches().forEach(clause -> {
            text.append(" catch");
            clause.types().forEach(type -> text.append(' ').append(type.fullText()));
            text.append(block(clause.body()));
        });
        if (node.finallyBody() != null) {
            text.append(" finally").append(block(node.finallyBody()));
        }
        return text.append(')').toString();
    }

    private static String simple(Ast node) {
        if (node instanceof Statement.Trap trap) {
            String type = trap.type() == null ? "" : " " + trap.type().fullText();
            return "(trap" + type + " " + block(trap.body()) + ")";
        }
        if (node instanceof Statement.Throw jump) {
            return "(throw" + value(jump.value()) + ")";
        }
        if (node instanceof Statement.Return jump) {
            return "(return" + value(jump.value()) + ")";
        }
        if (node instanceof Statement.Exit jump) {
            return "(exit" + value(jump.value()) + ")";
        }
        if (node instanceof Statement.Break jump) {
            return jump.label() == null ? "(break)" : "(break " + TreePrinter.print(jump.label()) + ")";
        }
        if (node instanceof Statement.Continue jump) {
            return jump.label() == null ? "(continue)" : "(continue " + TreePrinter.print(jump.label()) + ")";
        }
        return definition(node);
    }

    private static String value(Statement value) {
        return value == null ? "" : " " + print(value);
    }

    private static String definition(Ast node) {
        if (node instanceof Statement.FunctionDefinition function) {
            String parameters = function.parameters() == null ? "" : join("(", function.parameters());
            return "(" + function.kind().name().toLowerCase(Locale.ROOT) + " " + function.name() + parameters + " {"
                    + TreePrinter.print(function.body()) + "})";
        }
        if (node instanceof Statement.Data data) {
            String commands = data.supportedCommands().isEmpty() ? "" : join(" (", data.supportedCommands());
            String variable = data.variable() == null ? "" : " " + data.variable();
            return "(data" + variable + commands + " " + block(data.body()) + ")";
        }
        if (node instanceof Statement.Block block) {
            return "(" + block.keyword() + " " + block(block.body()) + ")";
        }
        if (node instanceof Statement.UsingStatement using) {
            String name = using.name() == null ? TreePrinter.print(using.specification()) : using.name();
            return "(using " + using.kind().name().toLowerCase(Locale.ROOT) + " " + name + ")";
        }
        Statement.TypeDefinition type = (Statement.TypeDefinition) node;
        String head = "(" + type.kind().name().toLowerCase(Locale.ROOT) + " " + type.name();
        return join(head, type.attributes(), type.baseTypes(), type.members());
    }

    private static String member(Ast node) {
        if (node instanceof ScriptBlockAst script) {
            return TreePrinter.print(script);
        }
        List<String> parts = new ArrayList<>();
        if (node instanceof Statement.PropertyMember property) {
            property.attributes().forEach(attribute -> parts.add(TreePrinter.print(attribute)));
            modifiers(parts, property.isStatic(), property.isHidden());
            if (property.type() != null) {
                parts.add(TreePrinter.print(property.type()));
            }
            String initial = property.initialValue() == null ? "" : "=" + TreePrinter.print(property.initialValue());
            parts.add(property.name() + initial);
            return "(property " + String.join(" ", parts) + ")";
        }
        Statement.MethodMember method = (Statement.MethodMember) node;
        method.attributes().forEach(attribute -> parts.add(TreePrinter.print(attribute)));
        modifiers(parts, method.isStatic(), method.isHidden());
        if (method.returnType() != null) {
            parts.add(TreePrinter.print(method.returnType()));
        }
        String base = method.baseArguments() == null ? "" : join(" base(", method.baseArguments());
        parts.add(
                method.name() + join("(", method.parameters()) + base + " {" + TreePrinter.print(method.body()) + "}");
        return (method.isConstructor() ? "(constructor " : "(method ") + String.join(" ", parts) + ")";
    }

    private static void modifiers(List<String> parts, boolean isStatic, boolean isHidden) {
        if (isStatic) {
            parts.add("static");
        }
        if (isHidden) {
            parts.add("hidden");
        }
    }
}
