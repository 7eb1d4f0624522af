package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetUriBuilder;
import mtsh.language.value.PSObject;

/** Members of System.UriBuilder. */
final class UriBuilderMembers extends Description {
    private static final int LAST_PORT = 0xFFFF;

    @Override
    String definitions() {
        return """
                new()
                new(string uri)
                new(uri uri)
                new(string schemeName, string hostName)
                new(string scheme, string host, int portNumber)
                new(string scheme, string host, int port, string pathValue)
                new(string scheme, string host, int port, string path, string extraValue)
                string Scheme {get;set;}
                string UserName {get;set;}
                string Password {get;set;}
                string Host {get;set;}
                int Port {get;set;}
                string Path {get;set;}
                string Query {get;set;}
                string Fragment {get;set;}
                uri Uri {get;}
                bool Equals(System.Object rparam)
                int GetHashCode()
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetUriBuilder builder = (NetUriBuilder) self;
        return switch (property) {
            case "Uri" -> builder.uri();
            case "Port" -> builder.port();
            default -> builder.get(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        NetUriBuilder builder = (NetUriBuilder) self;
        if (!property.equals("Port")) {
            builder.set(property, (String) value);
            return;
        }
        int port = (Integer) value;
        if (port < -1 || port > LAST_PORT) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Specified argument was out of the range of valid values. (Parameter 'value')");
        }
        builder.port(port);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> self.hashCode();
            default -> self.toString();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        NetUriBuilder builder = new NetUriBuilder();
        if (a.length == 1) {
            fill(builder, a[0]);
            return builder;
        }
        String[] parts = {"Scheme", "Host", "Port", "Path"};
        for (int i = 0; i < Math.min(a.length, parts.length); i++) {
            set(parts[i], builder, a[i]);
        }
        String extra = a.length > 4 && a[4] != null ? (String) a[4] : "";
        int fragment = extra.indexOf('#');
        builder.set("Query", extra.substring(0, fragment < 0 ? extra.length() : fragment));
        builder.set("Fragment", fragment < 0 ? "" : extra.substring(fragment));
        return builder;
    }

    /** A text that is no whole address is one of the web. */
    private static void fill(NetUriBuilder builder, Object source) {
        if (source == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'uri')");
        }
        NetUri uri = source instanceof NetUri given ? given : NetUri.tryParse((String) source, 1);
        if (uri == null || !uri.isAbsolute()) {
            uri = NetUri.parse("http://" + source, 1);
        }
        for (String part : new String[] {"Scheme", "Host", "Query", "Fragment"}) {
            builder.set(part, String.valueOf(Members.getOwn(uri, part)));
        }
        builder.set("Path", String.valueOf(Members.getOwn(uri, "AbsolutePath")));
        builder.port(uri.port());
        String[] user = String.valueOf(Members.getOwn(uri, "UserInfo")).split(":", 2);
        builder.set("UserName", user[0]);
        builder.set("Password", user.length > 1 ? user[1] : "");
    }
}
