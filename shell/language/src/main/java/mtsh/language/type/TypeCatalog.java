package mtsh.language.type;

import mtsh.language.ast.TypeName;

final class TypeCatalog {
    private TypeCatalog() {}

    static NetType require(String fullName) {
        return NetType.named(fullName).build();
    }

    static NetType ofJavaClass(Class<?> type) {
        return Types.OBJECT;
    }

    static NetType find(String name) {
        return null;
    }

    static NetType resolve(TypeName name) {
        return Types.OBJECT;
    }

    static String displayName(NetType type) {
        return type.fullName();
    }
}
