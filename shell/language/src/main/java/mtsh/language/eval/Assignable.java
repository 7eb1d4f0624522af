package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.VariablePath;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** What may stand left of {@code =}. */
interface Assignable {
    Object get(Context context);

    /** The value that {@code +=} and its like start from. */
    default Object getToChange(Context context) {
        return get(context);
    }

    void set(Context context, Object value);

    static Assignable of(Compiler compiler, Expression target) {
        if (target instanceof Expression.Variable variable) {
            return toVariable(variable);
        }
        if (target instanceof Expression.MemberAccess access) {
            return new ToMember(compiler, access);
        }
        if (target instanceof Expression.Index index) {
            return new ToIndex(compiler.expression(index.target()), compiler.expression(index.index()));
        }
        if (target instanceof Expression.ArrayLiteral array) {
            List<Assignable> parts = new ArrayList<>();
            array.elements().forEach(element -> parts.add(of(compiler, element)));
            return new ToSeveral(parts);
        }
        if (target instanceof Expression.Paren paren
                && paren.body() instanceof Statement.Pipeline pipeline
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only) {
            return of(compiler, only.expression());
        }
        if (target instanceof Expression.Convert || target instanceof Expression.Attributed) {
            return ToConstrained.of(compiler, target);
        }
        throw Errors.runtime(
                "InvalidLeftHandSide",
                ErrorCategory.ParserError,
                null,
                "The assignment expression is not valid. The input to an assignment operator must be an object that is able to "
                        + "accept assignments, such as a variable or a property.");
    }

    static Assignable toVariable(Expression.Variable variable) {
        VariablePath path = variable.path();
        return path.scope() == null && path.drive() == null
                ? new PlainVariable(path, Scope.key(path.name()))
                : new ToVariable(variable);
    }

    /** A variable of a scope or drive that is named. */
    record ToVariable(Expression.Variable variable) implements Assignable {
        @Override
        public Object get(Context context) {
            return VariableAccess.read(context, variable.path());
        }

        @Override
        public void set(Context context, Object value) {
            VariableAccess.write(context, variable.path(), value);
        }
    }

    /** {@code [int] $x = 5} also fixes the type for every later value. */
    record ToConstrained(
            Expression.Variable variable,
            List<ExpressionCompiler.TypeReference> types,
            List<Attribute> attributes,
            Compiler compiler,
            Assignable inner)
            implements Assignable {
        static Assignable of(Compiler compiler, Expression target) {
            List<ExpressionCompiler.TypeReference> types = new ArrayList<>();
            List<Attribute> attributes = new ArrayList<>();
            Expression rest = target;
            while (true) {
                if (rest instanceof Expression.Convert convert) {
                    types.add(new ExpressionCompiler.TypeReference(convert.type()));
                    rest = convert.operand();
                } else if (rest instanceof Expression.Attributed attributed) {
                    attributes.add(attributed.attribute());
                    rest = attributed.operand();
                } else {
                    break;
                }
            }
            Expression.Variable variable = rest instanceof Expression.Variable plain ? plain : null;
            return new ToConstrained(variable, types, attributes, compiler, Assignable.of(compiler, rest));
        }

        @Override
        public Object get(Context context) {
            return inner.get(context);
        }

        @Override
        public Object getToChange(Context context) {
            return inner.getToChange(context);
        }

        @Override
        public void set(Context context, Object value) {
            Object converted = Nothing.toNull(value);
            NetType type = null;
            for (int i = types.size() - 1; i >= 0; i--) {
                type = types.get(i).resolve(context);
                converted = context.engine.convert(converted, type, context);
            }
            if (variable == null) {
                inner.set(context, converted);
                return;
            }
            VariableAccess.requireWritable(context, variable.path());
            List<Variable.ValueCheck> checks = Validation.checks(compiler, context, attributes);
            Variable.require(variable.path().name(), converted, checks);
            Scope scope = VariableAccess.scopeOf(context, variable.path());
            Variable made = new Variable(variable.path().name(), converted);
            made.constrain(type, checks);
            scope.define(made);
        }
    }

    record ToIndex(Evaluable target, Evaluable index) implements Assignable {
        @Override
        public Object get(Context context) {
            return Indexing.get(Nothing.toNull(target.evaluate(context)), Nothing.toNull(index.evaluate(context)), 0);
        }

        @Override
        public void set(Context context, Object value) {
            Object object = Nothing.toNull(target.evaluate(context));
            Indexing.set(object, Nothing.toNull(index.evaluate(context)), Nothing.toNull(value));
        }
    }

    /** {@code $o.Name = v}, {@code [T]::Name = v} */
    final class ToMember implements Assignable {
        private final Evaluable target;
        private final Evaluable name;
        private final boolean isStatic;
        private final Evaluable reader;

        ToMember(Compiler compiler, Expression.MemberAccess access) {
            this.target = compiler.expression(access.target());
            this.name = compiler.expression(access.member());
            this.isStatic = access.isStatic();
            this.reader = compiler.expression(access);
        }

        @Override
        public Object get(Context context) {
            return reader.evaluate(context);
        }

        @Override
        public void set(Context context, Object value) {
            Object object = Nothing.toNull(target.evaluate(context));
            Object member = Nothing.toNull(name.evaluate(context));
            Object plain = PSObject.unwrap(object);
            if (isStatic && plain != null) {
                NetType type = plain instanceof NetType named ? named : Types.of(plain);
                Members.setStatic(type, Conversions.toText(member), Nothing.toNull(value));
                return;
            }
            if (plain instanceof PSDictionary dictionary) {
                Indexing.set(
                        dictionary,
                        member instanceof Integer ? member : Conversions.toText(member),
                        Nothing.toNull(value));
                return;
            }
            if (plain == null) {
                throw Errors.runtime(
                        "PropertyNotFound",
                        ErrorCategory.InvalidOperation,
                        null,
                        "The property '" + Conversions.toText(member)
                                + "' cannot be found on this object. Verify that the property exists and can be set.");
            }
            Members.set(object, Conversions.toText(member), Nothing.toNull(value));
        }
    }

    /** {@code $a, $b = 1, 2, 3}: the last takes what is left. */
    record ToSeveral(List<Assignable> parts) implements Assignable {
        @Override
        public Object get(Context context) {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Nothing.toNull(parts.get(i).get(context));
            }
            return PSArray.of(values);
        }

        @Override
        public void set(Context context, Object value) {
            List<Object> values = Enumeration.list(value);
            List<Object> all = values == null ? List.of(value == null ? Nothing.VALUE : value) : values;
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                if (last && all.size() > parts.size()) {
                    parts.get(i).set(context, PSArray.of(all.subList(i, all.size())));
                } else {
                    parts.get(i).set(context, i < all.size() ? Nothing.toNull(all.get(i)) : null);
                }
            }
        }
    }
}
