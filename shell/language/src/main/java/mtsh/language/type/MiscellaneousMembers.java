package mtsh.language.type;

import mtsh.language.value.PSObject;
import mtsh.language.value.SwitchParameter;

/** Members of SwitchParameter and Nullable. */
final class MiscellaneousMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "SwitchParameter" -> """
                new(bool isPresent)
                bool IsPresent {get;}
                bool Equals(System.Object obj)
                int GetHashCode()
                bool ToBool()
                string ToString()
                static switch Present {get;}
                """;
            case "Nullable" -> "static type GetUnderlyingType(type nullableType)\n";
            default -> """
                new(T value)
                bool HasValue {get;}
                T Value {get;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "IsPresent" -> ((SwitchParameter) self).isPresent();
            case "HasValue" -> true;
            default -> self;
        };
    }

    @Override
    Object getStatic(String property) {
        return SwitchParameter.ON;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" ->
                self.equals(PSObject.unwrap(a[0]))
                        || (self instanceof SwitchParameter given
                                && Boolean.valueOf(given.isPresent()).equals(a[0]));
            case "GetHashCode" -> self.hashCode();
            case "ToBool" -> ((SwitchParameter) self).isPresent();
            default -> self.toString();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetUnderlyingType" -> underlying((NetType) a[0]);
            default -> make(a);
        };
    }

    private Object make(Object[] a) {
        return type().name().equals("SwitchParameter") ? SwitchParameter.of((Boolean) a[0]) : a[0];
    }

    private static NetType underlying(NetType type) {
        return type.name().equals("Nullable`1") && !type.typeArguments().isEmpty()
                ? type.typeArguments().get(0)
                : null;
    }
}
