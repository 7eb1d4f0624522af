package mtsh.language.type;

import java.util.List;

import mtsh.language.value.Enumerator;
import mtsh.language.value.NetMatch;
import mtsh.language.value.NetRegex;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.Reference;

/** Members of Match, Group, Capture and their collections. */
final class MatchMembers extends Description {
    private static final String COLLECTION = """
            int Count {get;}
            bool IsReadOnly {get;}
            bool IsSynchronized {get;}
            System.Object SyncRoot {get;}
            void CopyTo(array array, int arrayIndex)
            System.Collections.IEnumerator GetEnumerator()
            """;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Capture" -> """
                int Index {get;}
                int Length {get;}
                string Value {get;}
                string ToString()
                """;
            case "Group" -> """
                bool Success {get;}
                string Name {get;}
                System.Text.RegularExpressions.CaptureCollection Captures {get;}
                """;
            case "Match" -> """
                System.Text.RegularExpressions.GroupCollection Groups {get;}
                System.Text.RegularExpressions.Match NextMatch()
                string Result(string replacement)
                static System.Text.RegularExpressions.Match Empty {get;}
                """;
            case "GroupCollection" -> COLLECTION + """
                System.Collections.Generic.IEnumerable[string] Keys {get;}
                System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Group] Values {get;}
                System.Text.RegularExpressions.Group Item(int groupnum) {get;}
                System.Text.RegularExpressions.Group Item(string groupname) {get;}
                bool ContainsKey(string key)
                bool TryGetValue(string key, [ref] System.Text.RegularExpressions.Group value)
                """;
            case "MatchCollection" -> COLLECTION + "System.Text.RegularExpressions.Match Item(int i) {get;}\n";
            default -> COLLECTION + "System.Text.RegularExpressions.Capture Item(int i) {get;}\n";
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetMatch match) {
            return ofMatch(property, match);
        }
        if (self instanceof NetMatch.Group group) {
            return ofGroup(property, group);
        }
        if (self instanceof GroupCollection groups) {
            return ofGroups(property, groups);
        }
        PSList list = (PSList) self;
        return property.equals("Count")
                ? (Object) list.items().size()
                : property.equals("SyncRoot") ? list : property.equals("IsReadOnly");
    }

    private static Object ofMatch(String property, NetMatch match) {
        return switch (property) {
            case "Groups" -> new GroupCollection(match.groups());
            case "Captures" -> captures(match, match.success());
            case "Name" -> "0";
            default -> ofGroup(property, match.groups().get(0));
        };
    }

    private static PSList captures(Object only, boolean success) {
        NetType type = Types.find("System.Text.RegularExpressions.CaptureCollection");
        return new PSList(type, success ? List.of(only) : List.of());
    }

    private static Object ofGroup(String property, NetMatch.Group group) {
        return switch (property) {
            case "Index" -> group.index();
            case "Length" -> group.length();
            case "Value" -> group.value();
            case "Success" -> group.success();
            case "Name" -> group.name();
            default -> captures(group, group.success());
        };
    }

    private static Object ofGroups(String property, GroupCollection groups) {
        return switch (property) {
            case "Count" -> groups.groups().size();
            case "Keys" ->
                PSArray.ofStrings(
                        groups.groups().stream().map(NetMatch.Group::name).toList());
            case "Values" -> PSArray.of(groups.groups());
            case "SyncRoot" -> groups;
            default -> property.equals("IsReadOnly");
        };
    }

    @Override
    Object getStatic(String property) {
        // A pattern that matches nothing gives the match that is no success.
        return NetRegex.of("(?!)", 0).match("", 0);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (type().name().equals("GroupCollection")) {
            return onGroups(key, (GroupCollection) self, a);
        }
        return switch (name(key)) {
            case "ToString" -> self.toString();
            case "NextMatch" -> ((NetMatch) self).next();
            case "Result" -> result((NetMatch) self, (String) a[0]);
            case "CopyTo" -> copy(((PSList) self).items(), a);
            case "GetEnumerator" -> Enumerator.of(((PSList) self).iterator());
            case "Item" -> ((PSList) self).items().get(ListMembers.index(((PSList) self).items(), (Integer) a[0]));
            default -> throw missing(key);
        };
    }

    private static Object copy(List<Object> items, Object[] a) {
        ListMembers.copy(items, (PSArray) a[0], (Integer) a[1]);
        return null;
    }

    private static String result(NetMatch match, String replacement) {
        if (!match.success()) {
            throw new mtsh.language.error.NetThrow(
                    "System.NotSupportedException", "Result cannot be called on a failed Match.");
        }
        return match.expand(replacement);
    }

    private Object onGroups(String key, GroupCollection groups, Object[] a) {
        return switch (name(key)) {
            case "ContainsKey" -> groups.named((String) a[0]).success() || groups.has((String) a[0]);
            case "CopyTo" -> copy(List.copyOf(groups.groups()), a);
            case "GetEnumerator" -> Enumerator.of(groups.iterator());
            case "Item" -> a[0] instanceof Integer number ? groups.numbered(number) : groups.named((String) a[0]);
            case "TryGetValue" -> tryGet(groups, (String) a[0], (Reference) a[1]);
            default -> throw missing(key);
        };
    }

    private static boolean tryGet(GroupCollection groups, String name, Reference result) {
        boolean has = groups.has(name);
        result.set(has ? groups.named(name) : null);
        return has;
    }
}
