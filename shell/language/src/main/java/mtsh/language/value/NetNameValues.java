package mtsh.language.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Collections.Specialized.NameValueCollection}: names without regard to case, each with one or more texts. */
public final class NetNameValues implements Enumerable {
    /** One name as it was first written, and its texts. */
    private record Entry(String name, List<String> values) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final boolean isQuery;
    private boolean isHeaders;

    /** {@code System.Net.WebHeaderCollection}. */
    public static NetNameValues headers() {
        NetNameValues headers = new NetNameValues(false);
        headers.isHeaders = true;
        return headers;
    }

    /** The headers of an answer. */
    public static NetNameValues headers(Map<String, List<String>> values) {
        NetNameValues headers = headers();
        values.forEach((name, texts) -> texts.forEach(text -> headers.add(name, text)));
        return headers;
    }

    /** {@code isQuery}: its text is that of a query, as {@code ParseQueryString} gives it. */
    public NetNameValues(boolean isQuery) {
        this.isQuery = isQuery;
    }

    public boolean isQuery() {
        return isQuery;
    }

    private static String key(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    public void add(String name, String value) {
        List<String> values = entries.computeIfAbsent(key(name), unused -> new Entry(name, new ArrayList<>()))
                .values();
        if (value != null) {
            values.add(value);
        }
    }

    public void set(String name, String value) {
        Entry entry = entries.computeIfAbsent(key(name), unused -> new Entry(name, new ArrayList<>()));
        entry.values().clear();
        entry.values().add(value);
    }

    public void remove(String name) {
        entries.remove(key(name));
    }

    public void clear() {
        entries.clear();
    }

    public int size() {
        return entries.size();
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        entries.values().forEach(each -> names.add(each.name()));
        return names;
    }

    /** The texts of a name; null when there are none. */
    public List<String> values(String name) {
        Entry entry = entries.get(key(name));
        return entry == null || entry.values().isEmpty() ? null : entry.values();
    }

    /** The texts with commas between them; null when there are none. */
    public String get(String name) {
        List<String> values = values(name);
        return values == null ? null : values.size() == 1 ? values.get(0) : String.join(",", values);
    }

    @Override
    public Iterator<Object> iterator() {
        return new ArrayList<Object>(names()).iterator();
    }

    @Override
    public NetType netType() {
        if (isHeaders) {
            return Types.find("System.Net.WebHeaderCollection");
        }
        return Types.find(
                isQuery ? "System.Web.HttpValueCollection" : "System.Collections.Specialized.NameValueCollection");
    }

    @Override
    public String toString() {
        if (isHeaders) {
            StringBuilder text = new StringBuilder();
            names().forEach(each ->
                    text.append(each).append(": ").append(get(each)).append("\r\n"));
            return text.append("\r\n").toString();
        }
        return netType().fullName();
    }
}
