package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code class} and {@code enum}: builds a type description whose members run the script's blocks. Once for each definition. */
final class TypeDefinitionCompiler {
    private final Compiler compiler;

    TypeDefinitionCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Executable define(List<Statement.TypeDefinition> definitions) {
        List<NetType> made = new ArrayList<>();
        return (context, output) -> {
            if (made.isEmpty()) {
                List<ClassBuilder> classes = new ArrayList<>();
                for (Statement.TypeDefinition definition : EnumBuilder.enumsFirst(compiler, definitions)) {
                    made.add(build(context, definition, classes));
                }
                classes.forEach(ClassBuilder::initializeStatics);
            } else {
                made.forEach(Types::define);
            }
        };
    }

    private NetType build(Context context, Statement.TypeDefinition definition, List<ClassBuilder> classes) {
        NetType type;
        if (definition.kind() == Statement.TypeKind.ENUM) {
            type = new EnumBuilder(compiler, context).build(definition);
        } else {
            ClassBuilder builder = new ClassBuilder(compiler, context, definition);
            type = builder.build();
            classes.add(builder);
        }
        context.engine.scriptType(type);
        Types.define(type);
        return type;
    }
}
