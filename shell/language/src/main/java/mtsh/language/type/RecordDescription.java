package mtsh.language.type;

import mtsh.language.value.NetRecord;

/** Members of a type whose objects are their properties alone. */
abstract class RecordDescription extends Description {
    @Override
    Object get(String property, Object self) {
        return ((NetRecord) self).get(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetRecord) self).set(property, value);
    }

    /** Of a type by its full name. */
    static NetRecord record(String typeName) {
        return new NetRecord(Types.find(typeName));
    }
}
