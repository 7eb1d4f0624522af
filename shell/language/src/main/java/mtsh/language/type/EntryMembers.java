package mtsh.language.type;

import mtsh.language.value.PSDictionary;
import mtsh.language.value.Reference;

/** Members of DictionaryEntry and KeyValuePair. */
final class EntryMembers extends Description {
    @Override
    String definitions() {
        return type().typeArguments().isEmpty() ? """
                new(System.Object key, System.Object value)
                System.Object Key {get;set;}
                System.Object Value {get;set;}
                void Deconstruct([ref] System.Object key, [ref] System.Object value)
                string ToString()
                """ : """
                new(TKey key, TValue value)
                TKey Key {get;}
                TValue Value {get;}
                void Deconstruct([ref] TKey key, [ref] TValue value)
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof PSDictionary.Entry entry) {
            return property.equals("Key") ? entry.key() : entry.value();
        }
        KeyValuePair pair = (KeyValuePair) self;
        return property.equals("Key") ? pair.key() : pair.value();
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("Key")) {
            throw new mtsh.language.error.NetThrow(
                    "System.NotSupportedException", "The key of an entry cannot be changed.");
        }
        ((PSDictionary.Entry) self).value(value);
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        if (name(key).equals("Deconstruct")) {
            ((Reference) arguments[0]).set(get("Key", self));
            ((Reference) arguments[1]).set(get("Value", self));
            return null;
        }
        return self.toString();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return type().typeArguments().isEmpty()
                ? new PSDictionary.Entry(a[0], a[1])
                : new KeyValuePair(type(), a[0], a[1]);
    }
}
