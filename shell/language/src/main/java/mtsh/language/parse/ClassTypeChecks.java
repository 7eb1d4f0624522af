package mtsh.language.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.type.Types;

/**
 * Whether the types that a class names are there. Only plain names are looked at, and only where no {@code using} statement may
 * bring further types: a dotted name may be one of .NET's that this shell does without until it is used.
 */
final class ClassTypeChecks {
    private final Diagnostics diagnostics;
    private final Set<String> defined;
    private final boolean imports;

    ClassTypeChecks(Diagnostics diagnostics, Set<String> defined, boolean imports) {
        this.diagnostics = diagnostics;
        this.defined = defined;
        this.imports = imports;
    }

    void check(Statement.TypeDefinition type) {
        type.baseTypes().forEach(this::checkName);
        for (Statement.TypeMember member : type.members()) {
            if (member instanceof Statement.PropertyMember property) {
                checkName(property.type());
            } else if (member instanceof Statement.MethodMember method) {
                checkName(method.returnType());
                method.parameters().forEach(this::checkParameter);
            }
        }
    }

    private void checkParameter(ParameterAst parameter) {
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint) {
                checkName(constraint.type());
            }
        }
    }

    private void checkName(TypeName type) {
        if (type == null || imports) {
            return;
        }
        type.arguments().forEach(this::checkName);
        String name = type.name();
        boolean plain =
                name.indexOf('.') < 0 && name.indexOf('+') < 0 && name.indexOf(',') < 0 && name.indexOf('`') < 0;
        if (!plain || !type.arguments().isEmpty() || defined.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        TypeName element = new TypeName(type.span(), name, List.of(), List.of());
        if (Types.find(element.fullText()) == null) {
            int end = type.span().start() + name.length();
            diagnostics.wrong(new Span(type.span().start(), end), Problem.TYPE_UNKNOWN, name);
        }
    }
}
