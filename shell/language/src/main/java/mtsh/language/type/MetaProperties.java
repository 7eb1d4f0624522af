package mtsh.language.type;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** {@code PSObject}, {@code PSBase}, {@code PSAdapted}, {@code PSExtended}, {@code PSTypeNames} and {@code PSStandardMembers}, which every value has. */
final class MetaProperties {
    private MetaProperties() {}

    static Object get(Object target, String name) {
        boolean candidate = name.length() > 5 && (name.charAt(0) | 0x20) == 'p' && (name.charAt(1) | 0x20) == 's';
        if (!candidate) {
            return Members.MISSING;
        }
        return switch (MemberList.key(name)) {
            case "psobject", "psextended" -> new ObjectView(target);
            case "psbase", "psadapted" -> new BaseView(PSObject.unwrap(target));
            case "pstypenames" -> typeNames(target);
            case "psstandardmembers" -> StandardMembers.of(target);
            default -> Members.MISSING;
        };
    }

    /** The names as a list that scripts change: {@code $o.PSTypeNames.Insert(0, 'Mine')}. */
    static PSList typeNames(Object target) {
        return PSList.over(Types.find("System.Collections.ObjectModel.Collection[string]"), new Names(target));
    }

    /** Lives on the object: a change gives the object names of its own. */
    private static final class Names extends AbstractList<Object> {
        private final Object target;
        private final List<String> names;

        Names(Object target) {
            this.target = target;
            this.names = new ArrayList<>(Members.typeNames(target));
        }

        @Override
        public Object get(int index) {
            return names.get(index);
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public void add(int index, Object name) {
            names.add(index, Conversions.toText(name));
            store();
        }

        @Override
        public Object set(int index, Object name) {
            String before = names.set(index, Conversions.toText(name));
            store();
            return before;
        }

        @Override
        public Object remove(int index) {
            String before = names.remove(index);
            store();
            return before;
        }

        private void store() {
            if (target instanceof PSObject object) {
                object.typeNames(names);
            }
        }
    }
}
