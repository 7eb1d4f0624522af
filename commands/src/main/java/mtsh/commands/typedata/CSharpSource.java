package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * The little of C# that is nothing but data: enumerations, and classes that hold values and do nothing. There is no compiler here, so whatever
 * else a source has, it is not taken at all.
 */
final class CSharpSource {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'|[A-Za-z_][\\w.]*|\\d[\\w]*|<<|\\S");
    private static final Map<String, String> UNDERLYING = Map.of(
            "byte", "System.Byte",
            "sbyte", "System.SByte",
            "short", "System.Int16",
            "ushort", "System.UInt16",
            "int", "System.Int32",
            "uint", "System.UInt32",
            "long", "System.Int64",
            "ulong", "System.UInt64");
    private static final List<String> MODIFIERS = List.of("public", "internal", "sealed", "static", "readonly");

    /** An enumeration that can be defined at once, or the text of a PowerShell class. */
    record Definition(String name, NetType enumeration, String script) {}

    /** What the source has that is more than data. */
    static final class NotData extends Exception {
        private static final long serialVersionUID = 1L;

        NotData(String what) {
            super(what);
        }
    }

    private final List<String> tokens = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private int place;

    private CSharpSource(String source) {
        String bare = source.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)//.*$", " ");
        Matcher matcher = TOKEN.matcher(bare);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static List<Definition> read(String source) throws NotData {
        CSharpSource reader = new CSharpSource(source);
        reader.declarations("");
        if (reader.definitions.isEmpty()) {
            throw new NotData("no type");
        }
        return reader.definitions;
    }

    private void declarations(String namespace) throws NotData {
        boolean flags = false;
        while (place < tokens.size() && !peek().equals("}")) {
            String token = next();
            switch (token) {
                case "using" -> skipTo(";");
                case "[" -> {
                    flags |= peek().endsWith("Flags") || peek().endsWith("FlagsAttribute");
                    skipTo("]");
                }
                case "namespace" -> namespace(namespace);
                case "enum" -> {
                    enumeration(namespace, flags);
                    flags = false;
                }
                case "class", "struct" -> plainClass(namespace);
                case ";" -> {
                    // An empty declaration.
                }
                default -> {
                    if (!MODIFIERS.contains(token)) {
                        throw new NotData(token);
                    }
                }
            }
        }
    }

    private void namespace(String outer) throws NotData {
        String name = outer + next() + ".";
        if (peek().equals(";")) {
            next();
            declarations(name);
            return;
        }
        expect("{");
        declarations(name);
        expect("}");
    }

    private void enumeration(String namespace, boolean flags) throws NotData {
        String name = namespace + next();
        NetType underlying = null;
        if (peek().equals(":")) {
            next();
            underlying = Types.find(UNDERLYING.getOrDefault(peek(), peek()));
            next();
        }
        expect("{");
        Map<String, Long> values = new LinkedHashMap<>();
        long following = 0;
        while (!peek().equals("}")) {
            String constant = next();
            if (constant.equals(",")) {
                continue;
            }
            if (peek().equals("=")) {
                next();
                following = number(values);
            }
            values.put(constant, following++);
        }
        expect("}");
        NetType type = NetType.named(name).enumValues(values, underlying, flags).build();
        definitions.add(new Definition(name, type, null));
    }

    /** {@code 1}, {@code 0x10}, {@code 1 << 3}, {@code A | B}. */
    private long number(Map<String, Long> known) throws NotData {
        long value = operand(known);
        while (peek().equals("|") || peek().equals("<<")) {
            boolean shift = next().equals("<<");
            long other = operand(known);
            value = shift ? value << other : value | other;
        }
        return value;
    }

    private long operand(Map<String, Long> known) throws NotData {
        String token = next();
        if (token.equals("-")) {
            return -operand(known);
        }
        if (known.containsKey(token)) {
            return known.get(token);
        }
        String digits = token.replaceAll("(?i)[ul]+$", "");
        try {
            return Long.decode(digits);
        } catch (NumberFormatException notOne) {
            throw new NotData(token);
        }
    }

    private void plainClass(String namespace) throws NotData {
        String name = next();
        if (!namespace.isEmpty()) {
            throw new NotData("class " + namespace + name);
        }
        expect("{");
        StringBuilder script = new StringBuilder("class ").append(name).append(" {\n");
        while (!peek().equals("}")) {
            script.append(field());
        }
        expect("}");
        definitions.add(new Definition(name, null, script.append('}').toString()));
    }

    private String field() throws NotData {
        boolean isStatic = false;
        boolean isPublic = false;
        while (MODIFIERS.contains(peek())) {
            String modifier = next();
            isStatic |= modifier.equals("static");
            isPublic |= modifier.equals("public");
        }
        String type = next();
        boolean array = peek().equals("[");
        if (array) {
            expect("[");
            expect("]");
        }
        String name = next();
        String value = "";
        if (peek().equals("{")) {
            skipTo("}");
            if (!peek().equals("=")) {
                return declaration(isPublic, isStatic, type, array, name, value);
            }
        }
        if (peek().equals("=")) {
            next();
            value = " = " + literal(next());
        }
        expect(";");
        return declaration(isPublic, isStatic, type, array, name, value);
    }

    private static String declaration(
            boolean isPublic, boolean isStatic, String type, boolean array, String name, String value) throws NotData {
        if (!type.matches("[\\w.]+") || !name.matches("\\w+")) {
            throw new NotData(type + " " + name);
        }
        NetType known = Types.find(type);
        return "    " + (isPublic ? "" : "hidden ") + (isStatic ? "static " : "") + "["
                + (known == null ? "object" : known.fullName()) + (array ? "[]" : "") + "] $" + name + value + "\n";
    }

    private static String literal(String token) throws NotData {
        if (token.startsWith("\"") && !token.contains("\\")) {
            return "'" + token.substring(1, token.length() - 1).replace("'", "''") + "'";
        }
        if (token.equals("true") || token.equals("false") || token.equals("null")) {
            return "$" + token;
        }
        if (token.matches("\\d+")) {
            return token;
        }
        throw new NotData(token);
    }

    private String peek() throws NotData {
        if (place >= tokens.size()) {
            throw new NotData("the end");
        }
        return tokens.get(place);
    }

    private String next() throws NotData {
        String token = peek();
        place++;
        return token;
    }

    private void expect(String token) throws NotData {
        if (!next().equals(token)) {
            throw new NotData(tokens.get(place - 1));
        }
    }

    /** Past the next such token. A body in braces holds accessors without code, or it is no data. */
    private void skipTo(String token) throws NotData {
        while (!peek().equals(token)) {
            String passed = next();
            boolean accessor = List.of("{", "get", "set", "init", ";", "private", "internal")
                    .contains(passed);
            if (token.equals("}") && !accessor) {
                throw new NotData(passed);
            }
        }
        next();
    }
}
