package mtsh.language.type;

import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.language.value.RuntimeDefinedParameter;

/** Members of RuntimeDefinedParameter. */
final class RuntimeParameterMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                new(string name, type parameterType, System.Collections.ObjectModel.Collection[System.Attribute] attributes)
                string Name {get;set;}
                type ParameterType {get;set;}
                System.Object Value {get;set;}
                bool IsSet {get;set;}
                System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        RuntimeDefinedParameter parameter = (RuntimeDefinedParameter) self;
        return switch (property) {
            case "Name" -> parameter.name();
            case "ParameterType" -> parameter.parameterType();
            case "Value" -> parameter.value();
            case "IsSet" -> parameter.isSet();
            case "Attributes" -> parameter.attributes();
            default -> throw missing(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        RuntimeDefinedParameter parameter = (RuntimeDefinedParameter) self;
        switch (property) {
            case "Name" -> parameter.name(Conversions.toText(value));
            case "ParameterType" -> parameter.parameterType((NetType) PSObject.unwrap(value));
            case "Value" -> parameter.value(value);
            case "IsSet" -> parameter.isSet(Conversions.toBoolean(value));
            default -> throw missing(property);
        }
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        if (arguments.length == 0) {
            return new RuntimeDefinedParameter("", Types.OBJECT, List.of());
        }
        List<Object> attributes = Enumeration.list(PSObject.unwrap(arguments[2]));
        return new RuntimeDefinedParameter(
                Conversions.toText(arguments[0]),
                (NetType) PSObject.unwrap(arguments[1]),
                attributes == null ? List.of() : attributes);
    }
}
