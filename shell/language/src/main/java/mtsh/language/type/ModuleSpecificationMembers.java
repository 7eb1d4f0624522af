package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Members of ModuleSpecification. */
final class ModuleSpecificationMembers extends Description {
    @Override
    String definitions() {
        return """
                string Name {get;}
                System.Nullable[guid] Guid {get;}
                version Version {get;}
                string MaximumVersion {get;}
                version RequiredVersion {get;}
                new(string moduleName)
                new(hashtable moduleSpecification)
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        ModuleSpecification module = (ModuleSpecification) self;
        return switch (property) {
            case "Name" -> module.name();
            case "Guid" -> module.guid();
            case "Version" -> module.version();
            case "MaximumVersion" -> module.maximum();
            case "RequiredVersion" -> module.required();
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return self.toString();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        Object plain = PSObject.unwrap(a[0]);
        if (plain == null) {
            throw new NetThrow(
                    "System.ArgumentNullException", "Value cannot be null. (Parameter 'moduleSpecification')");
        }
        return plain instanceof PSDictionary table
                ? ModuleSpecification.of(table)
                : ModuleSpecification.of(String.valueOf(plain));
    }
}
