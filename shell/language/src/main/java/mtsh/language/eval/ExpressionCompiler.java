package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Expressions to nodes. */
final class ExpressionCompiler {
    private final Compiler compiler;
    private final OperatorCompiler operators;
    private final MemberCompiler members;
    private final HashtableCompiler hashtables;

    ExpressionCompiler(Compiler compiler) {
        this.compiler = compiler;
        this.operators = new OperatorCompiler(compiler);
        this.members = new MemberCompiler(compiler);
        this.hashtables = new HashtableCompiler(compiler);
    }

    Evaluable compile(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            Object value = constant.value();
            return context -> value;
        }
        if (expression instanceof Expression.StringConstant string) {
            String value = string.value();
            return context -> value;
        }
        if (expression instanceof Expression.Variable variable) {
            return VariableAccess.read(variable);
        }
        if (expression instanceof Expression.ExpandableString string) {
            return expandable(string);
        }
        if (expression instanceof Expression.Paren paren) {
            return paren(paren);
        }
        if (expression instanceof Expression.Binary binary) {
            return operators.binary(binary);
        }
        if (expression instanceof Expression.Unary unary) {
            return operators.unary(unary);
        }
        if (expression instanceof Expression.MemberAccess access) {
            return members.access(access);
        }
        if (expression instanceof Expression.InvokeMember invoke) {
            return members.invoke(invoke);
        }
        if (expression instanceof Expression.Index index) {
            return members.index(index);
        }
        if (expression instanceof Expression.Ternary ternary) {
            return ternary(ternary);
        }
        return compileComposite(expression);
    }

    private Evaluable compileComposite(Expression expression) {
        if (expression instanceof Expression.ArrayLiteral array) {
            return array(array);
        }
        if (expression instanceof Expression.ArrayExpression array) {
            Executable body = compiler.block(array.body());
            return context -> new Collector().of(body, context).toArray();
        }
        if (expression instanceof Expression.SubExpression sub) {
            Executable body = compiler.block(sub.body());
            return context -> Nothing.toNull(new Collector().of(body, context).result());
        }
        if (expression instanceof Expression.Hashtable table) {
            return hashtables.table(table, false);
        }
        if (expression instanceof Expression.ScriptBlockExpression block) {
            return scriptBlock(block);
        }
        if (expression instanceof Expression.Convert convert) {
            return convert(convert);
        }
        if (expression instanceof Expression.TypeLiteral literal) {
            return type(literal.type());
        }
        if (expression instanceof Expression.Attributed attributed) {
            return compile(attributed.operand());
        }
        if (expression instanceof Expression.Using using) {
            return compile(UsingVariables.expression(using.operand()));
        }
        throw Errors.runtime(
                "ParserError", ErrorCategory.ParserError, null, "This text could not be understood and cannot be run.");
    }

    private Evaluable expandable(Expression.ExpandableString string) {
        Evaluable[] parts = compileAll(string.parts());
        return context -> {
            StringBuilder text = new StringBuilder();
            for (Evaluable part : parts) {
                append(text, Nothing.toNull(part.evaluate(context)), context);
            }
            return text.toString();
        };
    }

    private static void append(StringBuilder text, Object value, Context context) {
        if (value instanceof String plain) {
            text.append(plain);
        } else if (value instanceof Integer number) {
            text.append(number.intValue());
        } else {
            text.append(context.engine.text(value, context.scope));
        }
    }

    private Evaluable paren(Expression.Paren paren) {
        if (paren.body() instanceof Statement.Pipeline pipeline
                && !pipeline.background()
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                && only.redirections().isEmpty()) {
            return compile(only.expression());
        }
        return compiler.value(paren.body());
    }

    private Evaluable ternary(Expression.Ternary ternary) {
        Evaluable condition = compile(ternary.condition());
        Evaluable whenTrue = compile(ternary.whenTrue());
        Evaluable whenFalse = compile(ternary.whenFalse());
        return context -> Conversions.toBoolean(Nothing.toNull(condition.evaluate(context)))
                ? whenTrue.evaluate(context)
                : whenFalse.evaluate(context);
    }

    private Evaluable array(Expression.ArrayLiteral array) {
        Evaluable[] elements = compileAll(array.elements());
        return context -> {
            Object[] items = new Object[elements.length];
            for (int i = 0; i < elements.length; i++) {
                items[i] = Nothing.toNull(elements[i].evaluate(context));
            }
            return PSArray.of(items);
        };
    }

    Evaluable[] compileAll(List<Expression> expressions) {
        Evaluable[] compiled = new Evaluable[expressions.size()];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = compile(expressions.get(i));
        }
        return compiled;
    }

    private Evaluable scriptBlock(Expression.ScriptBlockExpression block) {
        LazyBlock code = new LazyBlock(compiler, block.body());
        return context -> new ScriptBlock(context.engine, code, null, context.scope.state());
    }

    private Evaluable convert(Expression.Convert convert) {
        String name = convert.type().fullText();
        if (convert.operand() instanceof Expression.Hashtable table) {
            if (name.equalsIgnoreCase("ordered")) {
                return hashtables.table(table, true);
            }
            if (HashtableCompiler.isCustomObject(name)) {
                return hashtables.customObject(table);
            }
        }
        if (name.equalsIgnoreCase("ref") && isAssignable(convert.operand())) {
            Assignable target = Assignable.of(compiler, convert.operand());
            boolean nowhere = convert.operand() instanceof Expression.Variable variable
                    && variable.path().userPath().equalsIgnoreCase("null");
            return context -> new VariableReference(target, context, nowhere);
        }
        Evaluable operand = compile(convert.operand());
        if (name.equalsIgnoreCase("void") || name.equalsIgnoreCase("System.Void")) {
            return context -> {
                operand.evaluate(context);
                return Nothing.VALUE;
            };
        }
        if (HashtableCompiler.isCustomObject(name)) {
            return context -> {
                Object value = Nothing.toNull(operand.evaluate(context));
                Object plain = PSObject.unwrap(value);
                return HashtableCompiler.isTakenApart(plain)
                        ? HashtableCompiler.customObject((PSDictionary) plain)
                        : plain == null ? null : new PSObject(value);
            };
        }
        TypeReference type = new TypeReference(convert.type());
        return context ->
                context.engine.convert(Nothing.toNull(operand.evaluate(context)), type.resolve(context), context);
    }

    private static boolean isAssignable(Expression expression) {
        return expression instanceof Expression.Variable
                || expression instanceof Expression.MemberAccess
                || expression instanceof Expression.Index;
    }

    /** {@code [ref]$x}: what a method puts in goes to the variable. */
    private record VariableReference(Assignable target, Context context, boolean isNowhere) implements Reference {
        @Override
        public Object get() {
            return Nothing.toNull(target.get(context));
        }

        @Override
        public void set(Object value) {
            target.set(context, value);
        }
    }

    Evaluable type(TypeName name) {
        TypeReference type = new TypeReference(name);
        return type::resolve;
    }

    /** A type looked up when it is first needed: scripts define types while they run. */
    static final class TypeReference {
        private final TypeName name;
        private NetType resolved;

        TypeReference(TypeName name) {
            this.name = name;
        }

        NetType resolve(Context context) {
            NetType type = resolved;
            if (type == null) {
                type = context.engine.type(name);
                if (!context.engine.isScriptType(type)) {
                    resolved = type;
                }
            }
            return type;
        }
    }
}
