package mtsh.language.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.ast.Span;
import mtsh.language.ast.TypeName;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;

class CatalogueTest {
    private static final String CORE =
            "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";

    /** Bodies that would touch the machine when called without arguments. */
    private static final Set<String> WITH_EFFECTS = Set.of("CreateTempSubdirectory()", "GetTempFileName()");

    @Test
    void everyNameResolves() {
        List<String> unresolved = new ArrayList<>();
        for (String name : Types.names()) {
            if (Types.find(name) == null) {
                unresolved.add(name);
            }
        }
        assertEquals(List.of(), unresolved);
        assertTrue(Types.names().size() > 500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|System.Int32|System.Int32|int|Int32",
                "[INT[]]|System.Int32[]|System.Int32[]|int[]|Int32[]",
                "io.path|System.IO.Path|System.IO.Path|System.IO.Path|Path",
                "DayOfWeek|System.DayOfWeek|System.DayOfWeek|System.DayOfWeek|DayOfWeek",
                "System.Environment+SpecialFolder|System.Environment+SpecialFolder|System.Environment+SpecialFolder"
                        + "|System.Environment+SpecialFolder|SpecialFolder",
            })
    void namesHaveTheTextsOfNet(String written, String fullName, String text, String display, String name) {
        NetType type = Types.find(written);
        assertEquals(fullName, type.fullName());
        assertEquals(text, type.toString());
        assertEquals(display, Types.displayName(type));
        assertEquals(name, type.name());
    }

    @Test
    void genericTypesAreOneObjectHoweverWritten() {
        NetType list = Types.find("System.Collections.Generic.List[string]");
        assertEquals("System.Collections.Generic.List`1[[System.String, " + CORE + "]]", list.fullName());
        assertEquals("System.Collections.Generic.List`1[System.String]", list.toString());
        assertEquals("System.Collections.Generic.List[string]", Types.displayName(list));
        assertSame(list, Types.find("collections.generic.list[System.String]"));
        assertSame(list, Types.find(list.fullName()));
        assertSame(
                Types.find("System.Collections.Generic.Dictionary[string,int[]]"),
                Types.find("System.Collections.Generic.Dictionary`2[[string],[System.Int32[]]]"));
    }

    @ParameterizedTest
    @CsvSource({"''", "[", "int[", "List[", "Foo", "int]", "'System.Collections.Generic.List[string'", "'int[string]'"})
    void whatIsNoTypeIsNotFound(String written) {
        assertNull(Types.find(written));
    }

    @Test
    void aNestedNameEndsBeforeTheStackDoes() {
        assertNull(Types.find("Nullable[".repeat(5_000)));
    }

    @Test
    void anUnknownTypeIsTypeNotFound() {
        TypeName name = new TypeName(new Span(0, 3), "Foo", List.of(), List.of());
        TerminatingError error = assertThrows(TerminatingError.class, () -> Types.resolve(name));
        assertEquals("TypeNotFound", error.record().id());
        assertEquals("Unable to find type [Foo].", error.record().message());
        TypeName encoding = new TypeName(new Span(0, 8), "Encoding", List.of(), List.of());
        assertEquals(
                "System.Text.Encoding",
                Types.resolve(encoding, List.of("System.IO", "System.Text")).fullName());
    }

    @Test
    void aTypeOfTheScriptComesFirst() {
        NetType mine =
                NetType.named("Colour").enumNames(List.of("Red", "Green")).build();
        Types.define(mine);
        try {
            assertSame(mine, Types.find("colour"));
            assertEquals("Green", Members.getStatic(mine, "green").toString());
        } finally {
            Types.undefine(mine);
        }
        assertNull(Types.find("colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "System.IO.FileNotFoundException, System.IO.IOException",
        "System.ArgumentNullException, System.ArgumentException",
        "System.Management.Automation.ItemNotFoundException, System.Management.Automation.RuntimeException",
        "System.Management.Automation.PSInvalidCastException, System.InvalidCastException",
        "int, System.ValueType",
        "System.DayOfWeek, System.Enum",
        "'string[]', 'object[]'",
        "'System.Collections.Generic.List[int]', System.Collections.IList",
    })
    void typesInherit(String type, String base) {
        assertTrue(Types.find(type).isA(Types.find(base)));
    }

    /** Calls every body with nothing: whatever it says, it may not be that there is no body. */
    @Test
    void everyDefinitionCanBeReadAndHasABody() {
        List<String> wrong = new ArrayList<>();
        for (NetType type : described()) {
            for (boolean isStatic : new boolean[] {false, true}) {
                for (String name : type.methodNames(isStatic)) {
                    (isStatic ? type.staticMethods(name) : type.methods(name))
                            .forEach(method -> check(type, method, wrong));
                }
            }
            type.constructors().forEach(method -> check(type, method, wrong));
            type.allStaticProperties().forEach(property -> checkStatic(type, property, wrong));
            type.allProperties().forEach(property -> checkGetter(type, property, wrong));
        }
        assertEquals(List.of(), wrong);
    }

    private static List<NetType> described() {
        List<NetType> types = new ArrayList<>();
        Types.names().stream()
                .filter(name -> name.contains(".") && !name.contains("`"))
                .forEach(name -> types.add(Types.find(name)));
        for (String generic :
                List.of("List[int]", "HashSet[string]", "SortedSet[int]", "Queue[int]", "Stack[object]")) {
            types.add(Types.find("System.Collections.Generic." + generic));
        }
        for (String generic : List.of("Dictionary", "SortedDictionary", "SortedList", "KeyValuePair")) {
            types.add(Types.find("System.Collections.Generic." + generic + "[string,int]"));
        }
        types.add(Types.find("System.Collections.ObjectModel.Collection[string]"));
        types.forEach(type -> assertNotNull(type));
        return types;
    }

    private static void check(NetType type, NetMember.Method method, List<String> wrong) {
        for (NetMember.Parameter parameter : method.parameters()) {
            if (parameter.name().isEmpty() || parameter.typeName().isEmpty()) {
                wrong.add(type + ": " + method.definition());
            }
        }
        if (WITH_EFFECTS.contains(method.key())) {
            return;
        }
        try {
            method.body().call(null, new Object[method.parameters().size()]);
        } catch (IllegalStateException missing) {
            wrong.add(type + ": " + method.definition() + ": " + missing.getMessage());
        } catch (RuntimeException fine) {
            assertNotNull(fine);
        }
    }

    private static void checkGetter(NetType type, NetMember.Property property, List<String> wrong) {
        try {
            property.getter().apply(null);
        } catch (IllegalStateException missing) {
            wrong.add(type + ": " + property.definition() + ": " + missing.getMessage());
        } catch (RuntimeException fine) {
            assertNotNull(fine);
        }
    }

    private static void checkStatic(NetType type, NetMember.Property property, List<String> wrong) {
        try {
            property.getter().apply(null);
        } catch (NetThrow refused) {
            assertEquals(
                    "System.PlatformNotSupportedException", refused.exception().typeName(), property.definition());
        } catch (RuntimeException missing) {
            wrong.add(type + ": " + property.definition() + ": " + missing);
        }
    }
}
