package mtsh.store.log.exchange;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays and the words for morning and afternoon, in the languages Exchange is run in most. */
final class DateWords {
    /** Half of a day. */
    enum Half {
        NONE,
        MORNING,
        AFTERNOON
    }

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "tr", "ru");
    private static final Set<String> MORNING = Set.of("am", "vorm", "dop", "오전", "上午", "午前", "πμ", "öö", "sa", "de");
    private static final Set<String> AFTERNOON = Set.of("pm", "nachm", "odp", "오후", "下午", "午後", "μμ", "ös", "ch", "du");
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();

    static {
        for (String language : LANGUAGES) {
            addAll(DateFormatSymbols.getInstance(Locale.forLanguageTag(language)));
        }
    }

    private DateWords() {}

    /** 1 to 12, or 0 for a word that is no month or, between two languages, more than one. */
    static int month(String word) {
        return MONTHS.getOrDefault(plain(word), 0);
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(plain(word));
    }

    /** Which half of the day a word names, or null. */
    static Half half(String word) {
        String plain = plain(word);
        if (MORNING.contains(plain)) {
            return Half.MORNING;
        }
        return AFTERNOON.contains(plain) ? Half.AFTERNOON : null;
    }

    private static void addAll(DateFormatSymbols symbols) {
        addMonths(symbols.getMonths());
        addMonths(symbols.getShortMonths());
        for (String[] names : List.of(symbols.getWeekdays(), symbols.getShortWeekdays())) {
            for (String name : names) {
                WEEKDAYS.add(plain(name));
            }
        }
    }

    private static void addMonths(String[] names) {
        for (int index = 0; index < 12; index++) {
            int month = index + 1;
            MONTHS.merge(plain(names[index]), month, (one, other) -> one.equals(other) ? one : 0);
        }
    }

    private static String plain(String word) {
        return word.replace(".", "").strip().toLowerCase(Locale.ROOT);
    }
}
