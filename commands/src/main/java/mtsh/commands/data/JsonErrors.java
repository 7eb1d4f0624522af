package mtsh.commands.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is wrong with a JSON text, in the words that PowerShell's users know. */
final class JsonErrors {
    private JsonErrors() {}

    static String message(JsonProcessingException problem, JsonStreamContext context) {
        JsonLocation place = problem.getLocation();
        boolean beforeValue = String.valueOf(problem.getOriginalMessage()).contains("was expecting a colon");
        String where = " Path '" + path(beforeValue && context != null ? context.getParent() : context) + "', line "
                + (place == null ? 0 : place.getLineNr()) + ", position "
                + (place == null ? 0 : Math.max(0, place.getColumnNr() - 1)) + ".";
        return "Conversion from JSON failed with error: " + reason(problem) + where;
    }

    private static String reason(JsonProcessingException problem) {
        String said = String.valueOf(problem.getOriginalMessage());
        if (problem instanceof JsonEOFException) {
            return said.contains("in a String") || said.contains("string")
                    ? "Unterminated string. Expected delimiter: \"."
                    : "Unexpected end when reading JSON.";
        }
        String character = character(said);
        if (said.contains("was expecting a colon")) {
            return "Invalid character after parsing property name. Expected ':' but got: " + character + ".";
        }
        if (said.contains("was expecting comma")) {
            return "After parsing a value an unexpected character was encountered: " + character + ".";
        }
        if (said.contains("name")) {
            return "Invalid property identifier character: " + character + ".";
        }
        if (said.startsWith("Unrecognized token")) {
            return "Unexpected character encountered while parsing value: "
                    + said.charAt("Unrecognized token '".length()) + ".";
        }
        if (said.startsWith("Unexpected character")) {
            return "Unexpected character encountered while parsing value: " + character + ".";
        }
        int end = said.indexOf('\n');
        String line = end < 0 ? said : said.substring(0, end);
        return line.endsWith(".") ? line : line + ".";
    }

    private static String character(String said) {
        int start = said.indexOf("('");
        return start < 0 || start + 2 >= said.length() ? "" : said.substring(start + 2, start + 3);
    }

    /** {@code a.b[0]} */
    private static String path(JsonStreamContext context) {
        if (context == null || context.getParent() == null) {
            return "";
        }
        String before = path(context.getParent());
        if (context.getParent().inArray()) {
            before += "[" + context.getParent().getCurrentIndex() + "]";
        }
        String name = context.inObject() ? context.getCurrentName() : null;
        return name == null ? before : before.isEmpty() ? name : before + "." + name;
    }
}
