package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.PSList;

/** Makes the nodes of expressions. */
class ExpressionMaker extends NodeMaker {
    private final StatementMaker statements;

    ExpressionMaker(Source source, StatementMaker statements) {
        super(source);
        this.statements = statements;
    }

    SyntaxNode expression(Expression tree, SyntaxNode parent) {
        if (tree == null) {
            return null;
        }
        SyntaxNode made = made(tree, parent);
        if (made.get("StaticType") == null) {
            made.with("StaticType", staticType(tree));
        }
        return made;
    }

    private SyntaxNode made(Expression tree, SyntaxNode parent) {
        if (tree instanceof Expression.Constant constant) {
            return node("ConstantExpressionAst", tree, parent).with("Value", constant.value());
        }
        if (tree instanceof Expression.StringConstant constant) {
            return node("StringConstantExpressionAst", tree, parent)
                    .with("StringConstantType", stringKind(constant.kind()))
                    .with("Value", constant.value());
        }
        if (tree instanceof Expression.ExpandableString string) {
            return expandable(string, parent);
        }
        if (tree instanceof Expression.Variable variable) {
            return node("VariableExpressionAst", tree, parent)
                    .with("VariablePath", new VariablePathView(variable.path()))
                    .with("Splatted", variable.splatted());
        }
        if (tree instanceof Expression.ArrayLiteral array) {
            SyntaxNode made = node("ArrayLiteralAst", tree, parent);
            return made.with("Elements", expressions(array.elements(), made));
        }
        if (tree instanceof Expression.Hashtable table) {
            return hashtable(table, parent);
        }
        return block(tree, parent);
    }

    private SyntaxNode block(Expression tree, SyntaxNode parent) {
        if (tree instanceof Expression.ArrayExpression array) {
            SyntaxNode made = node("ArrayExpressionAst", tree, parent);
            return made.with("SubExpression", statements.block(array.body(), made));
        }
        if (tree instanceof Expression.SubExpression sub) {
            SyntaxNode made = node("SubExpressionAst", tree, parent);
            return made.with("SubExpression", statements.block(sub.body(), made));
        }
        if (tree instanceof Expression.Paren paren) {
            SyntaxNode made = node("ParenExpressionAst", tree, parent);
            return made.with("Pipeline", statements.statement(paren.body(), made));
        }
        if (tree instanceof Expression.ScriptBlockExpression block) {
            SyntaxNode made = node("ScriptBlockExpressionAst", tree, parent);
            return made.with("ScriptBlock", statements.definitions().scriptBlock(block.body(), made));
        }
        if (tree instanceof Expression.Error error) {
            SyntaxNode made = node("ErrorExpressionAst", tree, parent);
            return made.with("NestedAst", list("Ast", error.children(), made, statements::any));
        }
        return operation(tree, parent);
    }

    private SyntaxNode operation(Expression tree, SyntaxNode parent) {
        if (tree instanceof Expression.Unary unary) {
            boolean spelled = !text(unary.span()).startsWith("!");
            SyntaxNode made = node("UnaryExpressionAst", tree, parent)
                    .with("TokenKind", constant("TokenKind", Operators.unary(unary.operator(), spelled)));
            return made.with("Child", expression(unary.operand(), made));
        }
        if (tree instanceof Expression.Binary binary) {
            SyntaxNode made = node("BinaryExpressionAst", tree, parent)
                    .with("Operator", constant("TokenKind", Operators.binary(binary)));
            return made.with("Left", expression(binary.left(), made))
                    .with("Right", expression(binary.right(), made))
                    .with("ErrorPosition", new ScriptExtent(source, binary.operatorSpan()));
        }
        if (tree instanceof Expression.Ternary ternary) {
            SyntaxNode made = node("TernaryExpressionAst", tree, parent);
            return made.with("Condition", expression(ternary.condition(), made))
                    .with("IfTrue", expression(ternary.whenTrue(), made))
                    .with("IfFalse", expression(ternary.whenFalse(), made));
        }
        if (tree instanceof Expression.Convert convert) {
            SyntaxNode made = node("ConvertExpressionAst", tree, parent);
            Span brackets = bracketsBefore(convert.operand().span(), convert.span());
            SyntaxNode type = constraint(new TypeConstraint(brackets, convert.type()), made);
            return made.with("Type", type)
                    .with("Attribute", type)
                    .with("StaticType", TypeNameView.reflect(convert.type()))
                    .with("Child", expression(convert.operand(), made));
        }
        if (tree instanceof Expression.Attributed attributed) {
            SyntaxNode made = node("AttributedExpressionAst", tree, parent);
            return made.with("Attribute", statements.definitions().attribute(attributed.attribute(), made))
                    .with("Child", expression(attributed.operand(), made));
        }
        return access(tree, parent);
    }

    /** {@code [int]} of {@code [int] $x}: what stands before the operand, without the blanks between. */
    private Span bracketsBefore(Span operand, Span whole) {
        int end = Math.max(operand.start(), whole.start());
        while (end > whole.start() && source.text().charAt(end - 1) != ']') {
            end--;
        }
        return new Span(whole.start(), end);
    }

