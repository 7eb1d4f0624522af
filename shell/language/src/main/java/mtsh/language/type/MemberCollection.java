package mtsh.language.type;

import java.util.Iterator;
import java.util.List;

import mtsh.language.value.Enumerable;

/** {@code PSObject.Properties}, {@code .Methods} and {@code .Members}. */
final class MemberCollection implements Enumerable {
    private final Object target;
    private final String kind;

    MemberCollection(Object target, String kind) {
        this.target = target;
        this.kind = kind;
    }

    Object target() {
        return target;
    }

    List<MemberInfo> all() {
        return switch (kind) {
            case "PSPropertyInfo" -> PropertyList.infos(target);
            case "PSMethodInfo" -> PropertyList.methods(target);
            default -> PropertyList.members(target);
        };
    }

    MemberInfo named(String name) {
        for (MemberInfo member : all()) {
            if (member.name().equalsIgnoreCase(name)) {
                return member;
            }
        }
        return null;
    }

    @Override
    public NetType netType() {
        return Types.find(
                "System.Management.Automation.PSMemberInfoCollection[System.Management.Automation." + kind + "]");
    }

    @Override
    public Iterator<Object> iterator() {
        return List.<Object>copyOf(all()).iterator();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        all().forEach(member -> text.append(text.isEmpty() ? "" : ", ").append(member));
        return text.toString();
    }
}
