package mtsh.commands.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A query as the command line that answers it, safe to run whatever its values hold. */
final class QueryText {
    /** All that the language takes for a single quote. */
    private static final String QUOTES = "'\u2018\u2019\u201A\u201B";

    private QueryText() {}

    static String of(SavedQuery.Body body) {
        return body instanceof SavedQuery.Search search ? of(search, List.of()) : ((SavedQuery.Script) body).text();
    }

    /** With further words behind the cmdlet's parameters, which stand before the filter. */
    static String of(SavedQuery.Search search, List<String> more) {
        StringBuilder text = new StringBuilder(search.cmdlet());
        for (Map.Entry<String, Object> each : search.parameters().entrySet()) {
            text.append(" -").append(each.getKey()).append(argument(each.getValue()));
        }
        more.forEach(word -> text.append(' ').append(word));
        if (!search.filter().isEmpty()) {
            // A comment at the end of the filter must not take the brace with it.
            String end = search.filter().contains("#") ? "\n}" : "}";
            text.append(" | Where-Object {").append(search.filter()).append(end);
        }
        return text.toString();
    }

    private static String argument(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "" : ":$false";
        }
        if (value instanceof List<?> list) {
            List<String> words = new ArrayList<>();
            list.forEach(each -> words.add(quoted(String.valueOf(each))));
            return words.isEmpty() ? " @()" : " " + String.join(", ", words);
        }
        return value instanceof Number ? " " + value : " " + quoted(String.valueOf(value));
    }

    /** As a text that is no code: addresses and subjects are written by strangers. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c);
            if (QUOTES.indexOf(c) >= 0) {
                text.append(c);
            }
        }
        return text.append('\'').toString();
    }
}