    private SyntaxNode access(Expression tree, SyntaxNode parent) {
        if (tree instanceof Expression.TypeLiteral literal) {
            return node("TypeExpressionAst", tree, parent).with("TypeName", TypeNameView.of(source, literal.type()));
        }
        if (tree instanceof Expression.MemberAccess access) {
            SyntaxNode made = node("MemberExpressionAst", tree, parent);
            return member(made, access.target(), access.member(), access.isStatic(), access.nullConditional());
        }
        if (tree instanceof Expression.InvokeMember call) {
            SyntaxNode made = node("InvokeMemberExpressionAst", tree, parent);
            member(made, call.target(), call.member(), call.isStatic(), call.nullConditional());
            made.with(
                    "GenericTypeArguments",
                    list("ITypeName", call.typeArguments(), made, (type, unused) -> TypeNameView.of(source, type)));
            return made.with("Arguments", call.arguments().isEmpty() ? null : expressions(call.arguments(), made));
        }
        if (tree instanceof Expression.Index index) {
            SyntaxNode made = node("IndexExpressionAst", tree, parent);
            return made.with("Target", expression(index.target(), made))
                    .with("Index", expression(index.index(), made))
                    .with("NullConditional", index.nullConditional());
        }
        Expression.Using using = (Expression.Using) tree;
        SyntaxNode made = node("UsingExpressionAst", tree, parent);
        return made.with("SubExpression", expression(using.operand(), made));
    }

    private SyntaxNode member(
            SyntaxNode made, Expression target, Expression member, boolean isStatic, boolean nullConditional) {
        return made.with("Expression", expression(target, made))
                .with("Member", expression(member, made))
                .with("Static", isStatic)
                .with("NullConditional", nullConditional);
    }

    private SyntaxNode expandable(Expression.ExpandableString tree, SyntaxNode parent) {
        SyntaxNode made = node("ExpandableStringExpressionAst", tree, parent);
        StringBuilder value = new StringBuilder();
        List<Expression> nested = new ArrayList<>();
        for (Expression part : tree.parts()) {
            if (part instanceof Expression.StringConstant literal) {
                value.append(literal.value());
            } else {
                value.append(text(part.span()));
                nested.add(part);
            }
        }
        return made.with("Value", value.toString())
                .with("StringConstantType", stringKind(tree.kind()))
                .with("NestedExpressions", expressions(nested, made));
    }

    private SyntaxNode hashtable(Expression.Hashtable tree, SyntaxNode parent) {
        SyntaxNode made = node("HashtableAst", tree, parent);
        List<Object[]> entries = new ArrayList<>();
        for (Expression.HashtableEntry entry : tree.entries()) {
            SyntaxNode key = expression(entry.key(), made);
            entries.add(new Object[] {key, statements.statement(entry.value(), made)});
        }
        return made.with("KeyValuePairs", pairs("ExpressionAst", "StatementAst", entries));
    }

    PSList expressions(List<? extends Expression> trees, SyntaxNode parent) {
        return list("ExpressionAst", trees, parent, this::expression);
    }

    SyntaxNode constraint(TypeConstraint tree, SyntaxNode parent) {
        return node("TypeConstraintAst", tree, parent).with("TypeName", TypeNameView.of(source, tree.type()));
    }

    private static Object stringKind(Expression.StringKind kind) {
        return constant(
                "StringConstantType",
                switch (kind) {
                    case BARE_WORD -> "BareWord";
                    case SINGLE_QUOTED -> "SingleQuoted";
                    case DOUBLE_QUOTED -> "DoubleQuoted";
                    case SINGLE_HERE -> "SingleQuotedHereString";
                    case DOUBLE_HERE -> "DoubleQuotedHereString";
                });
    }

    /** What is known of an expression's type without running it. */
    private static NetType staticType(Expression tree) {
        if (tree instanceof Expression.Constant constant) {
            return Types.of(constant.value());
        }
        if (tree instanceof Expression.StringConstant || tree instanceof Expression.ExpandableString) {
            return Types.STRING;
        }
        if (tree instanceof Expression.ArrayLiteral || tree instanceof Expression.ArrayExpression) {
            return Types.arrayOf(Types.OBJECT);
        }
        if (tree instanceof Expression.Hashtable) {
            return Types.find("System.Collections.Hashtable");
        }
        if (tree instanceof Expression.ScriptBlockExpression) {
            return Types.find("System.Management.Automation.ScriptBlock");
        }
        if (tree instanceof Expression.TypeLiteral) {
            return Types.find("System.Type");
        }
        boolean negation = tree instanceof Expression.Unary unary && unary.operator() == Expression.UnaryOperator.NOT;
        boolean logical = tree instanceof Expression.Binary binary
                && switch (binary.operator()) {
                    case AND, OR, XOR, IS -> true;
                    default -> false;
                };
        return negation || logical ? Types.find("System.Boolean") : Types.OBJECT;
    }
}
