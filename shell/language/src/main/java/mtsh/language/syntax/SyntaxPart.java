package mtsh.language.syntax;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** Anything of {@code System.Management.Automation.Language} that has properties: nodes, extents, tokens, errors. */
public abstract class SyntaxPart implements NetObject {
    static final String NAMESPACE = "System.Management.Automation.Language.";

    private final String typeName;

    SyntaxPart(String typeName) {
        this.typeName = typeName;
    }

    /** The value of a property that the type's row in the table lists. */
    public abstract Object get(String property);

    /** The type's name without its namespace. */
    public final String typeName() {
        return typeName;
    }

    @Override
    public final NetType netType() {
        return Types.find(NAMESPACE + typeName);
    }
}
