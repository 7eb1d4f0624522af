package mtsh.language.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every type that scripts meet has the members that .NET's has, with the same overloads, types of parameters and results, or {@code
 * left-out.txt} says why not. Both ways: what is left out must be missing, what is there must not be listed.
 */
class TypeMembersTest {
    private static final Map<String, List<String>> FACTS = TypeFacts.recorded();
    private static final List<TypeFacts.LeftOut> LEFT_OUT = TypeFacts.leftOut();

    @TestFactory
    Stream<DynamicTest> everyTypeHasItsMembers() {
        return FACTS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> compare(each.getKey(), each.getValue())));
    }

    @Test
    void theRecordIsWhole() {
        assertEquals(139, FACTS.size());
        assertEquals(5_467, FACTS.values().stream().mapToInt(List::size).sum());
    }

    /** A line of the list that means nothing recorded is a slip. */
    @Test
    void everyLineOfTheListMeansAMember() {
        List<String> idle = new ArrayList<>();
        for (TypeFacts.LeftOut line : LEFT_OUT) {
            boolean meant = FACTS.entrySet().stream()
                    .filter(type ->
                            line.type().equals(type.getKey()) || line.type().equals("*"))
                    .flatMap(type -> type.getValue().stream())
                    .anyMatch(member -> isMeant(line, member));
            if (!meant) {
                idle.add(line.type() + " | " + line.member());
            }
            assertTrue(!line.reason().isEmpty(), line.member());
        }
        assertEquals(List.of(), idle);
    }

    private static boolean isMeant(TypeFacts.LeftOut line, String member) {
        return line.type().equals("*")
                ? member.contains(line.member())
                : line.member().equals("*") || line.names(member);
    }

    private static void compare(String typeName, List<String> recorded) {
        NetType type = Types.find(typeName);
        Set<String> known = type == null ? Set.of() : TypeFacts.known(type);
        List<String> missing = new ArrayList<>();
        List<String> listedAndThere = new ArrayList<>();
        for (String member : recorded) {
            boolean listed = LEFT_OUT.stream()
                    .filter(line -> line.type().equals(typeName) || line.type().equals("*"))
                    .anyMatch(line -> isMeant(line, member));
            // A line for all types says what is out of reach as a rule; a type may have it all the same.
            boolean ofItsOwn =
                    LEFT_OUT.stream().anyMatch(line -> line.type().equals(typeName) && isMeant(line, member));
            if (known.contains(member) ? ofItsOwn : !listed) {
                (known.contains(member) ? listedAndThere : missing).add(member);
            }
        }
        assertEquals("", String.join("\n", missing), "members that are missing and not listed");
        assertEquals("", String.join("\n", listedAndThere), "members that are listed as left out and there");
    }
}
