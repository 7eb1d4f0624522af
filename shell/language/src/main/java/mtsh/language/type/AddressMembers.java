package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.IPAddress;
import mtsh.language.value.MailAddress;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Net.IPAddress and System.Net.Mail.MailAddress. */
final class AddressMembers extends Description {
    @Override
    String definitions() {
        return type().name().equals("MailAddress") ? """
                new(string address)
                new(string address, string displayName)
                string DisplayName {get;}
                string User {get;}
                string Host {get;}
                string Address {get;}
                bool Equals(System.Object value)
                int GetHashCode()
                string ToString()
                static bool TryCreate(string address, [ref] mailaddress result)
                static bool TryCreate(string address, string displayName, [ref] mailaddress result)
                """ : """
                System.Net.Sockets.AddressFamily AddressFamily {get;}
                long ScopeId {get;set;}
                bool IsIPv6Multicast {get;}
                bool IsIPv6LinkLocal {get;}
                bool IsIPv6SiteLocal {get;}
                bool IsIPv6Teredo {get;}
                bool IsIPv6UniqueLocal {get;}
                bool IsIPv4MappedToIPv6 {get;}
                long Address {get;}
                new(long newAddress)
                new(byte[] address, long scopeid)
                new(byte[] address)
                static ipaddress Any {get;}
                static ipaddress Broadcast {get;}
                bool Equals(System.Object comparand)
                byte[] GetAddressBytes()
                int GetHashCode()
                static long HostToNetworkOrder(long host)
                static int HostToNetworkOrder(int host)
                static short HostToNetworkOrder(short host)
                static ipaddress IPv6Any {get;}
                static ipaddress IPv6Loopback {get;}
                static ipaddress IPv6None {get;}
                static bool IsLoopback(ipaddress address)
                static ipaddress Loopback {get;}
                ipaddress MapToIPv4()
                ipaddress MapToIPv6()
                static short NetworkToHostOrder(short network)
                static long NetworkToHostOrder(long network)
                static int NetworkToHostOrder(int network)
                static ipaddress None {get;}
                static ipaddress Parse(string ipString)
                string ToString()
                static bool TryParse(string ipString, [ref] ipaddress address)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof MailAddress mail ? ofMail(property, mail) : ofNetwork(property, (IPAddress) self);
    }

    private static String ofMail(String property, MailAddress mail) {
        return switch (property) {
            case "DisplayName" -> mail.displayName();
            case "User" -> mail.user();
            case "Host" -> mail.host();
            default -> mail.address();
        };
    }

    private static Object ofNetwork(String property, IPAddress address) {
        byte[] bytes = address.bytes();
        boolean six = address.isVersion6();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xC0;
        return switch (property) {
            case "AddressFamily" -> new NetEnum(Types.find("System.Net.Sockets.AddressFamily"), six ? 23 : 2);
            case "ScopeId" -> six ? address.scope() : notVersion6();
            case "IsIPv6Multicast" -> six && first == 0xFF;
            case "IsIPv6LinkLocal" -> six && first == 0xFE && second == 0x80;
            case "IsIPv6SiteLocal" -> six && first == 0xFE && second == 0xC0;
            case "IsIPv6Teredo" -> six && first == 0x20 && bytes[1] == 1 && bytes[2] == 0 && bytes[3] == 0;
            case "IsIPv6UniqueLocal" -> six && (first & 0xFE) == 0xFC;
            case "IsIPv4MappedToIPv6" -> address.isMapped();
            default ->
                six
                        ? notVersion6()
                        : (bytes[0] & 0xFFL)
                                | (bytes[1] & 0xFFL) << 8
                                | (bytes[2] & 0xFFL) << 16
                                | (bytes[3] & 0xFFL) << 24;
        };
    }

    private static Object notVersion6() {
        throw new NetThrow(
                "System.Net.Sockets.SocketException",
                "The attempted operation is not supported for the type of object referenced.");
    }

    @Override
    Object getStatic(String property) {
        return IPAddress.parse(
                switch (property) {
                    case "Any" -> "0.0.0.0";
                    case "Broadcast", "None" -> "255.255.255.255";
                    case "Loopback" -> "127.0.0.1";
                    case "IPv6Loopback" -> "::1";
                    default -> "::";
                });
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> self.hashCode();
            case "ToString" -> self.toString();
            case "GetAddressBytes" -> Bytes.array(((IPAddress) self).bytes());
            case "MapToIPv4" -> ((IPAddress) self).toVersion4();
            case "MapToIPv6" -> ((IPAddress) self).toVersion6();
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(a);
            case "Parse" -> IPAddress.parse((String) a[0]);
            case "TryParse" -> tryParse((String) a[0], (Reference) a[1]);
            case "TryCreate" -> tryCreate(a);
            case "IsLoopback" -> ((IPAddress) a[0]).isLoopback();
            case "HostToNetworkOrder", "NetworkToHostOrder" -> swapped(a[0]);
            default -> throw missing(key);
        };
    }

    private static Object swapped(Object number) {
        if (number instanceof Integer i) {
            return Integer.reverseBytes(i);
        }
        return number instanceof Short s ? (Object) Short.reverseBytes(s) : (Object) Long.reverseBytes((Long) number);
    }

    private static Object create(Object[] a) {
        if (a[0] instanceof String text) {
            return mail(text, a.length > 1 ? (String) a[1] : null);
        }
        if (a[0] instanceof PSArray array) {
            return new IPAddress(Bytes.of(array), a.length > 1 ? (Long) a[1] : 0);
        }
        long value = (Long) a[0];
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw ListMembers.outOfRange("newAddress", "Specified argument was out of the range of valid values.");
        }
        return new IPAddress(
                new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)}, 0);
    }

    private static MailAddress mail(String text, String displayName) {
        if (text.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException", "The value cannot be an empty string. (Parameter 'address')");
        }
        return MailAddress.parse(text, displayName);
    }

    private static boolean tryParse(String text, Reference result) {
        IPAddress address = IPAddress.tryParse(text);
        result.set(address);
        return address != null;
    }

    private static boolean tryCreate(Object[] a) {
        Reference result = (Reference) a[a.length - 1];
        try {
            result.set(a[0] == null ? null : MailAddress.parse((String) a[0], a.length > 2 ? (String) a[1] : null));
        } catch (NetThrow wrong) {
            result.set(null);
        }
        return result.get() != null;
    }
}
