package mtsh.commands.data;

import java.time.ZoneId;

import mtsh.language.error.TerminatingError;

/** Objects of a text of JSON, for cmdlets that get it from elsewhere. */
public final class JsonValues {
    private static final int DEPTH = 1024;

    private JsonValues() {}

    /** What a text means; throws what ConvertFrom-Json would when it is no JSON. */
    public static Object read(String text, ZoneId zone) throws TerminatingError {
        return new JsonReader(DEPTH, false, JsonDates.Kind.Default, zone).read(text);
    }
}
