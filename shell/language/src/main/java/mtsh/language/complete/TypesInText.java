package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Types that the text itself defines, described far enough to list their members; they are made of nothing else. */
final class TypesInText {
    private TypesInText() {}

    /** The type of this name: of the text, by the namespaces it uses, or known; or null. */
    static NetType find(String name, NodePath path) {
        for (Statement.TypeDefinition each : all(path)) {
            if (each.name().equalsIgnoreCase(name)) {
                return describe(each, path);
            }
        }
        NetType found = Types.find(name);
        if (found != null || !(path.script() instanceof mtsh.language.ast.ScriptBlockAst script)) {
            return found;
        }
        for (Statement.UsingStatement using : script.usings()) {
            if (using.kind() == Statement.UsingKind.NAMESPACE && found == null) {
                found = Types.find(using.name() + "." + name);
            }
        }
        return found;
    }

    /** Every definition of the text, in its order. */
    static List<Statement.TypeDefinition> all(NodePath path) {
        List<Statement.TypeDefinition> found = new ArrayList<>();
        Walk.through(path.script(), node -> {
            if (node instanceof Statement.TypeDefinition definition) {
                found.add(definition);
            }
            return true;
        });
        return found;
    }

    private static NetType describe(Statement.TypeDefinition definition, NodePath path) {
        NetType.Builder builder = NetType.named(definition.name()).name(definition.name());
        if (definition.kind() == Statement.TypeKind.ENUM) {
            return builder.enumNames(definition.members().stream()
                            .filter(Statement.PropertyMember.class::isInstance)
                            .map(member -> ((Statement.PropertyMember) member).name())
                            .toList())
                    .build();
        }
        for (TypeName base : definition.baseTypes()) {
            NetType inherited =
                    base.fullText().equalsIgnoreCase(definition.name()) ? null : find(base.fullText(), path);
            if (inherited != null && !inherited.isInterface()) {
                builder.base(inherited);
            }
        }
        boolean constructed = false;
        for (Statement.TypeMember member : definition.members()) {
            if (member instanceof Statement.PropertyMember property && !property.isHidden()) {
                property(builder, property);
            } else if (member instanceof Statement.MethodMember method && !method.isHidden()) {
                constructed |= method.isConstructor();
                method(builder, method);
            }
        }
        if (!constructed) {
            builder.constructor(definition.name() + "()", arguments -> null);
        }
        return builder.build();
    }

    private static void property(NetType.Builder builder, Statement.PropertyMember property) {
        String text = typeText(property.type()) + " " + property.name() + " {get;set;}";
        if (property.isStatic()) {
            builder.staticProperty("static " + text, () -> null);
        } else {
            builder.property(text, self -> null);
        }
    }

    private static void method(NetType.Builder builder, Statement.MethodMember method) {
        List<String> parameters = new ArrayList<>();
        for (ParameterAst each : method.parameters()) {
            parameters.add(typeText(type(each)) + " " + each.name());
        }
        String call = method.name() + "(" + String.join(", ", parameters) + ")";
        if (method.isConstructor()) {
            builder.constructor(call, arguments -> null);
        } else if (method.isStatic()) {
            builder.staticMethod("static " + typeText(method.returnType()) + " " + call, arguments -> null);
        } else {
            builder.method(typeText(method.returnType()) + " " + call, (self, arguments) -> null);
        }
    }

    private static TypeName type(ParameterAst parameter) {
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint) {
                return constraint.type();
            }
        }
        return null;
    }

    private static String typeText(TypeName type) {
        return type == null ? "System.Object" : type.fullText();
    }
}
