package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;

/** {@code class} and {@code enum}: builds a type description whose members run the script's blocks. */
final class TypeDefinitionCompiler {
    private final Compiler compiler;

    TypeDefinitionCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Executable define(Statement.TypeDefinition definition) {
        return (context, output) -> {
            NetType type = definition.kind() == Statement.TypeKind.ENUM
                    ? enumeration(context, definition)
                    : new ClassBuilder(context, definition).build();
            context.engine.scriptType(type);
            Types.define(type);
        };
    }

    private NetType enumeration(Context context, Statement.TypeDefinition definition) {
        List<String> names = new ArrayList<>();
        Map<String, Long> values = new LinkedHashMap<>();
        long next = 0;
        for (Statement.TypeMember member : definition.members()) {
            Statement.PropertyMember property = (Statement.PropertyMember) member;
            if (property.initialValue() != null) {
                next = Conversions.toLong(Nothing.toNull(
                        compiler.expression(property.initialValue()).evaluate(context)));
            }
            names.add(property.name());
            values.put(property.name(), next++);
        }
        boolean flags = definition.attributes().stream()
                .anyMatch(each -> each.type().name().equalsIgnoreCase("Flags"));
        return NetType.named(definition.name())
                .name(definition.name())
                .enumValues(values, null, flags)
                .build();
    }

    /** One class being built. */
    private final class ClassBuilder {
        private final Context context;
        private final Statement.TypeDefinition definition;
        private final NetType.Builder builder;
        private final NetType base;
        private final Map<String, Object> statics = new LinkedHashMap<>();
        private final List<Statement.PropertyMember> fields = new ArrayList<>();
        private NetType built;

        ClassBuilder(Context context, Statement.TypeDefinition definition) {
            this.context = context;
            this.definition = definition;
            this.builder = NetType.named(definition.name()).name(definition.name());
            NetType found = Types.OBJECT;
            for (TypeName each : definition.baseTypes()) {
                NetType type = context.engine.type(each);
                if (type.fullName().startsWith("System.I") && type.name().matches("I[A-Z].*")) {
                    builder.implementing(type.fullName());
                } else {
                    found = type;
                }
            }
            this.base = found;
            builder.base(base);
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
                builder.constructor(definition.name() + "()", arguments -> create(List.of()));
            }
            built = builder.build();
            return built;
        }

        private void property(Statement.PropertyMember property) {
            String typeText =
                    property.type() == null ? "System.Object" : property.type().fullText();
            String definitionText = typeText + " " + property.name() + " {get;set;}";
            String key = Scope.key(property.name());
            if (property.isStatic()) {
                statics.put(key, initial(property));
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
            builder.property(definitionText, self -> fieldsOf(self).get(key), (self, value) -> fieldsOf(self)
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
                        Nothing.toNull(
                                compiler.expression(property.initialValue()).evaluate(context)));
            }
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
            String returns = method.returnType() == null
                    ? "System.Object"
                    : method.returnType().fullText();
            String text = returns + " " + method.name() + "(" + signature + ")";
            if (method.isStatic()) {
                builder.staticMethod("static " + text, arguments -> result(method, call(body, null, arguments)));
            } else {
                builder.method(text, (self, arguments) -> result(method, call(body, self, arguments)));
            }
        }

        private void constructor(Statement.MethodMember method, String signature, LazyBlock body) {
            if (method.isStatic()) {
                call(body, null, new Object[0]);
                return;
            }
            builder.constructor(definition.name() + "(" + signature + ")", arguments -> {
                List<Object> baseArguments = new ArrayList<>();
                if (method.baseArguments() != null) {
                    Context inner = parameterContext(method, arguments);
                    for (Expression each : method.baseArguments()) {
                        baseArguments.add(
                                Nothing.toNull(compiler.expression(each).evaluate(inner)));
                    }
                }
                Object self = create(baseArguments);
                call(body, self, arguments);
                return self;
            });
        }

        private Context parameterContext(Statement.MethodMember method, Object[] arguments) {
            Scope scope = new Scope(context.scope, false);
            for (int i = 0; i < method.parameters().size() && i < arguments.length; i++) {
                scope.force(method.parameters().get(i).name(), arguments[i]);
            }
            return context.withScope(scope);
        }

        /** A new instance with its fields; the base's constructor runs first. */
        private Object create(List<Object> baseArguments) {
            Object self = instance(baseArguments);
            for (Statement.PropertyMember field : fields) {
                fieldsOf(self).put(Scope.key(field.name()), initial(field));
            }
            return self;
        }

        private Object instance(List<Object> baseArguments) {
            NetType exception = Types.find("System.Exception");
            if (exception != null && base.isA(exception)) {
                String message = baseArguments.isEmpty()
                        ? "Exception of type '" + definition.name() + "' was thrown."
                        : Conversions.toText(baseArguments.get(0));
                NetException inner =
                        baseArguments.size() > 1 && baseArguments.get(1) instanceof NetException given ? given : null;
                return NetException.ofType(typeNow(), message, inner);
            }
            ScriptObject self = new ScriptObject(typeNow());
            if (context.engine.isScriptType(base)
                    && Members.create(base, baseArguments.toArray()) instanceof ScriptObject parent) {
                self.fields().putAll(parent.fields());
            }
            return self;
        }

        /** The most special type being made: a derived class overrides what its base makes. */
        private NetType typeNow() {
            return built;
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
            BlockRunner.run(
                    new ScriptBlock(context.engine, body, null, context.scope.state()),
                    context.engine.current(),
                    scope,
                    arguments,
                    null,
                    output);
            return Nothing.toNull(output.returned.result());
        }
    }

    private static String typeText(ParameterAst parameter) {
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint) {
                return constraint.type().fullText();
            }
        }
        return "System.Object";
    }

    private static Map<String, Object> fieldsOf(Object self) {
        return self instanceof ScriptObject object ? object.fields() : ((NetException) self).properties();
    }
}
