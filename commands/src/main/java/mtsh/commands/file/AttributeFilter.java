package mtsh.commands.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What {@code -Attributes ReadOnly+!Hidden,Directory} asks: one of the parts between commas, each of whose names is set or, with !, not. */
final class AttributeFilter {
    private record Wanted(long flag, boolean set) {}

    private final List<List<Wanted>> alternatives = new ArrayList<>();

    private AttributeFilter() {}

    static AttributeFilter of(String text) {
        AttributeFilter filter = new AttributeFilter();
        for (String part : text.split("[,\\s]+")) {
            List<Wanted> all = new ArrayList<>();
            for (String name : part.split("\\+")) {
                boolean not = name.startsWith("!");
                all.add(new Wanted(flag(not ? name.substring(1) : name), !not));
            }
            filter.alternatives.add(all);
        }
        return filter;
    }

    private static long flag(String name) {
        String full =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "d" -> "Directory";
                    case "h" -> "Hidden";
                    case "r" -> "ReadOnly";
                    case "s" -> "System";
                    case "a" -> "Archive";
                    default -> name;
                };
        NetType type = Types.find("System.IO.FileAttributes");
        for (String known : type.enumValues().keySet()) {
            if (known.equalsIgnoreCase(full)) {
                return type.enumValues().get(known);
            }
        }
        throw Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "CannotConvertArgumentNoMessage",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot bind parameter 'Attributes'. Unable to match the identifier name " + name
                        + " to a valid enumerator name. Specify one of the following enumerator names and try again: "
                        + String.join(", ", type.enumValues().keySet()));
    }

    boolean matches(long flags) {
        return alternatives.stream()
                .anyMatch(all -> all.stream().allMatch(each -> ((flags & each.flag()) != 0) == each.set()));
    }

    boolean namesHidden() {
        long hidden = 2;
        return alternatives.stream()
                .anyMatch(all -> all.stream().anyMatch(each -> each.flag() == hidden && each.set()));
    }
}
