package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.ast.TypeName;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A type's name as written: {@code TypeName}, {@code ArrayTypeName} or {@code GenericTypeName}. */
public final class TypeNameView extends SyntaxPart {
    private final Source source;
    private final TypeName tree;

    private TypeNameView(String kind, Source source, TypeName tree) {
        super(kind);
        this.source = source;
        this.tree = tree;
    }

    static TypeNameView of(Source source, TypeName tree) {
        String kind = !tree.arrayRanks().isEmpty()
                ? "ArrayTypeName"
                : tree.arguments().isEmpty() ? "TypeName" : "GenericTypeName";
        return new TypeNameView(kind, source, tree);
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "FullName" -> tree.fullText();
            case "Name" -> isArray() || isGeneric() ? tree.fullText() : tree.name();
            case "AssemblyName" -> null;
            case "IsArray" -> isArray();
            case "IsGeneric" -> isGeneric() && !isArray();
            case "Extent" -> new ScriptExtent(source, tree.span());
            case "Rank" -> isArray() ? tree.arrayRanks().get(tree.arrayRanks().size() - 1) : 0;
            case "ElementType" -> isArray() ? of(source, element()) : null;
            case "TypeName" -> of(source, new TypeName(tree.span(), tree.name(), List.of(), List.of()));
            case "GenericArguments" -> arguments();
            default -> null;
        };
    }

    private boolean isArray() {
        return !tree.arrayRanks().isEmpty();
    }

    private boolean isGeneric() {
        return !tree.arguments().isEmpty();
    }

    private TypeName element() {
        List<Integer> ranks = tree.arrayRanks().subList(0, tree.arrayRanks().size() - 1);
        return new TypeName(tree.span(), tree.name(), tree.arguments(), List.copyOf(ranks));
    }

    private Object arguments() {
        List<TypeNameView> made = new ArrayList<>();
        for (TypeName argument : tree.arguments()) {
            made.add(of(source, argument));
        }
        return NodeMaker.readOnly(NAMESPACE + "ITypeName", made);
    }

    /** The type that has the name, or null. */
    public NetType reflect() {
        return reflect(tree);
    }

    /** The type that has the name as an attribute: with the ending that attributes leave out. */
    public NetType reflectAttribute() {
        NetType longer = Types.find(tree.fullText() + "Attribute");
        return longer != null ? longer : reflect();
    }

    static NetType reflect(TypeName name) {
        return Types.find(name.fullText());
    }

    @Override
    public String toString() {
        return tree.fullText();
    }
}
