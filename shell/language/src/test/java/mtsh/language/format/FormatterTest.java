package mtsh.language.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import mtsh.language.stream.Output;
import mtsh.language.value.DateTime;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** What real PowerShell prints, to the byte. A middle dot stands for a blank at the end of a line. */
class FormatterTest {
    private static final DateTime DAY = DateTime.of(LocalDateTime.of(2024, 1, 2, 0, 0), DateTime.Kind.Unspecified);

    /** Objects that were given to a Format cmdlet, or are on their own when there is no request. */
    private record Piece(FormatRequest request, Object[] objects) {}

    private static Piece shown(Object... objects) {
        return new Piece(null, objects);
    }

    private static Piece table(Object property, Object... objects) {
        return new Piece(request(Shape.Table, property), objects);
    }

    private static Piece list(Object property, Object... objects) {
        return new Piece(request(Shape.List, property), objects);
    }

    private static FormatRequest request(Shape shape, Object property) {
        return FormatRequest.of(shape)
                .properties(FormatProperties.forShape(shape).read(property));
    }

    private static FormatRequest grouped(Shape shape, Object groupBy) {
        return FormatRequest.of(shape)
                .groupBy(FormatProperties.forGroupBy().read(groupBy).get(0));
    }

    static PSObject object(Object... namesAndValues) {
        PSObject object = PSObject.custom();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.note((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static PSDictionary ordered(Object... keysAndValues) {
        PSDictionary dictionary = PSDictionary.ordered();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dictionary.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return dictionary;
    }

    private static PSArray array(Object... items) {
        return PSArray.of(items);
    }

    /** A script block that is one function of {@code $_}. */
    private static Invocable script(String text, java.util.function.UnaryOperator<Object> body) {
        return new Invocable() {
            @Override
            public Object invoke(Object self, Object... arguments) {
                return body.apply(self);
            }

            @Override
            public void run(Object underscore, Object[] arguments, Output output) {
                output.write(body.apply(underscore));
            }

            @Override
            public String text() {
                return text;
            }
        };
    }

    private static Arguments a(String name, String expected, Piece... pieces) {
        return Arguments.of(name, List.of(pieces), expected);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                a(
                        "numbers stand right",
                        """

                        Name  Size    Ok
                        ----  ----    --
                        alpha   10  True
                        be    2000 False

                        """,
                        table(
                                null,
                                object("Name", "alpha", "Size", 10, "Ok", true),
                                object("Name", "be", "Size", 2000, "Ok", false))),
                a(
                        "fractions, dates and null",
                        """

                        A     B C       D E                    F
                        -     - -       - -                    -
                        1 2.500 text True 1/2/2024 12:00:00\u202fAM·

                        """,
                        table(null, object("A", 1, "B", 2.5, "C", "text", "D", true, "E", DAY, "F", null))),
                a(
                        "decimals have the culture's digits",
                        """

                        Number Text   Dec   Dbl Neg
                        ------ ----   ---   --- ---
                             5 five 1.500 2.500  -7

                        """,
                        table(
                                null,
                                object(
                                        "Number",
                                        5,
                                        "Text",
                                        "five",
                                        "Dec",
                                        new BigDecimal("1.50"),
                                        "Dbl",
                                        2.5,
                                        "Neg",
                                        -7))),
                a(
                        "calculated columns",
                        """

                            Fmt        W L
                            ---        - -
                        1,234.6 1234.567 1234.567

                        """,
                        table(
                                array(
                                        ordered(
                                                "n",
                                                "Fmt",
                                                "e",
                                                script("$_.N", self -> 1234.567),
                                                "FormatString",
                                                "N1"),
                                        ordered(
                                                "n",
                                                "W",
                                                "e",
                                                script(" $_.N ", self -> "1234.567"),
                                                "Width",
                                                12,
                                                "Alignment",
                                                "Right"),
                                        ordered(
                                                "n",
                                                "L",
                                                "e",
                                                script("$_.N", self -> "1234.567"),
                                                "Alignment",
                                                "Left")),
                                object("N", 1234.567))),
                a(
                        "collections in cells",
                        """

                        List      Many          Empty Hash     Obj
                        ----      ----          ----- ----     ---
                        {1, 2, 3} {1, 2, 3, 4…} {}    {[a, 1]} @{x=1}

                        """,
                        table(
                                null,
                                object(
                                        "List", array(1, 2, 3),
                                        "Many", array(1, 2, 3, 4, 5),
                                        "Empty", array(),
                                        "Hash", ordered("a", 1),
                                        "Obj", object("x", 1)))),
                a(
                        "a date inside a custom object",
                        """

                        Id Event
                        -- -----
                         1 @{Event=Receive; Date=1/2/2024 12:00:00\u202fAM}

                        """,
                        shown(object("Id", 1, "Event", object("Event", "Receive", "Date", DAY)))),
                a(
                        "a column that is not there",
                        """

                        B
                        -



                        A B
                        - -
                        1·

                        """,
                        table("B", object("A", 1)),
                        table(array("A", "B"), object("A", 1))),
                a("texts and numbers have no shape", """
                        1
                        a
                        """, table(null, 1, "a")),
                a(
                        "the first value sets the side",
                        """

                           V
                           -
                           1
                        text
                           ·

                        """,
                        table(null, object("V", 1), object("V", "text"), object("V", null))),
                a(
                        "wide characters",
                        """

                        S       E      X
                        -       -      -
                        ünïcödé 日本語 end
                        plain   ascii  end

                        """,
                        table(
                                null,
                                object("S", "ünïcödé", "E", "日本語", "X", "end"),
                                object("S", "plain", "E", "ascii", "X", "end"))),
                a(
                        "a right column cut on its left",
                        """

                          Num
                          ---
                        …6789

                        """,
                        table(ordered("e", "Num", "Width", 5), object("Num", 123456789))),
                a(
                        "hashtables",
                        """

                        Name                           Value
                        ----                           -----
                        a                              1


                        Name Value
                        ---- -----
                        x    1
                        yy   two

                        """,
                        table(null, ordered("a", 1)),
                        new Piece(
                                FormatRequest.of(Shape.Table).autoSize(true),
                                new Object[] {ordered("x", 1, "yy", "two")})),
                a("grouped", """

                           Kind: x

                        Name Kind N
                        ---- ---- -
                        a    x    1
                        c    x    3

                           Kind: y

                        Name Kind N
                        ---- ---- -
                        b    y    2

                        """, new Piece(grouped(Shape.Table, "Kind"), new Object[] {
                    object("Name", "a", "Kind", "x", "N", 1),
                    object("Name", "c", "Kind", "x", "N", 3),
                    object("Name", "b", "Kind", "y", "N", 2)
                })),
                a(
                        "more columns than ten",
                        """

                        C1 C2 C3 C4 C5 C6 C7 C8 C9 C10
                        -- -- -- -- -- -- -- -- -- ---
                        v  v  v  v  v  v  v  v  v  v

                        """,
                        table(
                                null,
                                object(
                                        "C1", "v", "C2", "v", "C3", "v", "C4", "v", "C5", "v", "C6", "v", "C7", "v",
                                        "C8", "v", "C9", "v", "C10", "v", "C11", "v", "C12", "v"))));
    }

    static Stream<Arguments> mixed() {
        return Stream.of(
                a(
                        "nothing, texts, a hashtable, an object",
                        """
                        1
                        a
                        True
                        5
                        6

                        Name                           Value
                        ----                           -----
                        k                              1

                        p : 1

                        end

                        """,
                        shown(1, "a", null, true, array(5, 6), ordered("k", 1), object("p", 1), "end")),
                a(
                        "another object in a table",
                        """
                        text

                        A B
                        - -
                        1 2
                        more text
                          ·

                        """,
                        shown("text", object("A", 1, "B", 2), "more text", object("C", 1, "D", 2))),
                a(
                        "five properties make a list",
                        """

                        A : 1
                        B : 2
                        C : 3
                        D : 4
                        E : 5

                        A : 1
                        B : 2

                        """,
                        shown(object("A", 1, "B", 2, "C", 3, "D", 4, "E", 5), object("A", 1, "B", 2))),
                a("an object without properties", """

                        after
                        """, shown(PSObject.custom(), "after")),
                a("list, table, text", """

                        A : 1


                        A
                        -
                        1

                        plain
                        """, list(null, object("A", 1)), table(null, object("A", 1)), shown("plain")),
                a("a date", """

                        Tuesday, January 2, 2024 12:00:00\u202fAM
                        x

                        """, shown(DAY, "x")),
                a("fractions with the digits that are certain", """
                        0.333333333333333
                        0.3
                        1.23456789012346E+17
                        """, shown(1 / 3.0, 0.1 * 3, 123456789012345678.0)),
                a(
                        "values of a list",
                        """

                        A                : 1
                        LongPropertyName : {1, 2}
                        B                :·
                        C                : {}
                        T                : 1.00:00:05
                        D                : 1/2/2024 12:00:00\u202fAM

                        """,
                        list(
                                null,
                                object(
                                        "A",
                                        1,
                                        "LongPropertyName",
                                        array(1, 2),
                                        "B",
                                        null,
                                        "C",
                                        array(),
                                        "T",
                                        new TimeSpan(864_050_000_000L),
                                        "D",
                                        DAY))),
                a("grouped lists", """

                           K: x

                        K : x
                        V : 1


                           K: y

                        K : y
                        V : 2

                        """, new Piece(grouped(Shape.List, "K"), new Object[] {
                    object("K", "x", "V", 1), object("K", "y", "V", 2)
                })),
                a("an object laid open", """

                        class PSCustomObject
                        {
                          A = 1
                          L =·
                            [
                              1
                              2
                            ]
                           \s
                          O =·
                            class PSCustomObject
                            {
                              B = x
                            }
                        }


                        """, new Piece(FormatRequest.of(Shape.Custom), new Object[] {
                    object("A", 1, "L", array(1, 2), "O", object("B", "x"))
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tables", "mixed"})
    void printsWhatPowerShellPrints(String name, List<Piece> pieces, String expected) {
        assertEquals(expected.replace('·', ' '), print(FormatOptions.plain(120), pieces));
    }

    static String print(FormatOptions options, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        Formatter formatter = new Formatter(options, Views.standard(), text::append, () -> 0);
        for (Piece piece : pieces) {
            if (piece.request() == null) {
                Arrays.asList(piece.objects()).forEach(formatter::add);
                continue;
            }
            Shaper shaper = new Shaper(piece.request(), options, Views.standard(), formatter::add);
            Arrays.asList(piece.objects()).forEach(shaper::add);
            shaper.finish();
        }
        formatter.finish();
        return text.toString();
    }

    private static String print(FormatOptions options, Object... objects) {
        return print(options, List.of(shown(objects)));
    }

    @Test
    void fillsTheLineAndHidesColumnsThatFindNoRoom() {
        String text = print(FormatOptions.plain(30), object("Long", "x".repeat(50), "Short", "y"));
        assertEquals("\nLong\n----" + " ".repeat(26) + "\n" + "x".repeat(29) + "…\n\n", text);
    }

    @Test
    void wrapsLongValuesOfAListUnderThemselves() {
        String text = print(FormatOptions.plain(24), List.of(list(null, object("Text", "word ".repeat(6), "S", "s"))));
        assertEquals("\nText : word word word \n       word word word \nS    : s\n\n", text);
    }

    @Test
    void keepsLinesOfAWrappedTableTogether() {
        FormatRequest wrap = FormatRequest.of(Shape.Table).table(true, false, false);
        String text = print(
                FormatOptions.plain(120),
                List.of(new Piece(wrap, new Object[] {object("Multi", "line1\nline2", "B", 1)})));
        assertEquals("\nMulti       B\n-----       -\nline1       1\nline2\n\n", text);
    }

    @Test
    void showsSeveralObjectsOnALine() {
        FormatRequest wide = FormatRequest.of(Shape.Wide).columns(3);
        String text = print(FormatOptions.plain(120), List.of(new Piece(wide, new Object[] {
            object("Name", "one"), object("Name", "two"), object("Name", "three")
        })));
        assertEquals("\none" + " ".repeat(38) + "two" + " ".repeat(37) + "three\n\n", text);
    }

    @Test
    void printsRowsAsTheyComeWhenWidthsAreKnown() {
        List<String> lines = new ArrayList<>();
        Formatter formatter = new Formatter(FormatOptions.plain(80), Views.standard(), lines::add, () -> 0);
        formatter.add(ordered("first", 1));
        assertEquals(4, lines.size());
        assertEquals("first                          1\n", lines.get(3));
    }

    @Test
    void holdsRowsWithoutWidthsForAMomentOnly() {
        List<String> lines = new ArrayList<>();
        long[] now = {0};
        Formatter formatter = new Formatter(FormatOptions.plain(80), Views.standard(), lines::add, () -> now[0]);
        formatter.add(object("A", 1));
        formatter.add(object("A", 22));
        assertEquals(List.of("\n"), lines);
        now[0] = 301_000_000L;
        formatter.add(object("A", 3));
        assertEquals(List.of("\n", " A\n", " -\n", " 1\n", "22\n", " 3\n"), lines);
        formatter.add(object("A", 4));
        assertEquals(" 4\n", lines.get(6));
    }

    @Test
    void printsHeldRowsWhenAskedAndGoesOn() {
        List<String> lines = new ArrayList<>();
        Formatter formatter = new Formatter(FormatOptions.plain(80), Views.standard(), lines::add, () -> 0);
        formatter.add(object("A", 22));
        formatter.flush();
        formatter.add(object("A", 3));
        formatter.finish();
        assertEquals(List.of("\n", " A\n", " -\n", "22\n", " 3\n", "\n"), lines);
    }

    @Test
    void spellsOutControlCharactersOnATerminalOnly() {
        PSObject mail = object("Subject", "a\u001b[2Jb\u202e", "Size", 1);
        FormatOptions plain = FormatOptions.plain(80);
        assertEquals("\nSubject Size\n------- ----\nab\u202e         1\n\n", print(plain, mail));
        String batch = print(plain.withScreen(false), mail);
        assertEquals("\nSubject Size\n------- ----\na\u001b[2Jb\u202e         1\n\n", batch);
        String shown = print(plain.withTerminal(25, false), mail);
        assertEquals("\nSubject         Size\n-------         ----\na\\x1B[2Jb\\u202E    1\n\n", shown);
    }

    @Test
    void coloursHeadersAndLabels() {
        FormatOptions coloured = FormatOptions.plain(80).withTerminal(25, true);
        String text = print(coloured, object("A", 1));
        assertEquals("\n\u001b[32;1mA\u001b[0m\n\u001b[32;1m-\u001b[0m\n1\n\n", text);
        text = print(coloured, List.of(list(null, object("A", 1))));
        assertEquals("\n\u001b[32;1mA : \u001b[0m1\n\n", text);
    }

    @Test
    void spellsOutOnlyWhatAnErrorSaysAmongItsDetails() {
        PSObject error = object("Message", "a\u001b[2Jb");
        error.typeNames(List.of("System.Management.Automation.ErrorRecord#PSExtendedError"));
        String text = print(FormatOptions.plain(80).withTerminal(25, true), error);
        assertEquals(
                List.of("Message : a\\x1B[2Jb"),
                text.lines().filter(line -> line.contains("Message")).toList());
    }
}
