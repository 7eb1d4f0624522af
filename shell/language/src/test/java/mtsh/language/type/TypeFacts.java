package mtsh.language.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What .NET's types have, as recorded from PowerShell 7.6, what mtsh leaves out of it, and what the catalogue has; all three as
 * definitions without {@code Params}, names of type variables and parameters of indexers.
 */
final class TypeFacts {
    /** One line of the list: a type (or {@code *}), a definition, a name or {@code *}, and the reason. */
    record LeftOut(String type, String member, String reason) {
        boolean names(String definition) {
            return definition.equals(member) || TypeFacts.name(definition).equals(member);
        }
    }

    private TypeFacts() {}

    /** Members by type, as recorded. */
    static Map<String, List<String>> recorded() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        List<String> members = null;
        for (String line : lines("type-members.gz", true)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                members = new ArrayList<>();
                facts.put(line.substring(1, line.length() - 1), members);
            } else {
                members.add(line);
            }
        }
        return facts;
    }

    static List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>();
        for (String line : lines("left-out.txt", false)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(" \\| ");
            if (fields.length != 3) {
                throw new IllegalStateException(
                        "left-out.txt: type | member | reason is not what this line has: " + line);
            }
            all.add(new LeftOut(fields[0].trim(), fields[1].trim(), fields[2].trim()));
        }
        return all;
    }

    private static List<String> lines(String resource, boolean packed) {
        try (InputStream bytes = TypeFacts.class.getResourceAsStream(resource);
                InputStream text = packed ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource, unreadable);
        }
    }

    /** {@code Substring} of {@code string Substring(int startIndex)}, {@code Length} of {@code int Length {get;}}. */
    static String name(String definition) {
        int end = definition.indexOf('(');
        if (end < 0) {
            end = definition.indexOf(" {");
        }
        if (end < 0) {
            end = definition.indexOf(" = ");
        }
        return definition.substring(definition.lastIndexOf(' ', end - 1) + 1, end);
    }

    /** All that the catalogue has of a type, inherited members included. */
    static Set<String> known(NetType type) {
        Set<String> known = new LinkedHashSet<>();
        type.constructors().forEach(each -> known.add("new" + from(clean(each.definition()), '(')));
        for (String name : type.methodNames(false)) {
            type.methods(name).forEach(each -> known.add(clean(each.definition())));
        }
        for (String name : type.methodNames(true)) {
            type.staticMethods(name).forEach(each -> known.add(clean(each.definition())));
        }
        type.enumValues().forEach((name, number) -> known.add(name + " = " + number));
        type.allProperties().forEach(each -> known.add(each.definition()));
        type.allStaticProperties().forEach(each -> known.add(statically(each.definition())));
        return known;
    }

    private static String statically(String definition) {
        return definition.startsWith("static ") ? definition : "static " + definition;
    }

    private static String from(String text, char start) {
        return text.substring(text.indexOf(start));
    }

    private static String clean(String definition) {
        String text = definition.replace("Params ", "").replaceAll("(\\w)\\[\\w+(, ?\\w+)*\\]\\(", "$1(");
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        return text.endsWith("}") ? text.substring(0, open) + text.substring(close + 1) : text;
    }
}
