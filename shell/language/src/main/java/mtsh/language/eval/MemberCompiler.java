package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Members, method calls and indexes to nodes. */
final class MemberCompiler {
    private final Compiler compiler;

    MemberCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Evaluable access(Expression.MemberAccess access) {
        Evaluable target = compiler.expression(access.target());
        Evaluable name = compiler.expression(access.member());
        if (access.isStatic()) {
            return context -> getStatic(value(target, context), text(name, context));
        }
        boolean conditional = access.nullConditional();
        return context -> {
            Object object = value(target, context);
            Object member = value(name, context);
            if (conditional && object == null) {
                return null;
            }
            return get(context, object, member);
        };
    }

    private static Object get(Context context, Object object, Object member) {
        PSDictionary.Entry entry = PSObject.unwrap(object) instanceof PSDictionary table ? table.entry(member) : null;
        if (entry != null) {
            return entry.value();
        }
        String name = Conversions.toText(member);
        if (context.engine.strictVersion() >= 2) {
            return getStrictly(object, name);
        }
        Object found = object == null ? nullMember(name) : Members.get(object, name);
        return found == Members.MISSING ? null : found;
    }

    private static Object getStrictly(Object object, String name) {
        Object found = object == null ? Members.MISSING : Members.getDeclared(object, name);
        if (found == Members.MISSING && !(object == null && name.equalsIgnoreCase("PSObject"))) {
            throw missing(name);
        }
        return found == Members.MISSING ? null : found;
    }

    private static Object nullMember(String name) {
        return name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length") ? (Object) 0 : Members.MISSING;
    }

    static TerminatingError missing(String name) {
        return Errors.of(
                "System.Management.Automation.PropertyNotFoundException",
                "PropertyNotFoundStrict",
                ErrorCategory.NotSpecified,
                name,
                "The property '" + name + "' cannot be found on this object. Verify that the property exists.");
    }

    private static Object getStatic(Object target, String name) {
        NetType type = typeOf(target);
        Object found = Members.getStatic(type, name);
        return found == Members.MISSING ? null : found;
    }

    private static NetType typeOf(Object target) {
        if (PSObject.unwrap(target) instanceof NetType type) {
            return type;
        }
        NetType type = Types.of(target);
        if (type == null) {
            throw Errors.runtime(
                    "InvokeMethodOnNull",
                    ErrorCategory.InvalidOperation,
                    null,
                    "You cannot call a method on a null-valued expression.");
        }
        return type;
    }

    Evaluable invoke(Expression.InvokeMember invoke) {
        Evaluable target = compiler.expression(invoke.target());
        Evaluable name = compiler.expression(invoke.member());
        Evaluable[] arguments = compiler.expressions.compileAll(invoke.arguments());
        boolean isStatic = invoke.isStatic();
        boolean conditional = invoke.nullConditional();
        if (!invoke.typeArguments().isEmpty()) {
            return generic(invoke, target, name, arguments);
        }
        TypeName castTo = castTo(invoke.target());
        return context -> {
            Object object = value(target, context);
            Object member = value(name, context);
            if (conditional && object == null) {
                return null;
            }
            Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i], context);
            }
            if (member instanceof ScriptBlock block) {
                return block.invoke(object, values);
            }
            if (castTo != null && object instanceof ScriptObject) {
                return callAs(context, Types.resolve(castTo), object, Conversions.toText(member), values);
            }
            return call(context, object, Conversions.toText(member), values, isStatic);
        };
    }

    /** A call with its type arguments written. */
    private static Evaluable generic(
            Expression.InvokeMember invoke, Evaluable target, Evaluable name, Evaluable[] arguments) {
        return context -> {
            Object object = value(target, context);
            if (invoke.nullConditional() && object == null) {
                return null;
            }
            String method = text(name, context);
            List<NetType> types = new ArrayList<>();
            for (TypeName argument : invoke.typeArguments()) {
                types.add(context.engine.type(argument));
            }
            Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i], context);
            }
            Engine engine = context.engine;
            Context before = engine.enter(context);
            try {
                Object owner = invoke.isStatic() ? typeOf(object) : object;
                return Members.invokeGeneric(owner, method, types, invoke.isStatic(), values);
            } finally {
                engine.leave(before);
            }
        };
    }

    /** The type that the target of a call is cast to: {@code ([Base] $this).Method()} calls the base's own method. */
    private static TypeName castTo(Expression target) {
        Expression inner = target;
        if (target instanceof Expression.Paren paren
                && paren.body() instanceof Statement.Pipeline pipeline
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only) {
            inner = only.expression();
        }
        return inner instanceof Expression.Convert convert ? convert.type() : null;
    }

    private static Object callAs(Context context, NetType type, Object object, String name, Object[] arguments) {
        Engine engine = context.engine;
        if (!engine.isScriptType(type) || !type.isInstance(object)) {
            return call(context, object, name, arguments, false);
        }
        Context before = engine.enter(context);
        try {
            return Members.invokeAs(type, object, name, arguments);
        } finally {
            engine.leave(before);
        }
    }

    private static Object call(Context context, Object object, String name, Object[] arguments, boolean isStatic) {
        Engine engine = context.engine;
        Context before = engine.enter(context);
        try {
            if (!isStatic) {
                Object result = Members.invoke(object, name, arguments);
                return result == null && Members.isVoid(object, name) ? Nothing.VALUE : result;
            }
            NetType type = typeOf(object);
            if (name.equalsIgnoreCase("new")) {
                return Members.create(type, arguments);
            }
            Object result = Members.invokeStatic(type, name, arguments);
            return result == null && Members.isVoidStatic(type, name) ? Nothing.VALUE : result;
        } finally {
            engine.leave(before);
        }
    }

    Evaluable index(Expression.Index index) {
        Evaluable target = compiler.expression(index.target());
        Evaluable key = compiler.expression(index.index());
        boolean conditional = index.nullConditional();
        return context -> {
            Object object = value(target, context);
            Object at = value(key, context);
            if (conditional && object == null) {
                return null;
            }
            return Indexing.get(object, at, context.engine.strictVersion());
        };
    }

    private static Object value(Evaluable evaluable, Context context) {
        return Nothing.toNull(evaluable.evaluate(context));
    }

    private static String text(Evaluable evaluable, Context context) {
        return Conversions.toText(value(evaluable, context));
    }
}
