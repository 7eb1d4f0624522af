package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;

/**
 * One class of a script being built. An object is made once, of the type that was asked for; the constructors of the class and of its
 * bases then run on it one after the other, the innermost base's first.
 */
final class ClassBuilder {
    private final Compiler compiler;
    private final Context context;
    private final Statement.TypeDefinition definition;
    private final NetType.Builder builder;
    private final NetType base;
    private final Map<String, Object> statics = new LinkedHashMap<>();
    private final List<Statement.PropertyMember> fields = new ArrayList<>();
    private final List<Statement.PropertyMember> staticFields = new ArrayList<>();
    private LazyBlock staticConstructor;
    private NetType built;

    ClassBuilder(Compiler compiler, Context context, Statement.TypeDefinition definition) {
        this.compiler = compiler;
        this.context = context;
        this.definition = definition;
        this.builder = NetType.named(definition.name()).name(definition.name());
        ClassCreation creation = new ClassCreation(compiler, context, definition);
        this.base = creation.base();
        builder.base(base);
        creation.interfaces().forEach(each -> builder.implementing(each.fullName()));
        creation.interfaces()
                .forEach(each -> builder.implementing(each.interfaces().toArray(String[]::new)));
    }

    NetType build() {
        boolean hasConstructor = false;
        for (Statement.TypeMember member : definition.members()) {
            if (member instanceof Statement.PropertyMember property) {
                property(property);
            }
        }
        for (Statement.TypeMember member : definition.members()) {
            if (member instanceof Statement.MethodMember method) {
                hasConstructor |= method.isConstructor() && !method.isStatic();
                method(method);
            }
        }
        if (!hasConstructor) {
            builder.constructor(definition.name() + "()", (self, arguments) -> {
                Object made = instance(self);
                initialize(made, List.of());
                return made;
            });
        }
        built = builder.build();
        return built;
    }

    /** Values of static properties and the static constructor, once all types of the script are there. */
    void initializeStatics() {
        for (Statement.PropertyMember property : staticFields) {
            statics.put(Scope.key(property.name()), initial(property));
        }
        if (staticConstructor != null) {
            call(staticConstructor, null, new Object[0]);
        }
    }

    private void property(Statement.PropertyMember property) {
        String typeText =
                property.type() == null ? "System.Object" : property.type().fullText();
        String definitionText = typeText + " " + property.name() + " {get;set;}";
        String key = Scope.key(property.name());
        if (property.isStatic()) {
            staticFields.add(property);
            builder.staticProperty(
                    "static " + definitionText,
                    () -> statics.get(key),
                    (unused, value) -> statics.put(key, converted(property, value)));
            return;
        }
        fields.add(property);
        if (property.isHidden()) {
            builder.hidden(property.name());
        }
        builder.property(
                definitionText, self -> ScriptObjects.fields(self).get(key), (self, value) -> ScriptObjects.fields(self)
                        .put(key, converted(property, value)));
    }

    private Object converted(Statement.PropertyMember property, Object value) {
        Object converted = property.type() == null
                ? value
                : context.engine.convert(value, context.engine.type(property.type()), context);
        for (Variable.ValueCheck check : Validation.checks(compiler, context, property.attributes())) {
            try {
                check.check(property.name(), converted);
            } catch (TerminatingError refused) {
                throw new NetThrow(refused.record().exception());
            }
        }
        return converted;
    }

    private Object initial(Statement.PropertyMember property) {
        if (property.initialValue() != null) {
            return converted(
                    property,
                    Nothing.toNull(compiler.expression(property.initialValue()).evaluate(context)));
        }
        return defaultOf(property);
    }

    private Object defaultOf(Statement.PropertyMember property) {
        return property.type() == null
                ? null
                : context.engine.type(property.type()).defaultValue();
    }

