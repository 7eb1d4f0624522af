package mtsh.console.complete;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import mtsh.language.complete.Item;
import mtsh.language.complete.Word;
import mtsh.language.eval.Engine;
import mtsh.language.value.NetTimeZone;

/** Times as they are asked for most: a while ago, and the last days. */
final class DateValues {
    private static final int DAYS = 10;
    private static final int AGO = 1;

    private static final String[][] AGES = {
        {"(Get-Date).AddHours(-1)", "an hour ago"},
        {"(Get-Date).AddDays(-1)", "this time yesterday"},
        {"(Get-Date).AddDays(-2)", "two days ago"},
        {"(Get-Date).AddDays(-7)", "a week ago"},
        {"(Get-Date).AddDays(-30)", "thirty days ago"},
        {"(Get-Date).Date", "today, 0:00"},
        {"(Get-Date)", "now"},
    };

    private static final String[] FORMATS = {
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "o", "s", "u", "d", "g", "HH:mm"
    };

    private DateValues() {}

    static List<Item> of(Engine engine, Word word) {
        List<Item> items = new ArrayList<>();
        LocalDate today = engine.clock().instant().atZone(engine.zone()).toLocalDate();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.minusDays(i);
            String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String note = i == 0 ? "today, " + name : i == 1 ? "yesterday, " + name : name;
            items.add(Item.value(day.toString(), note));
        }
        if (word.quote() == 0) {
            for (String[] age : AGES) {
                items.add(Item.code(age[0], age[1]).rank(AGO));
            }
        }
        return items;
    }

    static List<Item> formats(Engine engine) {
        List<Item> items = new ArrayList<>();
        for (String format : FORMATS) {
            String example = format.length() > 1
                    ? DateTimeFormatter.ofPattern(format.replace("T", "'T'").replace("Z", "'Z'"), Locale.ROOT)
                            .format(engine.clock().instant().atZone(engine.zone()))
                    : "";
            items.add(Item.value(format, example));
        }
        return items;
    }

    static List<Item> zones() {
        List<Item> items = new ArrayList<>();
        new TreeSet<>(ZoneId.getAvailableZoneIds()).forEach(id -> items.add(Item.value(id, "")));
        NetTimeZone.windowsIds().forEach(id -> items.add(Item.value(id, NetTimeZone.windowsToIana(id))));
        return items;
    }
}
