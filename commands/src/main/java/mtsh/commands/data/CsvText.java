package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetCulture;
import mtsh.language.value.NetObject;
import mtsh.language.value.NumberText;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/**
 * Objects as lines of CSV: the properties of the first are the columns.
 *
 * @param quoteFields columns (lower case) that alone are quoted, or null
 * @param neutralizesFormulas whether texts that a spreadsheet would run get a ' in front: subjects and addresses are written by
 *     strangers
 */
record CsvText(char delimiter, CsvQuotes quotes, Set<String> quoteFields, boolean neutralizesFormulas) {
    /** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** The columns that an object has: keys of a dictionary, or properties. */
    static List<String> columns(Object object) {
        List<String> names = new ArrayList<>();
        if (PSObject.unwrap(object) instanceof PSDictionary dictionary) {
            dictionary.keys().forEach(key -> names.add(Conversions.toText(key)));
            if (object instanceof PSObject extended) {
                extended.members().stream()
                        .filter(PSMember.Note.class::isInstance)
                        .forEach(each -> names.add(each.name()));
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        for (PropertyView property : Members.properties(object)) {
            if (!property.memberType().equals("PropertySet")) {
                names.add(property.name());
            }
        }
        return names;
    }

    String header(List<String> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : delimiter);
            append(line, columns.get(i), columns.get(i));
        }
        return line.toString();
    }

    String row(Object object, List<String> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : delimiter);
            Object value = value(object, columns.get(i));
            if (value != null) {
                append(line, neutral(value, text(value)), columns.get(i));
            }
        }
        return line.toString();
    }

    /** Numbers are none: only texts can be formulas. */
    private String neutral(Object value, String text) {
        boolean isFormula = neutralizesFormulas
                && PSObject.unwrap(value) instanceof String
                && !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    /** A property; null when there is none or it cannot be read. */
    private static Object value(Object object, String column) {
        Object value;
        try {
            value = PSObject.unwrap(object) instanceof PSDictionary dictionary && dictionary.containsKey(column)
                    ? dictionary.get(column)
                    : Members.getOwn(object, column);
        } catch (TerminatingError unreadable) {
            return null;
        }
        return value == Members.MISSING || PSObject.unwrap(value) == null ? null : value;
    }

    /** As .NET's ToString gives it. */
    private static String text(Object value) {
        Object plain = PSObject.unwrap(value);
        if (Enumeration.isEnumerable(plain) && plain instanceof NetObject list) {
            return list.netType().toString();
        }
        boolean fraction = plain instanceof Double number && Double.isFinite(number)
                || plain instanceof Float single && Float.isFinite(single);
        return fraction ? NumberText.of((Number) plain) : Conversions.toText(value, NetCulture.EN_US);
    }

    private void append(StringBuilder line, String text, String column) {
        if (!isQuoted(text, column)) {
            line.append(text);
            return;
        }
        line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private boolean isQuoted(String text, String column) {
        if (quoteFields != null) {
            return quoteFields.contains(column.toLowerCase(Locale.ROOT));
        }
        return switch (quotes) {
            case Always -> true;
            case Never -> false;
            case AsNeeded ->
                text.indexOf(delimiter) >= 0
                        || text.indexOf('"') >= 0
                        || text.indexOf('\n') >= 0
                        || text.indexOf('\r') >= 0;
        };
    }

    /** {@code #TYPE} and the type's name. */
    static String typeLine(Object object) {
        String name = Members.typeNames(object).get(0);
        return "#TYPE " + (name.startsWith("CSV:") ? name.substring(4) : name);
    }
}
