package mtsh.commands.typedata;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Wildcard;

/** Names of types as {@code -TypeName} takes them: {@code int} is {@code System.Int32}, what is no type stays as it is. */
final class TypeNames {
    private TypeNames() {}

    static String full(String written) {
        NetType type = Wildcard.isPattern(written) ? null : Types.find(written);
        return type == null ? written : type.fullName();
    }
}