    private void method(Statement.MethodMember method) {
        StringBuilder signature = new StringBuilder();
        for (ParameterAst parameter : method.parameters()) {
            signature.append(signature.isEmpty() ? "" : ", ");
            signature.append(typeText(parameter)).append(' ').append(parameter.name());
        }
        LazyBlock body = new LazyBlock(compiler, method.body(), method.parameters());
        if (method.isConstructor()) {
            constructor(method, signature.toString(), body);
            return;
        }
        String returns =
                method.returnType() == null ? "void" : method.returnType().fullText();
        String text = returns + " " + method.name() + "(" + signature + ")";
        if (method.parameters().isEmpty()
                && method.name().toLowerCase(Locale.ROOT).startsWith("get_")
                && definition.baseTypes().size() > 0) {
            // A property of a base or an interface is implemented by its getter.
            String property = returns + " " + method.name().substring(4) + " {get;}";
            builder.property(property, self -> result(method, call(body, self, new Object[0])));
        }
        if (method.isStatic()) {
            builder.staticMethod("static " + text, arguments -> result(method, call(body, null, arguments)));
        } else {
            builder.method(text, (self, arguments) -> result(method, call(body, self, arguments)));
        }
    }

    private void constructor(Statement.MethodMember method, String signature, LazyBlock body) {
        if (method.isStatic()) {
            staticConstructor = body;
            return;
        }
        builder.constructor(definition.name() + "(" + signature + ")", (self, arguments) -> {
            List<Object> baseArguments = new ArrayList<>();
            if (method.baseArguments() != null) {
                Context inner = parameterContext(method, arguments);
                for (Expression each : method.baseArguments()) {
                    baseArguments.add(Nothing.toNull(compiler.expression(each).evaluate(inner)));
                }
            }
            Object made = instance(self);
            initialize(made, baseArguments);
            call(body, made, arguments);
            return made;
        });
    }

    private Context parameterContext(Statement.MethodMember method, Object[] arguments) {
        Scope scope = new Scope(context.scope, false);
        for (int i = 0; i < method.parameters().size() && i < arguments.length; i++) {
            scope.force(method.parameters().get(i).name(), arguments[i]);
        }
        return context.withScope(scope);
    }

    /** The object to fill: that of a class which inherits, or a new one. A caller that makes a new one passes the type. */
    private Object instance(Object self) {
        return self == null || self instanceof NetType ? ScriptObjects.make(built) : self;
    }

    /** The base's part first, then the properties with the values they begin with. */
    private void initialize(Object self, List<Object> baseArguments) {
        Map<String, Object> values = ScriptObjects.fields(self);
        for (Statement.PropertyMember field : fields) {
            values.putIfAbsent(Scope.key(field.name()), defaultOf(field));
        }
        if (context.engine.isScriptType(base)) {
            Members.initialize(base, self, baseArguments.toArray());
        } else {
            ScriptObjects.initializeBase(base, self, baseArguments, definition.name());
        }
        for (Statement.PropertyMember field : fields) {
            values.put(Scope.key(field.name()), initial(field));
        }
    }

    private Object result(Statement.MethodMember method, Object value) {
        if (method.returnType() == null || value == null) {
            return value;
        }
        NetType type = context.engine.type(method.returnType());
        return type.fullName().equals("System.Void") ? null : context.engine.convert(value, type, context);
    }

    private Object call(LazyBlock body, Object self, Object[] arguments) {
        Scope scope = new Scope(context.scope, false);
        scope.force("this", self);
        MethodOutput output = new MethodOutput();
        ErrorReporter errors = context.engine.errors();
        // What fails in a method ends it, and goes on to whoever called it.
        int guards = errors.guards(errors.guards() + 1);
        try {
            BlockRunner.run(
                    new ScriptBlock(context.engine, body, null, context.scope.state()),
                    context.engine.current(),
                    scope,
                    arguments,
                    null,
                    output);
        } finally {
            errors.guards(guards);
        }
        return Nothing.toNull(output.returned);
    }

    private static String typeText(ParameterAst parameter) {
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint) {
                return constraint.type().fullText();
            }
        }
        return "System.Object";
    }
}
