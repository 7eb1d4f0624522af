package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A parameter that a {@code dynamicparam} block makes, and the value that a call gave it. */
public final class RuntimeDefinedParameter implements NetObject {
    private String name;
    private NetType parameterType;
    private final PSList attributes;
    private Object value;
    private boolean set;

    public RuntimeDefinedParameter(String name, NetType parameterType, List<Object> attributes) {
        this.name = name;
        this.parameterType = parameterType;
        this.attributes =
                new PSList(Types.find("System.Collections.ObjectModel.Collection[System.Attribute]"), attributes);
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        name = newName;
    }

    public NetType parameterType() {
        return parameterType;
    }

    public void parameterType(NetType type) {
        parameterType = type;
    }

    public PSList attributes() {
        return attributes;
    }

    public Object value() {
        return value;
    }

    /** Sets the value; the parameter counts as given then. */
    public void value(Object newValue) {
        value = newValue;
        set = true;
    }

    public boolean isSet() {
        return set;
    }

    public void isSet(boolean given) {
        set = given;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.RuntimeDefinedParameter");
    }
}
