package mtsh.language.type;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Members of UdpClient. */
final class UdpMembers extends Description {
    private static final int SLICE = 100;
    private static final int MOST = 65_535;

    /** A socket of datagrams and what it is connected to. */
    private static final class Client implements NetObject {
        private final DatagramSocket socket;
        private InetSocketAddress target;
        private int timeout;

        Client(DatagramSocket socket) {
            this.socket = socket;
        }

        @Override
        public NetType netType() {
            return Types.find("System.Net.Sockets.UdpClient");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    @Override
    String definitions() {
        return """
                new()
                new(int port)
                new(System.Net.Sockets.AddressFamily family)
                new(string hostname, int port)
                int Available {get;}
                System.Net.Sockets.UdpClient Client {get;}
                bool EnableBroadcast {get;set;}
                int ReceiveTimeout {get;set;}
                int SendTimeout {get;set;}
                void Close()
                void Connect(string hostname, int port)
                void Connect(ipaddress addr, int port)
                void Connect(System.Net.IPEndPoint endPoint)
                void Dispose()
                byte[] Receive([ref] System.Net.IPEndPoint remoteEP)
                int Send(byte[] dgram, int bytes)
                int Send(byte[] dgram, int bytes, string hostname, int port)
                int Send(byte[] dgram, int bytes, System.Net.IPEndPoint endPoint)
                """;
    }

    @Override
    Object get(String property, Object self) {
        Client client = (Client) self;
        try {
            return switch (property) {
                case "Client" -> client;
                case "EnableBroadcast" -> client.socket.getBroadcast();
                case "ReceiveTimeout" -> client.timeout;
                default -> 0;
            };
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    @Override
    void set(String property, Object self, Object value) {
        Client client = (Client) self;
        try {
            if (property.equals("EnableBroadcast")) {
                client.socket.setBroadcast((Boolean) value);
            } else if (property.equals("ReceiveTimeout")) {
                client.timeout = (Integer) value;
            }
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        try {
            boolean bound = a.length == 1 && a[0] instanceof Integer;
            Client client = new Client(bound ? new DatagramSocket((Integer) a[0]) : new DatagramSocket());
            if (a.length == 2) {
                client.target = address((String) a[0], (Integer) a[1]);
            }
            return client;
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    private static InetSocketAddress address(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException unknown) {
            throw NetSocket.failure(unknown, "");
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        Client client = (Client) self;
        try {
            switch (name(key)) {
                case "Connect":
                    Object[] place = NetSocket.place(a, 0);
                    client.target = address((String) place[0], (Integer) place[1]);
                    return null;
                case "Send":
                    return send(client, a);
                case "Receive":
                    return receive(client, (Reference) a[0]);
                default:
                    client.socket.close();
                    return null;
            }
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    private static int send(Client client, Object[] a) throws IOException {
        InetSocketAddress target = client.target;
        if (a.length > 2) {
            Object[] place = NetSocket.place(a, 2);
            target = address((String) place[0], (Integer) place[1]);
        }
        if (target == null) {
            throw new NetThrow(
                    "System.InvalidOperationException", "The operation is not allowed on non-connected sockets.");
        }
        byte[] bytes = Bytes.of((PSArray) a[0], 0, (Integer) a[1]);
        client.socket.send(new DatagramPacket(bytes, bytes.length, target));
        return bytes.length;
    }

    private static PSArray receive(Client client, Reference from) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[MOST], MOST);
        long end = client.timeout <= 0 ? Long.MAX_VALUE : System.currentTimeMillis() + client.timeout;
        client.socket.setSoTimeout(SLICE);
        while (true) {
            CurrentShell.checkStopped();
            if (System.currentTimeMillis() > end) {
                throw NetSocket.failure(new SocketTimeoutException(), "");
            }
            try {
                client.socket.receive(packet);
                from.set(NetSocket.endPoint(packet.getAddress(), packet.getPort()));
                return Bytes.array(Arrays.copyOf(packet.getData(), packet.getLength()));
            } catch (SocketTimeoutException again) {
                // Nothing yet: look whether to stop, and go on waiting.
            }
        }
    }
}
