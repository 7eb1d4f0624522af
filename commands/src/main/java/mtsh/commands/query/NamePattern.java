package mtsh.commands.query;

import java.util.List;
import java.util.function.Function;

import mtsh.language.value.Wildcard;

/** Names as users give them: exact in any case, or with wildcards. */
final class NamePattern {
    private NamePattern() {}

    static boolean isPattern(String name) {
        return Wildcard.isPattern(name);
    }

    static <T> List<T> select(List<T> all, String name, Function<T, String> nameOf) {
        Wildcard pattern = Wildcard.of(name.strip(), true);
        return all.stream().filter(each -> pattern.matches(nameOf.apply(each))).toList();
    }
}
