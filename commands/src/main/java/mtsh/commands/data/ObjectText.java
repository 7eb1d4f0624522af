package mtsh.commands.data;

import java.time.ZoneId;
import java.util.List;

/** Objects as text and back, for cmdlets that write files of their own: as ConvertTo-Json, ConvertTo-Csv and ConvertFrom-Json do it. */
public final class ObjectText {
    private static final int DEPTH = 20;

    private ObjectText() {}

    /** In lines, or in one line. */
    public static String json(Object value, boolean oneLine, Runnable checkStopped) {
        Object tree = new JsonTree(DEPTH, true, checkStopped).of(value);
        return JsonText.of(tree, oneLine, JsonEscapes.Default);
    }

    /** Texts that look like dates stay texts. Throws a TerminatingError when it is no JSON. */
    public static Object fromJson(String text, ZoneId zone) {
        return new JsonReader(DEPTH, false, JsonDates.Kind.String, zone).read(text);
    }

    /** The line with the columns' names. */
    public static String csvHeader(List<String> columns) {
        return csv(false).header(columns);
    }

    /** One object's line; {@code neutralizesFormulas} as {@code Export-Csv -NeutralizeFormulas}. */
    public static String csvRow(Object value, List<String> columns, boolean neutralizesFormulas) {
        return csv(neutralizesFormulas).row(value, columns);
    }

    private static CsvText csv(boolean neutralizesFormulas) {
        return new CsvText(',', CsvQuotes.Always, null, neutralizesFormulas);
    }
}
