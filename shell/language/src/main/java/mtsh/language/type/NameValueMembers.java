package mtsh.language.type;

import java.nio.charset.StandardCharsets;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetNameValues;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of NameValueCollection, and of the one that {@code ParseQueryString} gives, whose text is a query. */
final class NameValueMembers extends Description {
    @Override
    String definitions() {
        if (type().name().equals("WebHeaderCollection")) {
            return """
                new()
                void Add(string header)
                void Add(System.Net.HttpRequestHeader header, string value)
                void Add(System.Net.HttpResponseHeader header, string value)
                void Remove(System.Net.HttpRequestHeader header)
                void Remove(System.Net.HttpResponseHeader header)
                void Set(System.Net.HttpRequestHeader header, string value)
                void Set(System.Net.HttpResponseHeader header, string value)
                string Item(System.Net.HttpRequestHeader header) {get;set;}
                string Item(System.Net.HttpResponseHeader header) {get;set;}
                void set_Item(System.Net.HttpRequestHeader header, string value)
                void set_Item(System.Net.HttpResponseHeader header, string value)
                byte[] ToByteArray()
                string ToString()
                static bool IsRestricted(string headerName)
                static bool IsRestricted(string headerName, bool response)
                """;
        }
        return type().name().equals("HttpValueCollection") ? "string ToString()\n" : """
                new()
                new(int capacity)
                new(System.Collections.Specialized.NameValueCollection col)
                void Add(System.Collections.Specialized.NameValueCollection c)
                void Add(string name, string value)
                string[] AllKeys {get;}
                void Clear()
                void CopyTo(array dest, int index)
                int Count {get;}
                string Get(string name)
                string Get(int index)
                System.Collections.IEnumerator GetEnumerator()
                string GetKey(int index)
                string[] GetValues(string name)
                string[] GetValues(int index)
                bool HasKeys()
                string Item(string name) {get;set;}
                string Item(int index) {get;}
                System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys {get;}
                void Remove(string name)
                void Set(string name, string value)
                void set_Item(string name, string value)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetNameValues values = (NetNameValues) self;
        return property.equals("Count") ? (Object) values.size() : PSArray.ofStrings(values.names());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetNameValues values = (NetNameValues) self;
        if (a.length > 0 && a[0] instanceof NetEnum header) {
            a[0] = headerName(header.toString());
        }
        switch (name(key)) {
            case "Add" -> add(values, a);
            case "Clear" -> values.clear();
            case "Remove" -> values.remove((String) a[0]);
            case "Set", "set_Item" -> values.set((String) a[0], (String) a[1]);
            case "CopyTo" ->
                ListMembers.copy(
                        List.copyOf(values.names().stream().map(values::get).toList()), (PSArray) a[0], (Integer) a[1]);
            default -> {
                return value(key, values, a);
            }
        }
        return null;
    }

    private Object value(String key, NetNameValues values, Object[] a) {
        return switch (name(key)) {
            case "Get", "Item" -> values.get(nameOf(values, a[0]));
            case "GetKey" -> nameOf(values, a[0]);
            case "GetValues" -> {
                List<String> all = values.values(nameOf(values, a[0]));
                yield all == null ? null : PSArray.ofStrings(all);
            }
            case "HasKeys" -> values.names().stream().anyMatch(name -> name != null);
            case "GetEnumerator" -> Enumerator.of(values.iterator());
            case "ToByteArray" -> Bytes.array(values.toString().getBytes(StandardCharsets.UTF_8));
            default -> type().name().equals("WebHeaderCollection") ? values.toString() : query(values);
        };
    }

    /** {@code Content-Type} of {@code ContentType}. */
    private static String headerName(String member) {
        return switch (member) {
            case "ETag" -> member;
            case "Te" -> "TE";
            case "ContentMd5" -> "Content-MD5";
            case "WwwAuthenticate" -> "WWW-Authenticate";
            default -> member.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        };
    }

    private static String nameOf(NetNameValues values, Object nameOrPlace) {
        return nameOrPlace instanceof Integer place
                ? values.names().get(ListMembers.index(List.copyOf(values.names()), place))
                : (String) nameOrPlace;
    }

    private static void add(NetNameValues values, Object[] a) {
        if (a.length == 2) {
            values.add((String) a[0], (String) a[1]);
            return;
        }
        if (a[0] instanceof String header) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "Specified value does not have a ':' separator. (Parameter 'header')");
            }
            values.add(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
            return;
        }
        NetNameValues other = (NetNameValues) a[0];
        other.names().forEach(name -> other.values(name).forEach(value -> values.add(name, value)));
    }

    private static String query(NetNameValues values) {
        StringBuilder text = new StringBuilder();
        for (String name : values.names()) {
            String start = name == null || name.isEmpty() ? "" : WebMembers.encodeForms(name, true) + "=";
            List<String> all = values.values(name);
            for (String value : all == null ? List.of("") : all) {
                text.append(text.isEmpty() ? "" : "&").append(start).append(WebMembers.encodeForms(value, true));
            }
        }
        return text.toString();
    }

    /** The parts of a query, with or without the question mark. */
    static NetNameValues parse(String query, NetEncoding encoding) {
        NetNameValues values = new NetNameValues(true);
        String text = query.startsWith("?") ? query.substring(1) : query;
        if (text.isEmpty()) {
            return values;
        }
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? null : HttpUtilityMembers.decode(part.substring(0, equals), encoding.charset());
            values.add(name, HttpUtilityMembers.decode(part.substring(equals + 1), encoding.charset()));
        }
        return values;
    }

    static NetNameValues parse(String query) {
        return parse(query, new NetEncoding(StandardCharsets.UTF_8, false));
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("IsRestricted")) {
            return List.of(
                            "connection",
                            "content-length",
                            "content-type",
                            "date",
                            "expect",
                            "host",
                            "transfer-encoding")
                    .contains(((String) a[0]).toLowerCase(java.util.Locale.ROOT));
        }
        NetNameValues values =
                type().name().equals("WebHeaderCollection") ? NetNameValues.headers() : new NetNameValues(false);
        if (a.length == 1 && PSObject.unwrap(a[0]) instanceof NetNameValues other) {
            add(values, new Object[] {other});
        }
        return values;
    }
}
