package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetComparer;
import mtsh.language.value.PSObject;

/** Members of Comparer, CaseInsensitiveComparer, Comparer[T] and EqualityComparer[T]. */
final class ComparerMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "Comparer" -> """
                new(cultureinfo culture)
                int Compare(System.Object a, System.Object b)
                static System.Collections.Comparer Default {get;}
                static System.Collections.Comparer DefaultInvariant {get;}
                """;
            case "CaseInsensitiveComparer" -> """
                new()
                new(cultureinfo culture)
                int Compare(System.Object a, System.Object b)
                static System.Collections.CaseInsensitiveComparer Default {get;}
                static System.Collections.CaseInsensitiveComparer DefaultInvariant {get;}
                """;
            case "Comparer`1" -> """
                int Compare(T x, T y)
                static System.Collections.Generic.Comparer[T] Create(System.Comparison[T] comparison)
                static System.Collections.Generic.Comparer[T] Default {get;}
                """;
            default -> """
                bool Equals(T x, T y)
                int GetHashCode(T obj)
                static System.Collections.Generic.EqualityComparer[T] Default {get;}
                """;
        };
    }

    @Override
    Object getStatic(String property) {
        return callStatic("new()", new Object[0]);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        boolean ofBlock = name(key).equals("Create");
        if (a.length > 0 && a[0] == null) {
            String parameter = ofBlock ? "comparison" : "culture";
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
        }
        return new NetComparer(
                type(),
                ofBlock ? (Invocable) PSObject.unwrap(a[0]) : null,
                type().name().startsWith("Case"));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetComparer comparer = (NetComparer) self;
        return switch (name(key)) {
            case "Compare" -> compare(comparer, a[0], a[1]);
            case "Equals" -> a[0] == null || a[1] == null ? a[0] == a[1] : Comparisons.equal(a[0], a[1], false);
            default -> a[0] == null ? 0 : PSObject.unwrap(a[0]).hashCode();
        };
    }

    private static int compare(NetComparer comparer, Object x, Object y) {
        if (comparer.block() != null) {
            return Conversions.toInt(comparer.block().invoke(x, x, y));
        }
        if (x == null || y == null) {
            return x == y ? 0 : x == null ? -1 : 1;
        }
        return Integer.signum(Comparisons.compare(x, y, comparer.ignoreCase()));
    }
}
