package mtsh.language.type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Describes arrays: what System.Array has, for each element type and rank. */
final class ArrayTypes {
    private static final Map<String, NetType> OF_HIGHER_RANK = new ConcurrentHashMap<>();

    private ArrayTypes() {}

    static NetType of(NetType element, int rank) {
        if (rank == 1) {
            return Types.arrayOf(element);
        }
        NetType described = describe(element, "[" + ",".repeat(rank - 1) + "]");
        NetType known = OF_HIGHER_RANK.putIfAbsent(described.fullName(), described);
        return known != null ? known : described;
    }

    static NetType describe(NetType element) {
        return describe(element, "[]");
    }

    private static NetType describe(NetType element, String brackets) {
        return NetType.named(element.fullName() + brackets)
                .name(element.name() + brackets)
                .base(TypeCatalog.require("System.Array"))
                .elementType(element)
                .implementing("System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IList`1")
                .build();
    }
}
