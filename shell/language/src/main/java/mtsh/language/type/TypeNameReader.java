package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the texts that name types: {@code List[string]}, {@code int[][,]}, and .NET's own {@code List`1[[System.String, assembly]]}. Gives
 * null for what is no type's name.
 */
final class TypeNameReader {
    private static final int MAXIMUM_DEPTH = 20;
    private final String text;
    private final List<String> namespaces;
    private int at;
    private int depth;

    private TypeNameReader(String text, List<String> namespaces) {
        this.text = text;
        this.namespaces = namespaces;
    }

    static NetType read(String text) {
        return read(text, List.of());
    }

    /** Looks for each name inside it in the namespaces too. */
    static NetType read(String text, List<String> namespaces) {
        TypeNameReader reader = new TypeNameReader(text, namespaces);
        NetType type = reader.type(false);
        return type == null || reader.at < text.length() ? null : type;
    }

    private NetType type(boolean insideDoubleBrackets) {
        if (++depth > MAXIMUM_DEPTH) {
            return null;
        }
        skipBlanks();
        int start = at;
        while (at < text.length() && "[],".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at).trim();
        NetType type = named(name);
        while (type != null && at < text.length() && text.charAt(at) == '[') {
            type = array(type);
        }
        // An assembly's name may follow at the outside and between double brackets.
        if (at < text.length() && text.charAt(at) == ',' && (insideDoubleBrackets || depth == 1)) {
            int close = text.indexOf(']', at);
            at = close < 0 ? text.length() : close;
        }
        depth--;
        return type;
    }

    /** The named type, with its arguments when a list of them follows. */
    private NetType named(String name) {
        if (at + 1 >= text.length() || text.charAt(at) != '[' || "],".indexOf(text.charAt(at + 1)) >= 0) {
            return find(name);
        }
        List<NetType> arguments = arguments();
        if (arguments == null) {
            return null;
        }
        int tick = name.indexOf('`');
        String plain = tick < 0 ? name : name.substring(0, tick);
        NetType open = find(plain + "`" + arguments.size());
        return open == null ? null : GenericTypes.of(open, arguments);
    }

    private NetType find(String name) {
        NetType found = TypeCatalog.findPlain(name);
        for (int i = 0; found == null && i < namespaces.size(); i++) {
            found = TypeCatalog.findPlain(namespaces.get(i) + "." + name);
        }
        return found;
    }

    private List<NetType> arguments() {
        List<NetType> arguments = new ArrayList<>();
        do {
            at++;
            skipBlanks();
            boolean bracketed = at < text.length() && text.charAt(at) == '[';
            at += bracketed ? 1 : 0;
            NetType argument = type(bracketed);
            if (argument == null || (bracketed && !take(']'))) {
                return null;
            }
            arguments.add(argument);
            skipBlanks();
        } while (at < text.length() && text.charAt(at) == ',');
        return take(']') ? arguments : null;
    }

    private NetType array(NetType element) {
        int start = at++;
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
        }
        int rank = at - start;
        return take(']') ? ArrayTypes.of(element, rank) : null;
    }

    private boolean take(char expected) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
