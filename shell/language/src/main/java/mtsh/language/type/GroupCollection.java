package mtsh.language.type;

import java.util.Iterator;
import java.util.List;

import mtsh.language.value.Enumerable;
import mtsh.language.value.NetMatch;

/** {@code $match.Groups}: by number or name; one that does not exist is a group without success. */
record GroupCollection(List<NetMatch.Group> groups) implements Enumerable {
    NetMatch.Group numbered(int number) {
        return number >= 0 && number < groups.size() ? groups.get(number) : none(Integer.toString(number));
    }

    NetMatch.Group named(String name) {
        for (NetMatch.Group group : groups) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        boolean number = !name.isEmpty() && name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? numbered(Integer.parseInt(name)) : none(name);
    }

    boolean has(String name) {
        return groups.stream().anyMatch(group -> group.name().equals(name));
    }

    private static NetMatch.Group none(String name) {
        return new NetMatch.Group(name, "", -1, -1);
    }

    @Override
    public Iterator<Object> iterator() {
        return List.<Object>copyOf(groups).iterator();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Text.RegularExpressions.GroupCollection");
    }

    @Override
    public String toString() {
        return "System.Text.RegularExpressions.GroupCollection";
    }
}
