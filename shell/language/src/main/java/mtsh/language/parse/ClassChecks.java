package mtsh.language.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.TypeMember;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;

/** Members that may not be as they are. */
final class ClassChecks {
    private final Diagnostics diagnostics;

    ClassChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void checkType(Statement.TypeDefinition type) {
        Set<String> known = new HashSet<>();
        for (TypeMember member : type.members()) {
            String name = member instanceof Statement.PropertyMember property
                    ? property.name()
                    : ((Statement.MethodMember) member).name();
            String key = name.toLowerCase(Locale.ROOT) + signature(member);
            if (!known.add(key)) {
                diagnostics.wrong(member.span(), Problem.MEMBER_REPEATED, name);
            }
        }
    }

    /** Methods of one name may differ in the types of their parameters. */
    private static String signature(TypeMember member) {
        if (!(member instanceof Statement.MethodMember method)) {
            return "";
        }
        String kind = method.isConstructor() && method.isStatic() ? "static" : "";
        return method.parameters().stream()
                .map(parameter -> parameter.attributes().stream()
                        .filter(TypeConstraint.class::isInstance)
                        .map(ClassChecks::typeText)
                        .findFirst()
                        .orElse("object"))
                .collect(Collectors.joining(",", kind + "(", ")"));
    }

    private static String typeText(ParameterAttribute attribute) {
        return ((TypeConstraint) attribute).type().fullText().toLowerCase(Locale.ROOT);
    }

    void checkMethod(Statement.MethodMember method) {
        ScriptBlockAst body = method.body();
        if (body.paramBlock() != null) {
            diagnostics.wrong(body.paramBlock().span(), Problem.METHOD_PARAM_BLOCK);
        }
        if (body.namedBlocks()) {
            diagnostics.wrong(firstBlock(body).span(), Problem.METHOD_NAMED_BLOCK);
        }
        if (method.isConstructor() && method.returnType() != null) {
            diagnostics.wrong(method.returnType().span(), Problem.CONSTRUCTOR_RETURN_TYPE);
        }
    }

    private static StatementBlock firstBlock(ScriptBlockAst body) {
        StatementBlock[] blocks = {body.dynamicParam(), body.begin(), body.process(), body.end(), body.clean()};
        for (StatementBlock block : blocks) {
            if (block != null) {
                return block;
            }
        }
        throw new IllegalStateException("a body with named blocks has one");
    }
}
