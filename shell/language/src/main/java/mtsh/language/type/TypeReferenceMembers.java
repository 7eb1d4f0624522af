package mtsh.language.type;

import mtsh.language.value.Conversions;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSObject;

/** Members of PSTypeName, by which scripts ask whether there is a type: {@code ([PSTypeName]'Mine').Type}. */
final class TypeReferenceMembers extends Description {
    @Override
    String definitions() {
        return """
                new(type type)
                new(string name)
                string Name {get;}
                type Type {get;}
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        String name = name(self);
        return property.equals("Type") ? Types.find(name) : name;
    }

    private static String name(Object self) {
        return (String) ((NetRecord) self).get("Name");
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return name(self);
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        Object given = PSObject.unwrap(arguments[0]);
        String name = given instanceof NetType type ? type.fullName() : Conversions.toText(given);
        return new NetRecord(type()).set("Name", name);
    }
}
