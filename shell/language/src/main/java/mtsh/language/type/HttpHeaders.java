package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.Enumerable;
import mtsh.language.value.PSArray;

/** Headers of HttpClient's messages: names without regard to case, each with one or more texts. */
final class HttpHeaders implements Enumerable {
    private final NetType netType;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    HttpHeaders(String kind) {
        netType = Types.find("System.Net.Http.Headers." + kind);
    }

    private String known(String name) {
        for (String each : values.keySet()) {
            if (each.equalsIgnoreCase(name)) {
                return each;
            }
        }
        return name;
    }

    void add(String name, String value) {
        values.computeIfAbsent(known(name), unused -> new ArrayList<>()).add(value == null ? "" : value);
    }

    void set(String name, String value) {
        remove(name);
        if (value != null) {
            add(name, value);
        }
    }

    boolean remove(String name) {
        return values.remove(known(name)) != null;
    }

    void clear() {
        values.clear();
    }

    /** Null when there is none. */
    List<String> all(String name) {
        return values.get(known(name));
    }

    /** The texts with commas between them; null when there is none. */
    String get(String name) {
        List<String> all = all(name);
        return all == null ? null : String.join(", ", all);
    }

    Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        values.forEach(
                (name, texts) -> flat.put(name, String.join(name.equalsIgnoreCase("User-Agent") ? " " : ", ", texts)));
        return flat;
    }

    @Override
    public Iterator<Object> iterator() {
        NetType pair = Types.find(
                "System.Collections.Generic.KeyValuePair[string,System.Collections.Generic.IEnumerable[string]]");
        List<Object> pairs = new ArrayList<>();
        values.forEach((name, texts) -> pairs.add(Members.create(pair, name, PSArray.ofStrings(texts))));
        return pairs.iterator();
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        flat().forEach((name, value) ->
                text.append(name).append(": ").append(value).append("\r\n"));
        return text.toString();
    }
}
