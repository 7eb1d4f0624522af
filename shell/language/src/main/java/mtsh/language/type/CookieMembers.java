package mtsh.language.type;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetCookieContainer;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSObject;

/** Members of Cookie, CookieCollection and CookieContainer. */
final class CookieMembers extends RecordDescription {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "Cookie" -> """
                new()
                new(string name, string value)
                new(string name, string value, string path)
                new(string name, string value, string path, string domain)
                string Comment {get;set;}
                uri CommentUri {get;set;}
                bool Discard {get;set;}
                string Domain {get;set;}
                bool Expired {get;set;}
                datetime Expires {get;set;}
                bool HttpOnly {get;set;}
                string Name {get;set;}
                string Path {get;set;}
                string Port {get;set;}
                bool Secure {get;set;}
                datetime TimeStamp {get;}
                string Value {get;set;}
                int Version {get;set;}
                bool Equals(System.Object comparand)
                int GetHashCode()
                string ToString()
                """;
            case "CookieCollection" -> """
                new()
                int Count {get;}
                bool IsReadOnly {get;}
                bool IsSynchronized {get;}
                System.Object SyncRoot {get;}
                void Add(System.Net.Cookie cookie)
                void Add(System.Net.CookieCollection cookies)
                void Clear()
                bool Contains(System.Net.Cookie cookie)
                System.Collections.IEnumerator GetEnumerator()
                System.Net.Cookie Item(int index) {get;}
                System.Net.Cookie Item(string name) {get;}
                bool Remove(System.Net.Cookie cookie)
                """;
            default -> """
                new()
                new(int capacity)
                int Capacity {get;set;}
                int Count {get;}
                int MaxCookieSize {get;set;}
                int PerDomainCapacity {get;set;}
                void Add(System.Net.Cookie cookie)
                void Add(System.Net.CookieCollection cookies)
                void Add(uri uri, System.Net.Cookie cookie)
                void Add(uri uri, System.Net.CookieCollection cookies)
                System.Net.CookieCollection GetAllCookies()
                string GetCookieHeader(uri uri)
                System.Net.CookieCollection GetCookies(uri uri)
                void SetCookies(uri uri, string cookieHeader)
                static int DefaultCookieLengthLimit {get;}
                static int DefaultCookieLimit {get;}
                static int DefaultPerDomainCookieLimit {get;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord) {
            return super.get(property, self);
        }
        if (self instanceof CookieList list) {
            return property.equals("Count") ? (Object) list.items().size() : property.equals("SyncRoot") ? list : false;
        }
        return property.equals("Count")
                ? (Object) ((NetCookieContainer) self).all().size()
                : getStatic(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof NetRecord) {
            super.set(property, self, value);
        }
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "DefaultCookieLengthLimit", "MaxCookieSize" -> 4_096;
            case "DefaultCookieLimit", "Capacity" -> 300;
            default -> 20;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "CookieCollection" -> new CookieList(new ArrayList<>());
            case "CookieContainer" -> new NetCookieContainer();
            default ->
                a.length == 0
                        ? NetCookieContainer.cookie("?", "", "", "").set("Name", "")
                        : NetCookieContainer.cookie(at(a, 0), at(a, 1), at(a, 2), at(a, 3));
        };
    }

    private static String at(Object[] a, int index) {
        return a.length > index ? (String) a[index] : null;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord cookie) {
            return switch (name(key)) {
                case "Equals" -> self == PSObject.unwrap(a[0]);
                case "GetHashCode" -> cookie.hashCode();
                default -> cookie.get("Name") + "=" + cookie.get("Value");
            };
        }
        return self instanceof CookieList list
                ? onList(name(key), list, a)
                : onContainer(name(key), (NetCookieContainer) self, a);
    }

    private static Object onList(String name, CookieList list, Object[] a) {
        List<Object> items = list.items();
        return switch (name) {
            case "Add" -> {
                items.addAll(a[0] instanceof CookieList more ? more.items() : List.of(a[0]));
                yield null;
            }
            case "Clear" -> {
                items.clear();
                yield null;
            }
            case "Contains" -> items.contains(a[0]);
            case "Remove" -> items.remove(a[0]);
            case "GetEnumerator" -> Enumerator.of(items.iterator());
            default ->
                a[0] instanceof Integer place
                        ? items.get(ListMembers.index(items, place))
                        : items.stream()
                                .filter(each -> Conversions.toText(((NetRecord) each).get("Name"))
                                        .equalsIgnoreCase((String) a[0]))
                                .findFirst()
                                .orElse(null);
        };
    }

    private static Object onContainer(String name, NetCookieContainer container, Object[] a) {
        URI uri = a.length > 0 && a[0] instanceof NetUri given ? given.absolute() : null;
        switch (name) {
            case "Add":
                Object added = a[a.length - 1];
                for (Object each : added instanceof CookieList list ? list.items() : List.of(added)) {
                    if (uri == null) {
                        container.add((NetRecord) each);
                    } else {
                        container.add(uri, (NetRecord) each);
                    }
                }
                return null;
            case "GetAllCookies":
                return list(container.all());
            case "GetCookies":
                return list(container.of(uri));
            case "GetCookieHeader":
                return container.header(uri);
            default:
                for (String each : ((String) a[1]).split(",(?=[^;,]+=)")) {
                    container.set(uri, each.strip());
                }
                return null;
        }
    }

    private static CookieList list(List<NetRecord> cookies) {
        return new CookieList(new ArrayList<>(cookies));
    }
}
