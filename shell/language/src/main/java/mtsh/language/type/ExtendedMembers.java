package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Members that types have beside their .NET ones: PowerShell's own, and those of {@code Update-TypeData}. */
public final class ExtendedMembers {
    private static final Map<String, Map<String, PSMember>> BY_TYPE = new ConcurrentHashMap<>();

    /** Lower-case names of all such members, so that most look-ups end at once. */
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    static {
        reset();
    }

    private ExtendedMembers() {}

    /** Back to PowerShell's own. */
    static void reset() {
        BY_TYPE.clear();
        alias("System.Array", "Count", "Length");
        alias("System.Collections.DictionaryEntry", "Name", "Key");
        alias("System.IO.FileInfo", "Target", "LinkTarget");
        alias("System.IO.DirectoryInfo", "Target", "LinkTarget");
        alias("System.Management.Automation.CommandInfo", "Namespace", "ModuleName");
        alias("System.Diagnostics.Process", "Name", "ProcessName");
        alias("System.Diagnostics.Process", "SI", "SessionId");
        alias("System.Diagnostics.Process", "Handles", "HandleCount");
        alias("System.Diagnostics.Process", "VM", "VirtualMemorySize64");
        alias("System.Diagnostics.Process", "WS", "WorkingSet64");
        alias("System.Diagnostics.Process", "PM", "PagedMemorySize64");
        alias("System.Diagnostics.Process", "NPM", "NonpagedSystemMemorySize64");
        ProcessExtension.all().forEach(each -> add("System.Diagnostics.Process", each));
        for (BuiltInMember member : BuiltInMember.all()) {
            add(member.typeName(), member.toMember());
        }
    }

    /** Names of the types that PowerShell itself extends, as they are written. */
    static List<String> typeNames() {
        List<String> names = new ArrayList<>(List.of(
                "System.Array", "System.Collections.DictionaryEntry", "System.Management.Automation.CommandInfo"));
        for (BuiltInMember member : BuiltInMember.all()) {
            if (!names.contains(member.typeName())) {
                names.add(member.typeName());
            }
        }
        return names;
    }

    private static void alias(String typeName, String name, String referenced) {
        add(typeName, new PSMember.Alias(name, referenced));
    }

    /** Adds or replaces a member of all objects with this type name. */
    public static void add(String typeName, PSMember member) {
        NAMES.add(MemberList.key(member.name()));
        Map<String, PSMember> members =
                BY_TYPE.computeIfAbsent(MemberList.key(typeName), unused -> new LinkedHashMap<>());
        synchronized (members) {
            members.put(MemberList.key(member.name()), member);
        }
    }

    /** Forgets what {@link #add} added to a type name; PowerShell's own members of it too. */
    public static void removeAll(String typeName) {
        BY_TYPE.remove(MemberList.key(typeName));
    }

    /** The members of one type name, in the order they were added. */
    public static List<PSMember> ofType(String typeName) {
        Map<String, PSMember> members = BY_TYPE.get(MemberList.key(typeName));
        if (members == null) {
            return List.of();
        }
        synchronized (members) {
            return List.copyOf(members.values());
        }
    }

    /** All members of a value's type names, most special first. */
    static List<PSMember> of(Object target) {
        List<PSMember> all = new ArrayList<>();
        for (String typeName : Members.typeNames(target)) {
            all.addAll(ofType(typeName));
        }
        return all;
    }

    /** The member with this name of a value, or null. */
    static PSMember find(Object target, String name) {
        String key = MemberList.key(name);
        if (!NAMES.contains(key)) {
            return null;
        }
        if (target instanceof PSObject object) {
            for (String typeName : object.ownTypeNames()) {
                PSMember found = find(typeName, key);
                if (found != null) {
                    return found;
                }
            }
        }
        for (NetType type = Types.of(target); type != null; type = type.base()) {
            PSMember found = find(type.fullName(), key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static PSMember find(String typeName, String memberKey) {
        Map<String, PSMember> members = BY_TYPE.get(MemberList.key(typeName));
        if (members == null) {
            return null;
        }
        synchronized (members) {
            return members.get(memberKey);
        }
    }
}
