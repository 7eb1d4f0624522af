package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;

/** Members of IEnumerator. */
final class EnumeratorMembers extends Description {
    @Override
    String definitions() {
        return """
                System.Object Current {get;}
                bool MoveNext()
                void Reset()
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((Enumerator) self).current();
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        if (key.equals("MoveNext()")) {
            return ((Enumerator) self).moveNext();
        }
        throw new NetThrow("System.NotSupportedException", "Specified method is not supported.");
    }
}
