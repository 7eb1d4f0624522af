package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.Reference;

/** Members of DbConnectionStringBuilder: names and values of a connection string, read and written. */
final class ConnectionStringMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                new(bool useOdbcRules)
                bool BrowsableConnectionString {get;set;}
                string ConnectionString {get;set;}
                int Count {get;}
                bool IsFixedSize {get;}
                bool IsReadOnly {get;}
                System.Collections.ICollection Keys {get;}
                System.Collections.ICollection Values {get;}
                void Add(string keyword, System.Object value)
                void Clear()
                bool ContainsKey(string keyword)
                bool EquivalentTo(System.Data.Common.DbConnectionStringBuilder connectionStringBuilder)
                System.Object Item(string keyword) {get;set;}
                void set_Item(string keyword, System.Object value)
                bool Remove(string keyword)
                bool ShouldSerialize(string keyword)
                string ToString()
                bool TryGetValue(string keyword, [ref] System.Object value)
                """;
    }

    private static PSDictionary values(Object self) {
        return (PSDictionary) ((NetRecord) self).get("Values");
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new NetRecord(type())
                .set("Values", new PSDictionary(Types.find("System.Collections.Specialized.OrderedDictionary"), true));
    }

    @Override
    Object get(String property, Object self) {
        PSDictionary values = values(self);
        return switch (property) {
            case "ConnectionString" -> text(values);
            case "Count" -> values.size();
            case "Keys", "Values" -> {
                List<Object> all = new ArrayList<>();
                values.entries().forEach(each -> all.add(property.equals("Keys") ? each.key() : each.value()));
                yield PSArray.of(all.toArray());
            }
            case "BrowsableConnectionString" -> true;
            default -> false;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("ConnectionString")) {
            PSDictionary values = values(self);
            List<Object> old = new ArrayList<>();
            values.entries().forEach(each -> old.add(each.key()));
            old.forEach(values::remove);
            read(value == null ? "" : (String) value, values);
        }
    }

    private static String text(PSDictionary values) {
        StringBuilder text = new StringBuilder();
        values.entries().forEach(each -> text.append(text.isEmpty() ? "" : ";")
                .append(Conversions.toText(each.key()).replace("=", "=="))
                .append('=')
                .append(quoted(Conversions.toText(each.value()))));
        return text.toString();
    }

    private static String quoted(String value) {
        boolean plain =
                !value.isEmpty() && value.equals(value.strip()) && value.chars().noneMatch(c -> ";'\"=".indexOf(c) >= 0)
                        || value.isEmpty();
        if (plain) {
            return value;
        }
        return value.contains("\"") && !value.contains("'")
                ? "'" + value + "'"
                : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static void read(String text, PSDictionary values) {
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            int semicolon = text.indexOf(';', at);
            if (semicolon == at || text.substring(at).isBlank()) {
                at++;
                continue;
            }
            if (equals < 0 || semicolon >= 0 && semicolon < equals) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "Format of the initialization string does not conform to specification starting at index " + at
                                + ".");
            }
            String keyword = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = value(text, equals + 1, keyword, values);
        }
    }

    /** Reads a value, in quotes or not; gives the place behind it. */
    private static int value(String text, int start, String keyword, PSDictionary values) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        char quote = at < text.length() ? text.charAt(at) : ';';
        if (quote != '"' && quote != '\'') {
            int end = text.indexOf(';', at);
            end = end < 0 ? text.length() : end;
            put(values, keyword, text.substring(at, end).strip());
            return end + 1;
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            } else if (c == quote) {
                break;
            }
            value.append(c);
        }
        put(values, keyword, value.toString());
        int end = text.indexOf(';', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static void put(PSDictionary values, String keyword, String value) {
        if (value.isEmpty()) {
            values.remove(keyword);
        } else {
            values.put(keyword, value);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        PSDictionary values = values(self);
        switch (name(key)) {
            case "Add", "set_Item":
                if (a[1] == null) {
                    values.remove(a[0]);
                } else {
                    values.put(a[0], Conversions.toText(a[1]));
                }
                return null;
            case "Clear":
                set("ConnectionString", self, "");
                return null;
            case "ContainsKey", "ShouldSerialize":
                return values.containsKey(a[0]);
            case "EquivalentTo":
                return text(values).equalsIgnoreCase(text(values(a[0])));
            case "Remove":
                boolean had = values.containsKey(a[0]);
                values.remove(a[0]);
                return had;
            case "TryGetValue":
                ((Reference) a[1]).set(values.get(a[0]));
                return values.containsKey(a[0]);
            case "Item":
                if (!values.containsKey(a[0])) {
                    throw new NetThrow(
                            "System.ArgumentException", "Keyword not supported: '" + a[0] + "'. (Parameter 'keyword')");
                }
                return values.get(a[0]);
            default:
                return text(values);
        }
    }
}
