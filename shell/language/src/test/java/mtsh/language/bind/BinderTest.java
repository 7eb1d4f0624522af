package mtsh.language.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.Types;
import mtsh.language.value.PSArray;

/** Command lines of one command with every kind of parameter, and what they are bound to. */
class BinderTest {
    private static final List<ParameterInfo> PARAMETERS = List.of(
            parameter("Path", List.of("FilePath", "PSPath"), false, Map.of("ByPath", place(0))),
            parameter("Id", List.of(), false, Map.of("ById", place(0))),
            parameter("Filter", List.of(), false, Map.of(ParameterInfo.ALL_SETS, place(1))),
            parameter("Force", List.of("f"), true, Map.of(ParameterInfo.ALL_SETS, place(-1))),
            parameter("Format", List.of(), false, Map.of(ParameterInfo.ALL_SETS, place(-1))),
            parameter(
                    "Rest",
                    List.of(),
                    false,
                    Map.of("ByPath", new ParameterInfo.InSet(-1, false, false, false, true))));

    private static ParameterInfo.InSet place(int position) {
        return new ParameterInfo.InSet(position, false, false, false, false);
    }

    private static ParameterInfo parameter(
            String name, List<String> aliases, boolean isSwitch, Map<String, ParameterInfo.InSet> sets) {
        return new ParameterInfo(name, aliases, Types.STRING, isSwitch, sets, List.of(), false, "", "", false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -Path a -Filter b             | Path=a Filter=b
            -pATH a                       | Path=a
            -Pa a                         | Path=a
            -FilePath a                   | Path=a
            -PSP a                        | Path=a
            -Path:a                       | Path=a
            -f a                          | Force=true Path=a
            -Force a b                    | Force=true Path=a Filter=b
            -Force:false                  | Force=false
            a b                           | Path=a Filter=b
            a b c                         | Path=a Filter=b Rest=c
            a b c d                       | Path=a Filter=b Rest=c+d
            -Filter x a                   | Filter=x Path=a
            -Filter x a b                 | Filter=x Path=a Rest=b
            -Id 5                         | Id=5
            -Id 5 b                       | Id=5 Filter=b
            -Id 5 b c                     | Id=5 Filter=b rest:c
            7                             | Id=7
            -Path a -Id 5                 | Path=a !AmbiguousParameterSet
            -Fo a                         | Path=a !AmbiguousParameter
            -Fi b                         | !AmbiguousParameter Path=b
            -Filt b                       | Filter=b
            -Nope a                       | Rest=-Nope+a
            -Path a -Path b               | Path=a !ParameterAlreadyBound
            -Path                         | !MissingArgument
            -Path -Force                  | Force=true !MissingArgument
            @Path=t -Path w               | Path=w
            -Path w @Path=t @Filter=u     | Path=w Filter=u
            @Nope=t                       | Rest=-Nope:+t
            @Filter=u a                   | Filter=u Path=a
            """)
    void binds(String line, String expected) {
        BindResult result = Binder.bind(PARAMETERS, "ByPath", arguments(line), BinderTest::fit);
        List<String> told = new ArrayList<>();
        result.bound().forEach((name, bound) -> told.add(name + "=" + text(bound.value())));
        result.problems().forEach(problem -> told.add("!" + problem.id()));
        result.rest().forEach(rest -> told.add("rest:" + text(rest.value())));
        assertEquals(sorted(expected), sorted(String.join(" ", told)));
    }

    /** Numbers are for Id, anything else for Path. */
    private static Binder.Fit fit(ParameterInfo parameter, Object value) {
        boolean isNumber = value.toString().matches("\\d+");
        return parameter.name().equals("Id") != isNumber ? Binder.Fit.NONE : Binder.Fit.EXACT;
    }

    private static List<Argument> arguments(String line) {
        List<Argument> all = new ArrayList<>();
        for (String word : line.strip().split(" +")) {
            int colon = word.indexOf(':');
            if (word.startsWith("@")) {
                String[] entry = word.substring(1).split("=");
                all.add(new Argument(entry[0], true, entry[1], null, null, true));
            } else if (word.startsWith("-") && colon > 0) {
                all.add(new Argument(word.substring(1, colon), true, word.substring(colon + 1), null, null, false));
            } else if (word.startsWith("-")) {
                all.add(new Argument(word.substring(1), false, null, null, null, false));
            } else {
                all.add(Argument.value(word, null, null));
            }
        }
        return all;
    }

    private static String text(Object value) {
        return value instanceof PSArray array
                ? array.asList().stream().map(String::valueOf).collect(Collectors.joining("+"))
                : String.valueOf(value);
    }

    private static List<String> sorted(String words) {
        return Arrays.stream(words.strip().split(" +")).sorted().toList();
    }
}
