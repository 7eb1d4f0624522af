package mtsh.language.type;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.IPAddress;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;

/** A connection over TCP to a host that a script names. */
final class NetSocket implements NetObject {
    private static final int SLICE = 100;

    Socket socket = new Socket();
    int receiveTimeout;
    int sendTimeout;
    boolean closed;

    /** Connects, in the order of the addresses; a SocketException with .NET's text when none answers. */
    void connect(String host, int port) {
        if (closed) {
            throw new NetThrow(
                    "System.ObjectDisposedException",
                    "Cannot access a disposed object.\nObject name: 'System.Net.Sockets.Socket'.");
        }
        if (port < 1 || port > 65_535) {
            throw ListMembers.outOfRange("port", "Specified argument was out of the range of valid values.");
        }
        NetTask attempt = NetTask.later(null, () -> {
            connectNow(host, port);
            return null;
        });
        attempt.await(-1);
        if (attempt.failure() != null) {
            throw new NetThrow(attempt.failure());
        }
    }

    /** The same on the thread that calls. */
    void connectNow(String host, int port) {
        IOException last = null;
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                try {
                    socket.connect(new InetSocketAddress(address, port));
                    return;
                } catch (IOException failed) {
                    last = failed;
                    if (closed) {
                        break;
                    }
                    socket = new Socket();
                }
            }
        } catch (UnknownHostException unknown) {
            throw failure(unknown, "");
        }
        throw failure(last, " " + host + ":" + port);
    }

    static NetThrow failure(IOException failed, String place) {
        String name = "SocketError";
        String text = failed == null || failed.getMessage() == null ? "Unknown error" : failed.getMessage();
        if (failed instanceof UnknownHostException) {
            name = "HostNotFound";
            text = "Name or service not known";
        } else if (failed instanceof SocketTimeoutException || text.contains("timed out")) {
            name = "TimedOut";
            text = "Connection timed out";
        } else if (failed instanceof NoRouteToHostException) {
            name = "HostUnreachable";
            text = "No route to host";
        } else if (text.contains("unreachable")) {
            name = "NetworkUnreachable";
            text = "Network is unreachable";
        } else if (failed instanceof ConnectException) {
            name = "ConnectionRefused";
            text = "Connection refused";
        } else if (text.contains("reset")) {
            name = "ConnectionReset";
            text = "Connection reset by peer";
        }
        NetException exception = new NetException("System.Net.Sockets.SocketException", text + place, null);
        NetEnum code = (NetEnum) NetEnum.named("System.Net.Sockets.SocketError", name);
        exception.properties().put("SocketErrorCode", code);
        exception.properties().put("ErrorCode", (int) code.value());
        exception.properties().put("NativeErrorCode", (int) code.value());
        return new NetThrow(exception);
    }

    /** Reads what is there, waiting for the first byte as long as the time limit says; 0 at the end. */
    int read(byte[] bytes, int offset, int count) throws IOException {
        long end = receiveTimeout <= 0 ? Long.MAX_VALUE : System.currentTimeMillis() + receiveTimeout;
        while (true) {
            CurrentShell.checkStopped();
            long left = Math.min(SLICE, end - System.currentTimeMillis());
            if (left <= 0) {
                throw new SocketTimeoutException("Connection timed out");
            }
            socket.setSoTimeout((int) left);
            try {
                return count == 0 ? 0 : Math.max(0, socket.getInputStream().read(bytes, offset, count));
            } catch (SocketTimeoutException again) {
                // Nothing yet: look whether to stop, and go on waiting.
            }
        }
    }

    boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Closing is all that was wanted.
        }
    }

    /** An IPEndPoint of one end, or null when there is none. */
    static Object endPoint(InetAddress address, int port) {
        return address == null
                ? null
                : Members.create(Types.find("System.Net.IPEndPoint"), new IPAddress(address.getAddress(), 0), port);
    }

    /** The host and port that arguments name: a text or an address and a port, or an end point. */
    static Object[] place(Object[] a, int at) {
        Object host = a[at];
        if (host == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'host')");
        }
        if (!(host instanceof String) && !(host instanceof IPAddress)) {
            Object address = Members.getOwn(host, "Address");
            Object named = address == Members.MISSING || address == null ? Members.getOwn(host, "Host") : address;
            return new Object[] {named.toString(), Members.getOwn(host, "Port")};
        }
        return new Object[] {host.toString(), a[at + 1]};
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.Sockets.Socket");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
