package mtsh.language.type;

import java.io.IOException;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.TimeSpan;

/** Members of TcpClient and Socket: connections to the hosts that scripts name. Nothing listens. */
final class SocketMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "TcpClient" -> """
                new()
                new(System.Net.Sockets.AddressFamily family)
                new(string hostname, int port)
                int Available {get;}
                System.Net.Sockets.Socket Client {get;set;}
                bool Connected {get;}
                bool ExclusiveAddressUse {get;set;}
                System.Net.Sockets.LingerOption LingerState {get;set;}
                bool NoDelay {get;set;}
                int ReceiveBufferSize {get;set;}
                int ReceiveTimeout {get;set;}
                int SendBufferSize {get;set;}
                int SendTimeout {get;set;}
                System.IAsyncResult BeginConnect(string host, int port, System.AsyncCallback requestCallback, System.Object state)
                System.IAsyncResult BeginConnect(ipaddress address, int port, System.AsyncCallback requestCallback, System.Object state)
                void Close()
                void Connect(string hostname, int port)
                void Connect(ipaddress address, int port)
                void Connect(System.Net.IPEndPoint remoteEP)
                System.Threading.Tasks.Task ConnectAsync(string host, int port)
                System.Threading.Tasks.Task ConnectAsync(ipaddress address, int port)
                System.Threading.Tasks.Task ConnectAsync(System.Net.IPEndPoint remoteEP)
                void Dispose()
                void EndConnect(System.IAsyncResult asyncResult)
                System.Net.Sockets.NetworkStream GetStream()
                """;
            case "LingerOption" -> """
                new(bool enable, int seconds)
                bool Enabled {get;set;}
                int LingerTime {get;set;}
                """;
            default -> """
                new(System.Net.Sockets.SocketType socketType, System.Net.Sockets.ProtocolType protocolType)
                new(System.Net.Sockets.AddressFamily addressFamily, System.Net.Sockets.SocketType socketType, System.Net.Sockets.ProtocolType protocolType)
                System.Net.Sockets.AddressFamily AddressFamily {get;}
                int Available {get;}
                bool Blocking {get;set;}
                bool Connected {get;}
                bool IsBound {get;}
                System.Net.EndPoint LocalEndPoint {get;}
                bool NoDelay {get;set;}
                System.Net.Sockets.ProtocolType ProtocolType {get;}
                int ReceiveBufferSize {get;set;}
                int ReceiveTimeout {get;set;}
                System.Net.EndPoint RemoteEndPoint {get;}
                int SendBufferSize {get;set;}
                int SendTimeout {get;set;}
                System.Net.Sockets.SocketType SocketType {get;}
                System.Net.Sockets.Socket Accept()
                System.IAsyncResult BeginConnect(string host, int port, System.AsyncCallback requestCallback, System.Object state)
                System.IAsyncResult BeginConnect(ipaddress address, int port, System.AsyncCallback requestCallback, System.Object state)
                void Bind(System.Net.EndPoint localEP)
                void Close()
                void Close(int timeout)
                void Connect(string host, int port)
                void Connect(ipaddress address, int port)
                void Connect(System.Net.EndPoint remoteEP)
                System.Threading.Tasks.Task ConnectAsync(string host, int port)
                System.Threading.Tasks.Task ConnectAsync(ipaddress address, int port)
                System.Threading.Tasks.Task ConnectAsync(System.Net.EndPoint remoteEP)
                void Disconnect(bool reuseSocket)
                void Dispose()
                void EndConnect(System.IAsyncResult asyncResult)
                void Listen()
                void Listen(int backlog)
                bool Poll(int microSeconds, System.Net.Sockets.SelectMode mode)
                bool Poll(timespan timeout, System.Net.Sockets.SelectMode mode)
                int Receive(byte[] buffer)
                int Receive(byte[] buffer, int offset, int size, System.Net.Sockets.SocketFlags socketFlags)
                int Receive(byte[] buffer, int size, System.Net.Sockets.SocketFlags socketFlags)
                int Send(byte[] buffer)
                int Send(byte[] buffer, int offset, int size, System.Net.Sockets.SocketFlags socketFlags)
                int Send(byte[] buffer, int size, System.Net.Sockets.SocketFlags socketFlags)
                void SetSocketOption(System.Net.Sockets.SocketOptionLevel optionLevel, System.Net.Sockets.SocketOptionName optionName, bool optionValue)
                void SetSocketOption(System.Net.Sockets.SocketOptionLevel optionLevel, System.Net.Sockets.SocketOptionName optionName, int optionValue)
                void Shutdown(System.Net.Sockets.SocketShutdown how)
                static bool OSSupportsIPv4 {get;}
                static bool OSSupportsIPv6 {get;}
                """;
        };
    }

    private static NetSocket socket(Object self) {
        return self instanceof NetSocket socket ? socket : (NetSocket) ((NetRecord) self).get("Client");
    }

    @Override
    Object get(String property, Object self) {
        if (type().name().equals("LingerOption")) {
            return ((NetRecord) self).get(property);
        }
        NetSocket socket = socket(self);
        try {
            return switch (property) {
                case "Client" -> socket;
                case "Connected" -> socket.isConnected();
                case "Available" ->
                    socket.isConnected() ? socket.socket.getInputStream().available() : 0;
                case "Blocking" -> true;
                case "IsBound" -> socket.socket.isBound();
                case "NoDelay" -> !socket.socket.isClosed() && socket.socket.getTcpNoDelay();
                case "ReceiveTimeout" -> socket.receiveTimeout;
                case "SendTimeout" -> socket.sendTimeout;
                case "ReceiveBufferSize" -> socket.socket.getReceiveBufferSize();
                case "SendBufferSize" -> socket.socket.getSendBufferSize();
                case "LocalEndPoint" ->
                    NetSocket.endPoint(
                            socket.isConnected() ? socket.socket.getLocalAddress() : null,
                            Math.max(0, socket.socket.getLocalPort()));
                case "RemoteEndPoint" ->
                    NetSocket.endPoint(socket.socket.getInetAddress(), Math.max(0, socket.socket.getPort()));
                case "AddressFamily" -> NetEnum.named("System.Net.Sockets.AddressFamily", "InterNetwork");
                case "SocketType" -> NetEnum.named("System.Net.Sockets.SocketType", "Stream");
                case "ProtocolType" -> NetEnum.named("System.Net.Sockets.ProtocolType", "Tcp");
                case "LingerState" -> linger(socket.socket.getSoLinger());
                default -> false;
            };
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    private static NetRecord linger(int seconds) {
        return new NetRecord(Types.find("System.Net.Sockets.LingerOption"))
                .set("Enabled", seconds >= 0)
                .set("LingerTime", Math.max(0, seconds));
    }

    @Override
    void set(String property, Object self, Object value) {
        if (type().name().equals("LingerOption")) {
            ((NetRecord) self).set(property, value);
            return;
        }
        NetSocket socket = socket(self);
        try {
            switch (property) {
                case "ReceiveTimeout" -> socket.receiveTimeout = (Integer) value;
                case "SendTimeout" -> socket.sendTimeout = (Integer) value;
                case "NoDelay" -> socket.socket.setTcpNoDelay((Boolean) value);
                case "ReceiveBufferSize" -> socket.socket.setReceiveBufferSize((Integer) value);
                case "SendBufferSize" -> socket.socket.setSendBufferSize((Integer) value);
                case "LingerState" -> {
                    NetRecord option = (NetRecord) value;
                    socket.socket.setSoLinger((Boolean) option.get("Enabled"), (Integer) option.get("LingerTime"));
                }
                case "Client" -> ((NetRecord) self).set(property, value);
                default -> {
                    // The others change nothing here.
                }
            }
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    @Override
    Object getStatic(String property) {
        return true;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (type().name()) {
            case "TcpClient":
                NetRecord client = new NetRecord(type()).set("Client", new NetSocket());
                if (a.length == 2) {
                    socket(client).connect((String) a[0], (Integer) a[1]);
                }
                return client;
            case "LingerOption":
                return new NetRecord(type()).set("Enabled", a[0]).set("LingerTime", a[1]);
            default:
                if (!a[a.length - 1].toString().equals("Tcp")) {
                    throw new NetThrow(
                            "System.NotSupportedException",
                            "Only sockets of TCP can be made here. Use UdpClient for datagrams.");
                }
                return new NetSocket();
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetSocket socket = socket(self);
        String name = name(key);
        switch (name) {
            case "Connect": {
                Object[] place = NetSocket.place(a, 0);
                socket.connect((String) place[0], (Integer) place[1]);
                return null;
            }
            case "ConnectAsync", "BeginConnect": {
                Object[] place = NetSocket.place(a, 0);
                return NetTask.later(null, () -> {
                    socket.connectNow((String) place[0], (Integer) place[1]);
                    return null;
                });
            }
            case "EndConnect":
                NetTask task = (NetTask) a[0];
                task.await(-1);
                if (task.failure() != null) {
                    throw new NetThrow(task.failure());
                }
                return null;
            case "Close", "Dispose", "Disconnect":
                socket.close();
                return null;
            case "GetStream":
                if (!socket.isConnected()) {
                    throw new NetThrow(
                            "System.InvalidOperationException",
                            "The operation is not allowed on non-connected sockets.");
                }
                return new NetSocketStream("System.Net.Sockets.NetworkStream", socket);
            case "Accept", "Bind", "Listen":
                throw new NetThrow(
                        "System.NotSupportedException",
                        name + " is not supported here: mtsh does not listen for connections.");
            default:
                return transfer(name, socket, a);
        }
    }

    private static Object transfer(String name, NetSocket socket, Object[] a) {
        try {
            switch (name) {
                case "Send":
                    int[] part = part(a);
                    socket.socket.getOutputStream().write(Bytes.of((PSArray) a[0], part[0], part[1]));
                    return part[1];
                case "Receive":
                    return receive(socket, (PSArray) a[0], part(a));
                case "Shutdown":
                    String how = a[0].toString().toLowerCase(Locale.ROOT);
                    if (!how.equals("receive")) {
                        socket.socket.shutdownOutput();
                    }
                    if (!how.equals("send")) {
                        socket.socket.shutdownInput();
                    }
                    return null;
                case "Poll":
                    return poll(socket, a);
                default:
                    return null;
            }
        } catch (IOException failed) {
            throw NetSocket.failure(failed, "");
        }
    }

    private static int[] part(Object[] a) {
        int offset = a.length == 4 ? (Integer) a[1] : 0;
        int size = a.length == 1 ? ((PSArray) a[0]).length() : (Integer) a[a.length - 2];
        StreamMembers.checkPart((PSArray) a[0], offset, size);
        return new int[] {offset, size};
    }

    private static int receive(NetSocket socket, PSArray target, int[] part) throws IOException {
        byte[] bytes = new byte[part[1]];
        int read = socket.read(bytes, 0, bytes.length);
        for (int i = 0; i < read; i++) {
            target.items()[part[0] + i] = new mtsh.language.value.UInt8(bytes[i] & 0xFF);
        }
        return read;
    }

    private static boolean poll(NetSocket socket, Object[] a) throws IOException {
        if (!a[1].toString().equals("SelectRead")) {
            return a[1].toString().equals("SelectWrite") && socket.isConnected();
        }
        long microseconds = a[0] instanceof TimeSpan span ? span.ticks() / 10 : (Integer) a[0];
        NetTask never =
                new NetTask(Types.find("System.Threading.Tasks.Task"), new java.util.concurrent.CompletableFuture<>());
        long end = System.nanoTime() + microseconds * 1_000;
        while (socket.socket.getInputStream().available() == 0 && System.nanoTime() < end) {
            never.await(10);
        }
        return socket.socket.getInputStream().available() > 0;
    }
}
