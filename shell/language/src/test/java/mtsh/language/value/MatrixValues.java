package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The values that PowerShell's matrices go through, and how the matrices write a value on one line. */
final class MatrixValues {
    private static final Object NULL = new Object();

    private MatrixValues() {}

    /** A script block that nothing runs. */
    record Block(String text) implements Invocable, NetObject {
        @Override
        public Object invoke(Object self, Object... arguments) {
            return null;
        }

        @Override
        public void run(Object underscore, Object[] arguments, Output output) {
            output.write(null);
        }

        @Override
        public NetType netType() {
            return Types.find("System.Management.Automation.ScriptBlock");
        }
    }

    private static Map<String, Object> table(Object... namesAndValues) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            table.put((String) namesAndValues[i], namesAndValues[i + 1] == NULL ? null : namesAndValues[i + 1]);
        }
        return table;
    }

    private static NetEnum day(int number) {
        return new NetEnum(Types.find("System.DayOfWeek"), number);
    }

    private static PSDictionary hash() {
        return PSDictionary.hashtable().put("a", 1);
    }

    static Map<String, Object> arithmetic() {
        return table(
                "sbyte",
                (byte) -5,
                "byte",
                new UInt8(200),
                "int16",
                (short) 300,
                "uint16",
                new UInt16(60000),
                "int",
                7,
                "intmax",
                Integer.MAX_VALUE,
                "uint32",
                new UInt32(4000000000L),
                "long",
                9000000000L,
                "longmax",
                Long.MAX_VALUE,
                "ulong",
                new UInt64(Long.parseUnsignedLong("18000000000000000000")),
                "single",
                1.5f,
                "double",
                2.5,
                "decimal",
                new BigDecimal("3.10"),
                "bigint",
                new BigInteger("123456789012345677877719597056"),
                "text",
                "12",
                "dec",
                "1.5",
                "hex",
                "0x1F",
                "word",
                "abc",
                "empty",
                "",
                "char",
                'a',
                "true",
                true,
                "null",
                NULL,
                "array",
                PSArray.of(1, 2),
                "date",
                DateTimeParser.parse("2026-03-04T05:06:07"),
                "span",
                TimeSpanParser.parse("1.02:03:04"));
    }

    static Map<String, Object> comparison() {
        return table(
                "zero",
                0,
                "one",
                1,
                "long",
                1L,
                "double",
                1.0,
                "half",
                0.5,
                "decimal",
                new BigDecimal("1.00"),
                "t1",
                "1",
                "t10",
                "1.0",
                "t01",
                "01",
                "abc",
                "abc",
                "upper",
                "ABC",
                "abd",
                "abd",
                "umlaut",
                "äbc",
                "dash",
                "co-op",
                "coop",
                "coop",
                "under",
                "a_b",
                "space",
                "a b",
                "empty",
                "",
                "a",
                'a',
                "true",
                true,
                "false",
                false,
                "ttrue",
                "True",
                "null",
                NULL,
                "array",
                PSArray.of(1, "abc", null, 0.5),
                "empties",
                PSArray.of(),
                "date",
                DateTimeParser.parse("2026-01-02"),
                "tdate",
                "2026-01-02",
                "span",
                new TimeSpan(60),
                "version",
                NetVersion.parse("1.10"),
                "tversion",
                "1.9",
                "guid",
                GuidParser.parse("00000000-0000-0000-0000-000000000001"),
                "enum",
                day(1),
                "monday",
                "monday",
                "hash",
                hash(),
                "type",
                Types.find("int"));
    }

    static Map<String, Object> casts() {
        return table(
                "null",
                NULL,
                "empty",
                "",
                "blank",
                " ",
                "0",
                0,
                "1",
                1,
                "minus",
                -1,
                "65",
                65,
                "300",
                300,
                "70000",
                70000,
                "big",
                5000000000L,
                "huge",
                new BigInteger("99999999999999999999"),
                "2.5",
                2.5,
                "3.5",
                3.5,
                "1e20",
                1e20,
                "nan",
                Double.NaN,
                "dec",
                new BigDecimal("12.30"),
                "t12",
                "12",
                "t012",
                " 012 ",
                "t1_5",
                "1.5",
                "t1e3",
                "1e3",
                "thex",
                "0xFF",
                "tkb",
                "2kb",
                "tcomma",
                "1,234.5",
                "tneg",
                "-7",
                "tplus",
                "+7",
                "tparen",
                "(5)",
                "abc",
                "abc",
                "a",
                "a",
                "char",
                'z',
                "true",
                true,
                "false",
                false,
                "ttrue",
                "True",
                "tfalse",
                "false",
                "tyes",
                "yes",
                "arr0",
                PSArray.of(),
                "arr1",
                PSArray.of(5),
                "arr2",
                PSArray.of(1, "2"),
                "hash",
                hash(),
                "date",
                DateTimeParser.parse("2026-03-04T05:06:07Z"),
                "span",
                TimeSpanParser.parse("01:02:03"),
                "ticks",
                636000000000000000L,
                "iso",
                "2026-03-04",
                "isoz",
                "2026-03-04T05:06:07Z",
                "isooff",
                "2026-03-04T05:06:07+02:00",
                "us",
                "03/04/2026",
                "uslong",
                "3/4/2026 5:06:07 PM",
                "eu",
                "14.03.2026",
                "rfc",
                "Wed, 04 Mar 2026 05:06:07 GMT",
                "month",
                "March 4, 2026",
                "tspan",
                "1.02:03:04.5",
                "thhmm",
                "5:30",
                "guid",
                "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}",
                "guidn",
                "6f9619ff8b86d011b42d00cf4fc964ff",
                "ver",
                "1.2.3",
                "uri",
                "https://a.example/b?c=d",
                "ip",
                "192.0.2.1",
                "ip6",
                "2001:db8::1",
                "day",
                "tuesday",
                "days",
                "Monday,Tuesday",
                "xml",
                "<a b=\"1\"><c>t</c></a>",
                "type",
                "System.Int32",
                "sb",
                new Block(" 1 + 1 "),
                "enum",
                day(5));
    }

    /** {@code Show} of the matrices. */
    static String show(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return "null";
        }
        if (plain instanceof PSArray || plain instanceof PSList) {
            return "@("
                    + String.join(
                            ", ",
                            Enumeration.list(plain).stream()
                                    .map(MatrixValues::show)
                                    .toList()) + ")";
        }
        NetType type = Types.of(plain);
        return "[" + type.name() + "]" + escape(text(plain));
    }

    private static String text(Object plain) {
        if (plain instanceof DateTime time) {
            return DateTimeFormat.format(time, "o", NetCulture.INVARIANT);
        }
        boolean binary = plain instanceof Double number && Double.isFinite(number)
                || plain instanceof Float single && Float.isFinite(single);
        return binary ? NumberText.of((Number) plain) : Conversions.toText(plain);
    }

    static String escape(String text) {
        return text.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\0", "\\0");
    }

    /** The id of an error as the matrices write it. */
    static String fault(TerminatingError error) {
        return "!" + error.record().id().split(",")[0];
    }
}
