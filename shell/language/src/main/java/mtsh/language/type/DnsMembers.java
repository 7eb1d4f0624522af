package mtsh.language.type;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.IPAddress;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Members of Dns, and of IPHostEntry and IPEndPoint. */
final class DnsMembers extends Description {
    /** A name and its addresses. */
    private record HostEntry(String name, PSArray addresses) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find("System.Net.IPHostEntry");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    /** An address and a port. */
    private record EndPoint(IPAddress address, int port) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find("System.Net.IPEndPoint");
        }

        @Override
        public String toString() {
            return address.isVersion6() ? "[" + address + "]:" + port : address + ":" + port;
        }
    }

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Dns" -> """
                static ipaddress[] GetHostAddresses(string hostNameOrAddress)
                static ipaddress[] GetHostAddresses(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)
                static System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)
                static System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress)
                static System.Net.IPHostEntry GetHostEntry(ipaddress address)
                static string GetHostName()
                static System.IAsyncResult BeginGetHostEntry(string hostNameOrAddress, System.AsyncCallback requestCallback, System.Object stateObject)
                static System.Net.IPHostEntry EndGetHostEntry(System.IAsyncResult asyncResult)
                static System.Net.IPHostEntry GetHostByAddress(string address)
                static System.Net.IPHostEntry GetHostByAddress(ipaddress address)
                static System.Net.IPHostEntry GetHostByName(string hostName)
                static System.Net.IPHostEntry Resolve(string hostName)
                static System.Threading.Tasks.Task[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress)
                static System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(string hostNameOrAddress)
                static System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(ipaddress address)
                """;
            case "DnsEndPoint" -> """
                new(string host, int port)
                System.Net.Sockets.AddressFamily AddressFamily {get;}
                string Host {get;}
                int Port {get;}
                string ToString()
                """;
            case "IPHostEntry" -> """
                string HostName {get;}
                string[] Aliases {get;}
                ipaddress[] AddressList {get;}
                """;
            default -> """
                new(long address, int port)
                new(ipaddress address, int port)
                System.Net.Sockets.AddressFamily AddressFamily {get;}
                ipaddress Address {get;}
                int Port {get;}
                bool Equals(System.Object comparand)
                int GetHashCode()
                static IPEndpoint Parse(string s)
                string ToString()
                static bool TryParse(string s, [ref] IPEndpoint result)
                static int MaxPort {get;}
                static int MinPort {get;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof HostEntry entry) {
            return switch (property) {
                case "HostName" -> entry.name();
                case "AddressList" -> entry.addresses();
                default -> PSArray.ofStrings(List.of());
            };
        }
        if (self instanceof NetRecord named) {
            return named.get(property);
        }
        EndPoint point = (EndPoint) self;
        return switch (property) {
            case "Address" -> point.address();
            case "Port" -> point.port();
            default ->
                NetEnum.named(
                        "System.Net.Sockets.AddressFamily",
                        point.address().isVersion6() ? "InterNetworkV6" : "InterNetwork");
        };
    }

    @Override
    Object getStatic(String property) {
        return property.equals("MaxPort") ? 65_535 : 0;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(a[0]);
            case "GetHashCode" -> self.hashCode();
            case "ToString" ->
                self instanceof NetRecord named
                        ? "Unspecified/" + named.get("Host") + ":" + named.get("Port")
                        : self.toString();
            default -> self.toString();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetHostName" -> EnvironmentMembers.machineName();
            case "GetHostAddresses" -> addresses((String) a[0], a.length > 1 ? a[1].toString() : "Unspecified");
            case "GetHostEntry", "GetHostByName", "GetHostByAddress", "Resolve" -> entry(a);
            case "GetHostEntryAsync", "BeginGetHostEntry" ->
                NetTask.later(Types.find("System.Net.IPHostEntry"), () -> entry(new Object[] {a[0]}));
            case "GetHostAddressesAsync" ->
                NetTask.later(Types.find("System.Net.IPAddress[]"), () -> addresses((String) a[0], "Unspecified"));
            case "EndGetHostEntry" -> ((NetTask) a[0]).result();
            case "Parse" -> parsed((String) a[0], true);
            case "TryParse" -> {
                EndPoint found = parsed((String) a[0], false);
                ((Reference) a[1]).set(found);
                yield found != null;
            }
            case "new" ->
                type().name().equals("DnsEndPoint")
                        ? new NetRecord(type())
                                .set("Host", a[0])
                                .set("Port", a[1])
                                .set("AddressFamily", NetEnum.named("System.Net.Sockets.AddressFamily", "Unspecified"))
                        : made(a);
            default -> made(a);
        };
    }

    private static EndPoint made(Object[] a) {
        return point(a[0] instanceof IPAddress address ? address : numbered((Long) a[0]), (Integer) a[1]);
    }

    private static IPAddress numbered(long address) {
        byte[] bytes = {(byte) address, (byte) (address >> 8), (byte) (address >> 16), (byte) (address >> 24)};
        return new IPAddress(bytes, 0);
    }

    private static EndPoint point(IPAddress address, int port) {
        if (port < 0 || port > 65_535) {
            throw ListMembers.outOfRange("port", "Specified argument was out of the range of valid values.");
        }
        return new EndPoint(address, port);
    }

    /** {@code 192.0.2.1:25}, {@code [2001:db8::1]:25}, or an address alone. */
    private static EndPoint parsed(String text, boolean required) {
        int colon = text == null ? -1 : text.lastIndexOf(':');
        boolean hasPort = colon > 0 && (text.charAt(colon - 1) == ']' || text.indexOf(':') == colon);
        IPAddress address = text == null
                ? null
                : IPAddress.tryParse((hasPort ? text.substring(0, colon) : text).replaceAll("[\\[\\]]", ""));
        String port = hasPort ? text.substring(colon + 1) : "0";
        boolean valid = address != null && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535;
        if (!valid && required) {
            throw new NetThrow("System.FormatException", "An invalid IPEndPoint was specified.");
        }
        return valid ? new EndPoint(address, Integer.parseInt(port)) : null;
    }

    private static InetAddress[] lookUp(String name) {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new NetThrow("System.Net.Sockets.SocketException", "Name or service not known");
        }
    }

    private static PSArray addresses(String name, String family) {
        String wanted = name == null || name.isEmpty() ? EnvironmentMembers.machineName() : name;
        List<Object> found = new ArrayList<>();
        for (InetAddress each : lookUp(wanted)) {
            boolean six = each instanceof Inet6Address;
            if (family.equals("Unspecified") || six == family.equals("InterNetworkV6")) {
                found.add(new IPAddress(each.getAddress(), 0));
            }
        }
        return new PSArray(Types.find("System.Net.IPAddress"), found.toArray());
    }

    private static HostEntry entry(Object[] a) {
        String text = a[0] instanceof IPAddress address ? address.toString() : (String) a[0];
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'hostNameOrAddress')");
        }
        String name = IPAddress.tryParse(text) == null ? text : lookUp(text)[0].getCanonicalHostName();
        return new HostEntry(name, addresses(text, a.length > 1 ? a[1].toString() : "Unspecified"));
    }
}
