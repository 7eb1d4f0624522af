package mtsh.language.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import mtsh.language.type.NetType;

/** {@code System.Text.RegularExpressions.Match}; its groups are in .NET's order, the whole match first. */
public final class NetMatch implements NetObject {
    /** {@code System.Text.RegularExpressions.Group}; {@code start} is negative when the group took no part. */
    public record Group(String name, String text, int start, int end) implements NetObject {
        public boolean success() {
            return start >= 0;
        }

        public int index() {
            return success() ? start : 0;
        }

        public int length() {
            return success() ? end - start : 0;
        }

        public String value() {
            return success() ? text.substring(start, end) : "";
        }

        @Override
        public NetType netType() {
            return ObjectConversions.named("System.Text.RegularExpressions.Group");
        }

        @Override
        public String toString() {
            return value();
        }
    }

    private final NetRegex regex;
    private final String text;
    private final List<Group> groups;

    NetMatch(NetRegex regex, String text, Group... groups) {
        this.regex = regex;
        this.text = text;
        this.groups = Collections.unmodifiableList(Arrays.asList(groups));
    }

    static NetMatch none(NetRegex regex, String text) {
        return new NetMatch(regex, text, new Group("0", text, -1, -1));
    }

    /** What {@code $Matches} holds: the groups that took part, by number or name. */
    PSDictionary toDictionary() {
        return PSDictionary.hashtable(new Table());
    }

    private final class Table implements PSDictionary.Source {
        @Override
        public PSDictionary.Entry find(Object normalKey) {
            int place = regex.groupPlace(normalKey);
            return place >= 0 && groups.get(place).success()
                    ? new PSDictionary.Entry(
                            regex.groupKey(place), groups.get(place).value())
                    : null;
        }

        @Override
        public void fill(PSDictionary table) {
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i).success()) {
                    table.add(regex.groupKey(i), groups.get(i).value());
                }
            }
        }
    }

    public boolean success() {
        return groups.get(0).success();
    }

    public int index() {
        return groups.get(0).index();
    }

    public int length() {
        return groups.get(0).length();
    }

    public String value() {
        return groups.get(0).value();
    }

    public List<Group> groups() {
        return groups;
    }

    /** By name or number; null when the pattern has no such group. */
    public Group group(String name) {
        String known = regex.groupName(name);
        for (Group group : groups) {
            if (group.name().equals(known)) {
                return group;
            }
        }
        return null;
    }

    /** The text that was searched. */
    public String text() {
        return text;
    }

    /** {@code Match.NextMatch()} */
    public NetMatch next() {
        if (!success()) {
            return this;
        }
        int from = index() + Math.max(length(), 1);
        return from > text.length() ? none(regex, text) : regex.match(text, from);
    }

    /** {@code Match.Result}: a replacement with this match's groups in it. */
    public String expand(String replacement) {
        return RegexReplacement.parse(replacement, regex).expand(this);
    }

    @Override
    public NetType netType() {
        return ObjectConversions.named("System.Text.RegularExpressions.Match");
    }

    @Override
    public String toString() {
        return value();
    }
}
