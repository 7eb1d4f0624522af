package mtsh.commands.query;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.language.value.SwitchParameter;

/** Values of parameters as they are kept: texts, numbers, booleans and lists of texts. */
final class QueryValues {
    private QueryValues() {}

    /** A time becomes that moment for good, with the offset that its zone had; the zone is that of times without one. */
    static Object kept(Object value, ZoneId zone) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof Boolean || plain instanceof Integer || plain instanceof Long) {
            return plain;
        }
        if (plain instanceof SwitchParameter) {
            return Conversions.toBoolean(plain);
        }
        if (plain instanceof DateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    time.toInstant(zone).atZone(zone));
        }
        if (plain instanceof String[] texts) {
            return List.of(texts);
        }
        List<Object> items = plain instanceof String ? null : Enumeration.list(plain);
        if (items == null) {
            return Conversions.toText(plain);
        }
        List<String> texts = new ArrayList<>();
        items.forEach(each -> texts.add(Conversions.toText(each)));
        return texts;
    }
}
