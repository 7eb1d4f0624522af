package mtsh.language.type;

import java.util.List;

import mtsh.language.value.PropertySource;

/** {@code $x.PSBase}: the members of the type alone, so that {@code $h.PSBase.Count} is no key. */
record BaseView(Object target) implements PropertySource {
    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSMemberSet");
    }

    @Override
    public List<String> propertyNames() {
        return Types.of(target).allProperties().stream()
                .map(NetMember.Property::name)
                .toList();
    }

    @Override
    public boolean hasProperty(String name) {
        return Types.of(target).property(name) != null;
    }

    @Override
    public Object property(String name) {
        return PropertyReader.read(Types.of(target).property(name), target);
    }

    @Override
    public boolean property(String name, Object value) {
        NetMember.Property property = Types.of(target).property(name);
        if (property.setter() == null) {
            return false;
        }
        PropertyWriter.assign(property, target, value);
        return true;
    }
}
