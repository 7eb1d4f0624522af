package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.PSMember;

/**
 * Everything that {@code Update-TypeData} added, in its order, over PowerShell's own: the one place that knows which file or call a member
 * is from, so that a file can be taken away again.
 */
public final class TypeDataTable {
    /** What one call or file said. {@code file} is null for a call; a removal takes away all that was said of its types before. */
    private record Entry(String file, List<TypeData> data, boolean removal) {}

    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Map<String, TypeData> BY_TYPE = new LinkedHashMap<>();
    private static volatile boolean noStandardMembers = true;

    static {
        rebuild();
    }

    private TypeDataTable() {}

    /** Adds what a call says; gives what is wrong with it, in which case nothing is added. */
    public static synchronized List<String> update(TypeData data) {
        List<String> problems = problems(data);
        if (problems.isEmpty()) {
            ENTRIES.add(new Entry(null, List.of(data), false));
            apply(data);
        }
        return problems;
    }

    private static List<String> problems(TypeData data) {
        List<String> problems = new ArrayList<>();
        TypeData known = BY_TYPE.get(MemberList.key(data.typeName()));
        if (known == null || data.isOverride()) {
            return problems;
        }
        for (PSMember member : data.members()) {
            if (known.member(member.name()) != null) {
                problems.add(duplicate(data, member));
            }
        }
        for (PSMember member : data.standardMembers()) {
            if (known.standardMember(member.name()) != null) {
                problems.add(duplicate(data, member));
            }
        }
        return problems;
    }

    private static String duplicate(TypeData data, PSMember member) {
        return "Error in TypeData \"" + data.typeName() + "\": The member " + member.name() + " is already present.";
    }

    /** Puts what a file says before or after all else; what was read from the same file before is forgotten. */
    public static synchronized void file(String file, List<TypeData> data, boolean prepend) {
        ENTRIES.removeIf(entry -> file.equals(entry.file()));
        ENTRIES.add(prepend ? 0 : ENTRIES.size(), new Entry(file, List.copyOf(data), false));
        rebuild();
    }

    /** Forgets a file; false when it was never read. */
    public static synchronized boolean removeFile(String file) {
        boolean removed = ENTRIES.removeIf(entry -> file.equals(entry.file()));
        if (removed) {
            rebuild();
        }
        return removed;
    }

    /** Forgets all of a type; false when there is nothing to forget. */
    public static synchronized boolean remove(String typeName) {
        if (!BY_TYPE.containsKey(MemberList.key(typeName))) {
            return false;
        }
        ENTRIES.add(new Entry(null, List.of(new TypeData(typeName)), true));
        forget(typeName);
        return true;
    }

    /** What is known now, one for each type. */
    public static synchronized List<TypeData> all() {
        return List.copyOf(BY_TYPE.values());
    }

    static boolean hasNoStandardMembers() {
        return noStandardMembers;
    }

    static synchronized List<PSMember> standardMembers(String typeName) {
        TypeData data = BY_TYPE.get(MemberList.key(typeName));
        return data == null ? List.of() : data.standardMembers();
    }

    private static void rebuild() {
        ExtendedMembers.reset();
        BY_TYPE.clear();
        noStandardMembers = true;
        for (String typeName : ExtendedMembers.typeNames()) {
            TypeData own = new TypeData(typeName);
            ExtendedMembers.ofType(typeName).forEach(own::add);
            BY_TYPE.put(MemberList.key(typeName), own);
        }
        for (Entry entry : ENTRIES) {
            entry.data().forEach(entry.removal() ? data -> forget(data.typeName()) : TypeDataTable::apply);
        }
    }

    private static void apply(TypeData data) {
        BY_TYPE.computeIfAbsent(MemberList.key(data.typeName()), unused -> new TypeData(data.typeName()))
                .merge(data);
        data.members().forEach(member -> ExtendedMembers.add(data.typeName(), member));
        noStandardMembers &= data.standardMembers().isEmpty();
    }

    private static void forget(String typeName) {
        BY_TYPE.remove(MemberList.key(typeName));
        ExtendedMembers.removeAll(typeName);
    }
}
