package mtsh.language.parse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.value.UInt16;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** A tree in one line, for tables of tests; statements are {@link StatementPrinter}'s. */
final class TreePrinter {
    private TreePrinter() {}

    static String print(ScriptBlockAst script) {
        List<String> parts = new ArrayList<>();
        script.usings().forEach(using -> parts.add(StatementPrinter.print(using)));
        if (script.paramBlock() != null) {
            parts.add(print(script.paramBlock()));
        }
        if (!script.namedBlocks()) {
            boolean filter = script.process() != null;
            StatementBlock body = filter ? script.process() : script.end();
            String text = statements(body);
            if (!text.isEmpty()) {
                parts.add(filter ? "process{" + text + "}" : text);
            }
            return String.join("; ", parts);
        }
        named(parts, "dynamicparam", script.dynamicParam());
        named(parts, "begin", script.begin());
        named(parts, "process", script.process());
        named(parts, "end", script.end());
        named(parts, "clean", script.clean());
        return String.join("; ", parts);
    }

    private static void named(List<String> parts, String name, StatementBlock block) {
        if (block != null) {
            parts.add(name + block(block));
        }
    }

    static String block(StatementBlock block) {
        return "{" + statements(block) + "}";
    }

    private static String statements(StatementBlock block) {
        List<String> parts = new ArrayList<>();
        block.traps().forEach(trap -> parts.add(StatementPrinter.print(trap)));
        block.statements().forEach(statement -> parts.add(StatementPrinter.print(statement)));
        return String.join("; ", parts);
    }

    private static String print(ParamBlock block) {
        return join("(param", block.attributes(), block.parameters());
    }

    static String join(String head, List<?>... lists) {
        StringBuilder text = new StringBuilder(head);
        for (List<?> list : lists) {
            for (Object item : list) {
                text.append(' ').append(print((Ast) item));
            }
        }
        return text.append(')').toString();
    }

    static String print(Ast node) {
        if (node instanceof Expression expression) {
            return print(expression);
        }
        if (node instanceof ParameterAst parameter) {
            return print(parameter);
        }
        if (node instanceof Attribute attribute) {
            return print(attribute);
        }
        if (node instanceof TypeConstraint constraint) {
            return "[" + constraint.type().fullText() + "]";
        }
        if (node instanceof TypeName type) {
            return "[" + type.fullText() + "]";
        }
        if (node instanceof CommandParameter parameter) {
            String argument = parameter.argument() == null ? "" : ":" + print(parameter.argument());
            return "-" + parameter.name() + argument;
        }
        if (node instanceof Redirection.Merge merge) {
            return merge.from() + ">&" + merge.to();
        }
        if (node instanceof Redirection.ToFile file) {
            return file.from() + (file.append() ? ">>" : ">") + print(file.location());
        }
        if (node instanceof StatementBlock block) {
            return block(block);
        }
        return StatementPrinter.print(node);
    }

    private static String print(ParameterAst parameter) {
        StringBuilder text = new StringBuilder();
        parameter.attributes().forEach(attribute -> text.append(print(attribute)));
        text.append(print(parameter.variable()));
        if (parameter.defaultValue() != null) {
            text.append('=').append(print(parameter.defaultValue()));
        }
        return text.toString();
    }

    private static String print(Attribute attribute) {
        List<String> arguments = new ArrayList<>();
        attribute.positional().forEach(value -> arguments.add(print(value)));
        attribute.named().forEach(named -> arguments.add(named.name() + "=" + print(named.value())));
        return "[" + attribute.type().fullText() + "(" + String.join(",", arguments) + ")]";
    }

