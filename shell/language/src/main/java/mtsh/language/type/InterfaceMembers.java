package mtsh.language.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.IPAddress;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;

/** Members of NetworkInterface and its addresses, and of IPGlobalProperties: what this machine's network is. */
final class InterfaceMembers extends RecordDescription {
    private static final String NAMESPACE = "System.Net.NetworkInformation.";
    private static final int LISTENING = 10;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "NetworkInterface" -> """
                string Description {get;}
                string Id {get;}
                bool IsReceiveOnly {get;}
                string Name {get;}
                System.Net.NetworkInformation.NetworkInterfaceType NetworkInterfaceType {get;}
                System.Net.NetworkInformation.OperationalStatus OperationalStatus {get;}
                long Speed {get;}
                bool SupportsMulticast {get;}
                System.Net.NetworkInformation.IPInterfaceProperties GetIPProperties()
                System.Net.NetworkInformation.PhysicalAddress GetPhysicalAddress()
                static System.Net.NetworkInformation.NetworkInterface[] GetAllNetworkInterfaces()
                static bool GetIsNetworkAvailable()
                static int LoopbackInterfaceIndex {get;}
                """;
            case "IPInterfaceProperties" -> """
                ipaddress[] DnsAddresses {get;}
                string DnsSuffix {get;}
                System.Net.NetworkInformation.UnicastIPAddressInformation[] UnicastAddresses {get;}
                """;
            case "IPAddressInformation" -> """
                ipaddress Address {get;}
                ipaddress IPv4Mask {get;}
                int PrefixLength {get;}
                """;
            case "TcpConnectionInformation" -> """
                System.Net.IPEndPoint LocalEndPoint {get;}
                System.Net.IPEndPoint RemoteEndPoint {get;}
                System.Net.NetworkInformation.TcpState State {get;}
                """;
            default -> """
                string DomainName {get;}
                string HostName {get;}
                System.Net.NetworkInformation.TcpConnectionInformation[] GetActiveTcpConnections()
                System.Net.IPEndPoint[] GetActiveTcpListeners()
                System.Net.IPEndPoint[] GetActiveUdpListeners()
                static System.Net.NetworkInformation.IPGlobalProperties GetIPGlobalProperties()
                """;
        };
    }

    @Override
    Object getStatic(String property) {
        return 1;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        try {
            return switch (name(key)) {
                case "GetAllNetworkInterfaces" -> {
                    List<Object> all = new ArrayList<>();
                    for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                        all.add(made(each));
                    }
                    yield new PSArray(Types.find(NAMESPACE + "NetworkInterface"), all.toArray());
                }
                case "GetIsNetworkAvailable" ->
                    NetworkInterface.networkInterfaces().anyMatch(InterfaceMembers::isUpOutside);
                default ->
                    new NetRecord(type())
                            .set("HostName", EnvironmentMembers.machineName())
                            .set("DomainName", domain());
            };
        } catch (SocketException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    private static boolean isUpOutside(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static String domain() {
        String name = EnvironmentMembers.machineName();
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static NetRecord made(NetworkInterface each) throws SocketException {
        byte[] address = each.getHardwareAddress();
        String kind = each.isLoopback() ? "Loopback" : each.isPointToPoint() ? "Ppp" : "Ethernet";
        return record(NAMESPACE + "NetworkInterface")
                .set("Name", each.getName())
                .set("Id", each.getName())
                .set("Description", each.getName())
                .set("IsReceiveOnly", false)
                .set("SupportsMulticast", each.supportsMulticast())
                .set("Speed", speed(each.getName()))
                .set("NetworkInterfaceType", NetEnum.named(NAMESPACE + "NetworkInterfaceType", kind))
                .set("OperationalStatus", NetEnum.named(NAMESPACE + "OperationalStatus", each.isUp() ? "Up" : "Down"))
                .set("Address", address == null ? new byte[0] : address)
                .set("Interface", each);
    }

    private static long speed(String name) {
        try {
            return Long.parseLong(Files.readString(Path.of("/sys/class/net", name, "speed"))
                            .strip())
                    * 1_000_000;
        } catch (IOException | NumberFormatException | UnsupportedOperationException unknown) {
            return -1;
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRecord record = (NetRecord) self;
        return switch (name(key)) {
            case "GetIPProperties" -> addresses((NetworkInterface) record.get("Interface"));
            case "GetPhysicalAddress" -> physical((byte[]) record.get("Address"));
            case "GetActiveUdpListeners" -> listeners("udp", 7);
            case "GetActiveTcpListeners" -> listeners("tcp", LISTENING);
            default -> connections();
        };
    }

    private static Object physical(byte[] address) {
        return new PhysicalAddress(address);
    }

    /** A MAC address; its text is the digits alone. */
    private record PhysicalAddress(byte[] bytes) implements mtsh.language.value.NetObject {
        @Override
        public NetType netType() {
            return Types.find(NAMESPACE + "PhysicalAddress");
        }

        @Override
        public String toString() {
            return java.util.HexFormat.of().withUpperCase().formatHex(bytes);
        }
    }

    private static NetRecord addresses(NetworkInterface each) {
        List<Object> unicast = new ArrayList<>();
        for (InterfaceAddress address : each.getInterfaceAddresses()) {
            int prefix = address.getNetworkPrefixLength();
            boolean four = address.getAddress().getAddress().length == 4;
            unicast.add(record(NAMESPACE + "UnicastIPAddressInformation")
                    .set("Address", ip(address.getAddress()))
                    .set("PrefixLength", prefix)
                    .set("IPv4Mask", new IPAddress(mask(four ? prefix : 0), 0)));
        }
        return record(NAMESPACE + "IPInterfaceProperties")
                .set(
                        "UnicastAddresses",
                        new PSArray(Types.find(NAMESPACE + "UnicastIPAddressInformation"), unicast.toArray()))
                .set("DnsSuffix", resolver("search").stream().findFirst().orElse(""))
                .set(
                        "DnsAddresses",
                        new PSArray(
                                Types.find("System.Net.IPAddress"),
                                resolver("nameserver").stream()
                                        .map(IPAddress::tryParse)
                                        .filter(found -> found != null)
                                        .toArray()));
    }

    private static IPAddress ip(InetAddress address) {
        return new IPAddress(address.getAddress(), 0);
    }

    private static byte[] mask(int prefix) {
        int bits = prefix == 0 ? 0 : -1 << 32 - prefix;
        return new byte[] {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    }

    private static List<String> resolver(String keyword) {
        try {
            return Files.readAllLines(Path.of("/etc/resolv.conf")).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 1 && words[0].equals(keyword))
                    .map(words -> words[1])
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static PSArray listeners(String kind, int state) {
        List<Object> found = new ArrayList<>();
        for (String[] words : table(kind)) {
            if (Integer.parseInt(words[3], 16) == state) {
                found.add(endPoint(words[1]));
            }
        }
        return new PSArray(Types.find("System.Net.IPEndPoint"), found.toArray());
    }

    private static PSArray connections() {
        // The kernel's numbers, in the order of TcpState's names.
        String[] states = {
            "Unknown",
            "Established",
            "SynSent",
            "SynReceived",
            "FinWait1",
            "FinWait2",
            "TimeWait",
            "Closed",
            "CloseWait",
            "LastAck",
            "Listen",
            "Closing"
        };
        List<Object> found = new ArrayList<>();
        for (String[] words : table("tcp")) {
            int state = Integer.parseInt(words[3], 16);
            if (state != LISTENING && state < states.length) {
                found.add(record(NAMESPACE + "TcpConnectionInformation")
                        .set("LocalEndPoint", endPoint(words[1]))
                        .set("RemoteEndPoint", endPoint(words[2]))
                        .set("State", NetEnum.named(NAMESPACE + "TcpState", states[state])));
            }
        }
        return new PSArray(Types.find(NAMESPACE + "TcpConnectionInformation"), found.toArray());
    }

    /** The kernel's tables of both families. */
    private static List<String[]> table(String kind) {
        List<String[]> rows = new ArrayList<>();
        for (String file : List.of(kind, kind + "6")) {
            try {
                Files.readAllLines(Path.of("/proc/net", file)).stream()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(words -> words.length > 3)
                        .forEach(rows::add);
            } catch (IOException none) {
                // A kernel without this family.
            }
        }
        return rows;
    }

    /** {@code 0100007F:0016}: groups of four bytes, each with the last byte first. */
    private static Object endPoint(String text) {
        int colon = text.indexOf(':');
        byte[] raw = java.util.HexFormat.of().parseHex(text.substring(0, colon));
        byte[] address = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            address[i] = raw[i / 4 * 4 + 3 - i % 4];
        }
        if (address.length != 4 && address.length != 16) {
            throw new NetThrow("System.FormatException", "An invalid IPEndPoint was specified.");
        }
        return Members.create(
                Types.find("System.Net.IPEndPoint"),
                new IPAddress(address, 0),
                Integer.parseInt(text.substring(colon + 1), 16));
    }
}
