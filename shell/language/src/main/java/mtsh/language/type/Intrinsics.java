package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** {@code .ForEach()} and {@code .Where()}, which every value has. */
final class Intrinsics {
    private static final String COLLECTION =
            "System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]";
    private static final Object[] NO_ARGUMENTS = {};

    private Intrinsics() {}

    static boolean isOne(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "foreach", "where", "psforeach", "pswhere" -> true;
            default -> false;
        };
    }

    static Object invoke(Object target, String name, Object[] arguments) {
        if (arguments.length == 0) {
            throw Errors.of(
                    "System.Management.Automation.MethodException",
                    "MethodCountCouldNotFindBest",
                    ErrorCategory.NotSpecified,
                    null,
                    "Cannot find an overload for \"" + name + "\" and the argument count: \"0\".");
        }
        Iterator<?> elements = Enumeration.of(target);
        Iterator<?> source =
                target == null || elements != null ? elements : List.of(target).iterator();
        if (source == null) {
            return collection();
        }
        return name.toLowerCase(Locale.ROOT).endsWith("where") ? where(source, arguments) : forEach(source, arguments);
    }

    private static PSList collection() {
        return new PSList(Types.find(COLLECTION));
    }

    private static PSList forEach(Iterator<?> source, Object[] arguments) {
        PSList results = collection();
        Object action = PSObject.unwrap(arguments[0]);
        Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        while (source.hasNext()) {
            forEach(source.next(), action, rest, results.items());
        }
        return results;
    }

    private static void forEach(Object element, Object action, Object[] rest, List<Object> results) {
        if (action instanceof Invocable block) {
            block.run(element, rest, results::add);
        } else if (action instanceof NetType type) {
            results.add(Conversions.convert(element, type));
        } else {
            byName(element, Conversions.toText(action), rest, results);
        }
    }

    private static void byName(Object element, String name, Object[] rest, List<Object> results) {
        if (element == null) {
            return;
        }
        Object value = PropertyReader.getOwn(element, name);
        boolean isProperty = value != Members.MISSING && !(value instanceof mtsh.language.value.MethodGroup);
        if (isProperty && rest.length == 0) {
            results.add(value);
            return;
        }
        if (isProperty) {
            PropertyWriter.set(element, name, rest[0]);
            return;
        }
        Object result = MethodCaller.invoke(element, name, rest);
        if (result != null) {
            results.add(result);
        }
    }

    private static Object where(Iterator<?> source, Object[] arguments) {
        if (!(PSObject.unwrap(arguments[0]) instanceof Invocable condition)) {
            throw Errors.runtime(
                    "EmptyPropertyNameForWhereObject",
                    ErrorCategory.InvalidArgument,
                    arguments[0],
                    "The first argument of Where must be a script block.");
        }
        String mode = arguments.length > 1 ? modeOf(arguments[1]) : "default";
        int count = arguments.length > 2 ? Conversions.toInt(arguments[2]) : 0;
        if (count < 0) {
            throw Errors.runtime(
                    "NumberToReturnMustBeGreaterThanZero",
                    ErrorCategory.InvalidArgument,
                    count,
                    "The value '" + count + "' is not valid: the number to return must be zero or more.");
        }
        return switch (mode) {
            case "first" -> first(source, condition, count == 0 ? 1 : count);
            case "last" -> last(source, condition, count == 0 ? 1 : count);
            case "skipuntil" -> skipUntil(source, condition, count);
            case "until" -> until(source, condition, count);
            case "split" -> split(source, condition, count);
            default -> first(source, condition, count == 0 ? Integer.MAX_VALUE : count);
        };
    }

    private static String modeOf(Object mode) {
        NetType type = Types.find("System.Management.Automation.WhereOperatorSelectionMode");
        return MemberList.key(Conversions.convert(mode, type).toString());
    }

    private static boolean holds(Invocable condition, Object element) {
        List<Object> output = new ArrayList<>(1);
        condition.run(element, NO_ARGUMENTS, output::add);
        if (output.isEmpty()) {
            return false;
        }
        return output.size() > 1 || Conversions.toBoolean(output.get(0));
    }

    private static PSList first(Iterator<?> source, Invocable condition, int count) {
        PSList found = collection();
        while (source.hasNext() && found.items().size() < count) {
            Object element = source.next();
            if (holds(condition, element)) {
                found.items().add(element);
            }
        }
        return found;
    }

    private static PSList last(Iterator<?> source, Invocable condition, int count) {
        PSList all = first(source, condition, Integer.MAX_VALUE);
        int size = all.items().size();
        all.items().subList(0, Math.max(0, size - count)).clear();
        return all;
    }

    private static PSList skipUntil(Iterator<?> source, Invocable condition, int count) {
        PSList found = collection();
        boolean taking = false;
        int most = count == 0 ? Integer.MAX_VALUE : count;
        while (source.hasNext() && found.items().size() < most) {
            Object element = source.next();
            taking = taking || holds(condition, element);
            if (taking) {
                found.items().add(element);
            }
        }
        return found;
    }

    private static PSList until(Iterator<?> source, Invocable condition, int count) {
        PSList found = collection();
        int most = count == 0 ? Integer.MAX_VALUE : count;
        while (source.hasNext() && found.items().size() < most) {
            Object element = source.next();
            if (holds(condition, element)) {
                break;
            }
            found.items().add(element);
        }
        return found;
    }

    /** Those that hold (at most so many), and all others. */
    private static PSList split(Iterator<?> source, Invocable condition, int count) {
        PSList those = collection();
        PSList others = collection();
        int most = count == 0 ? Integer.MAX_VALUE : count;
        while (source.hasNext()) {
            Object element = source.next();
            boolean taken = those.items().size() < most && holds(condition, element);
            (taken ? those : others).items().add(element);
        }
        PSList both = collection();
        both.items().add(those);
        both.items().add(others);
        return both;
    }
}