    private static String print(Expression node) {
        if (node instanceof Expression.Constant constant) {
            return constant(constant.value());
        }
        if (node instanceof Expression.StringConstant string) {
            return quoted(string.value(), string.kind());
        }
        if (node instanceof Expression.ExpandableString string) {
            return join("(" + string.kind().name().toLowerCase(java.util.Locale.ROOT), string.parts());
        }
        if (node instanceof Expression.Variable variable) {
            return (variable.splatted() ? "@" : "$") + variable.path().userPath();
        }
        if (node instanceof Expression.ArrayLiteral array) {
            return join("(,", array.elements());
        }
        if (node instanceof Expression.ArrayExpression array) {
            return "@" + block(array.body());
        }
        if (node instanceof Expression.SubExpression subExpression) {
            return "$" + block(subExpression.body());
        }
        if (node instanceof Expression.Paren paren) {
            return "<" + StatementPrinter.print(paren.body()) + ">";
        }
        if (node instanceof Expression.Hashtable table) {
            List<String> entries = new ArrayList<>();
            table.entries()
                    .forEach(entry -> entries.add(print(entry.key()) + "=" + StatementPrinter.print(entry.value())));
            return "@[" + String.join("; ", entries) + "]";
        }
        if (node instanceof Expression.ScriptBlockExpression block) {
            return "{" + print(block.body()) + "}";
        }
        return operation(node);
    }

    private static String operation(Expression node) {
        if (node instanceof Expression.Unary unary) {
            return "(" + unary.operator() + " " + print(unary.operand()) + ")";
        }
        if (node instanceof Expression.Binary binary) {
            String prefix = binary.caseSensitive() ? "c" : "";
            return "(" + prefix + binary.operator() + " " + print(binary.left()) + " " + print(binary.right()) + ")";
        }
        if (node instanceof Expression.Ternary ternary) {
            return join("(?", List.of(ternary.condition(), ternary.whenTrue(), ternary.whenFalse()));
        }
        if (node instanceof Expression.Convert convert) {
            return "(" + print(convert.type()) + " " + print(convert.operand()) + ")";
        }
        if (node instanceof Expression.Attributed attributed) {
            return "(" + print(attributed.attribute()) + " " + print(attributed.operand()) + ")";
        }
        if (node instanceof Expression.TypeLiteral literal) {
            return print(literal.type());
        }
        if (node instanceof Expression.MemberAccess access) {
            String operator = access.isStatic() ? "::" : access.nullConditional() ? "?." : ".";
            return join("(" + operator, List.of(access.target(), access.member()));
        }
        if (node instanceof Expression.InvokeMember call) {
            String operator = call.isStatic() ? "::" : call.nullConditional() ? "?." : ".";
            return join(
                    "(" + operator + "()",
                    List.of(call.target(), call.member()),
                    call.typeArguments(),
                    call.arguments());
        }
        if (node instanceof Expression.Index index) {
            return join(index.nullConditional() ? "(?[]" : "([]", List.of(index.target(), index.index()));
        }
        if (node instanceof Expression.Using using) {
            return "(using " + print(using.operand()) + ")";
        }
        return join("(error", ((Expression.Error) node).children());
    }

    private static String quoted(String value, Expression.StringKind kind) {
        String visible =
                value.replace("\n", "¶").replace("\t", "→").replace("\0", "␀").replace("\u001b", "␛");
        switch (kind) {
            case BARE_WORD:
                return visible;
            case SINGLE_QUOTED:
                return "'" + visible + "'";
            case DOUBLE_QUOTED:
                return "\"" + visible + "\"";
            case SINGLE_HERE:
                return "@'" + visible + "'@";
            default:
                return "@\"" + visible + "\"@";
        }
    }

    /** With PowerShell's suffix for the type, a double with a point. */
    static String constant(Object value) {
        if (value instanceof Long) {
            return value + "l";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString() + "d";
        }
        if (value instanceof BigInteger) {
            return value + "n";
        }
        if (value instanceof Byte) {
            return value + "y";
        }
        if (value instanceof Short) {
            return value + "s";
        }
        if (value instanceof UInt8) {
            return value + "uy";
        }
        if (value instanceof UInt16) {
            return value + "us";
        }
        if (value instanceof UInt32) {
            return value + "u";
        }
        return value instanceof UInt64 ? value + "ul" : String.valueOf(value);
    }
}
