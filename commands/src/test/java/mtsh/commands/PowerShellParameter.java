package mtsh.commands;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A parameter as one line of text: of PowerShell's facts, and of what this shell has, so that the two can be compared. */
final class PowerShellParameter {
    private PowerShellParameter() {}

    /** A line of the facts in the words in which ours are written. */
    static String comparable(String fact) {
        List<String> words = words(fact);
        boolean oneOf = words.stream().anyMatch(each -> each.startsWith("enum("));
        boolean mandatory = words.stream().anyMatch(each -> each.matches("\\S+:\\S+:M\\S*"));
        String type = words.get(0).equals("Encoding") ? "encoding" : type(words.get(1), oneOf);
        List<String> head = new ArrayList<>(List.of(words.get(0), type));
        TreeSet<String> rest = new TreeSet<>();
        for (String word : words.subList(2, words.size())) {
            if (word.startsWith("enum(") || word.startsWith("set(")) {
                // Where both are there, the set is the narrower.
                boolean wider = word.startsWith("enum(") && words.stream().anyMatch(each -> each.startsWith("set("));
                rest.add(wider ? "" : "of" + word.substring(word.indexOf('(')));
            } else if (word.startsWith("allow")) {
                rest.add(mandatory ? "allowempty" : "");
            } else if (word.startsWith("notnullor")) {
                rest.add("notempty");
            } else if (word.equals("notnull")) {
                // No mandatory parameter takes null, whether it says so or not.
                rest.add(mandatory || words.contains("notnullorempty") ? "" : "notnull");
            } else if (word.startsWith("cultures") || word.equals("validation") || word.equals("range(..)")) {
                // Names of every culture of a platform, and checks that have no name.
                rest.add("");
            } else {
                rest.add(word);
            }
        }
        rest.remove("");
        head.addAll(rest);
        return String.join(" ", head);
    }

    /** The same of a parameter of this shell. */
    static String line(ParameterInfo parameter, CommandInfo command) {
        TreeSet<String> rest = new TreeSet<>();
        parameter.sets().forEach((name, in) -> rest.add(set(name, in)));
        if (!parameter.aliases().isEmpty()) {
            TreeSet<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            aliases.addAll(parameter.aliases());
            rest.add("aliases(" + String.join("|", aliases) + ")");
        }
        if (!parameter.values().isEmpty()) {
            rest.add("of(" + String.join("|", parameter.values()) + ")");
        }
        rest.addAll(checks(parameter, command));
        String type = parameter.name().equals("Encoding") ? "encoding" : type(parameter.type());
        return parameter.name() + " " + type + " " + String.join(" ", rest);
    }

    private static String set(String name, ParameterInfo.InSet in) {
        String flags = (in.mandatory() ? "M" : "")
                + (in.pipeline() ? "V" : "")
                + (in.pipelineByPropertyName() ? "P" : "")
                + (in.remaining() ? "R" : "");
        return (name.equals(ParameterInfo.ALL_SETS) ? "*" : name)
                + ":"
                + (in.position() < 0 ? "-" : in.position())
                + (flags.isEmpty() ? "" : ":" + flags);
    }

    private static TreeSet<String> checks(ParameterInfo parameter, CommandInfo command) {
        TreeSet<String> checks = new TreeSet<>();
        Field field = field(command, parameter.name());
        Parameter[] declared = field == null ? new Parameter[0] : field.getAnnotationsByType(Parameter.class);
        for (Parameter each : declared) {
            if (each.notEmpty()) {
                checks.add("notempty");
            }
            if (!each.allowNull() && !each.mandatory()) {
                checks.add("notnull");
            }
            if (each.range().length == 2) {
                checks.add("range(" + each.range()[0] + ".." + each.range()[1] + ")");
            }
            if (each.mandatory() && each.allowEmpty()) {
                checks.add("allowempty");
            }
            if (!each.pattern().isEmpty()) {
                checks.add("pattern(" + each.pattern() + ")");
            }
        }
        if (checks.contains("notempty")) {
            checks.remove("notnull");
        }
        return checks;
    }

    private static Field field(CommandInfo command, String parameter) {
        for (String[] each : CommandModules.cmdlets()) {
            if (List.of(each[2].split(" ")).contains(command.name())) {
                return field(CommandModules.className(each[1], command.name()), parameter);
            }
        }
        return null;
    }

    private static Field field(String className, String parameter) {
        try {
            for (Class<?> type = Class.forName(className); type != Cmdlet.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    Option option = field.getAnnotation(Option.class);
                    if (option != null && option.names()[0].equals("-" + parameter)) {
                        return field;
                    }
                }
            }
            return null;
        } catch (ClassNotFoundException problem) {
            throw new AssertionError(problem);
        }
    }

    /** Words at blanks; what stands in brackets is one. */
    private static List<String> words(String fact) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= fact.length(); i++) {
            char next = i == fact.length() ? ' ' : fact.charAt(i);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (next == ' ' && depth == 0) {
                words.add(fact.substring(start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static String type(String name, boolean oneOf) {
        boolean array = name.endsWith("[]");
        if (oneOf) {
            return array ? "string[]" : "string";
        }
        String plain = name.replaceAll("^System\\.Nullable\\[(.*)]$", "$1");
        NetType found = Types.find(plain);
        return found == null ? array ? "object[]" : "object" : type(found);
    }

    /** What a script can tell apart: any object is any object, and one kind of dictionary as good as another. */
    private static String type(NetType type) {
        if (type.isArray()) {
            return type(type.elementType()) + "[]";
        }
        return switch (type.fullName()) {
            case "System.Object",
                    "System.Management.Automation.PSObject",
                    "Microsoft.PowerShell.Commands.PSPropertyExpression" -> "object";
            case "System.Collections.Hashtable", "System.Collections.IDictionary" -> "dictionary";
            case "System.Management.Automation.SwitchParameter" -> "switch";
            case "System.String" -> "string";
            default -> type.isEnum() ? "string" : type.fullName();
        };
    }
}
