package mtsh.language.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.value.IPAddress;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of Ping, its options and its replies. Without the right to send echo requests a connection tells whether a host is there. */
final class PingMembers extends RecordDescription {
    private static final int TIMEOUT = 5_000;
    private static final int SIZE = 32;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Ping" -> """
                new()
                void Dispose()
                System.Net.NetworkInformation.PingReply Send(string hostNameOrAddress)
                System.Net.NetworkInformation.PingReply Send(string hostNameOrAddress, int timeout)
                System.Net.NetworkInformation.PingReply Send(ipaddress address)
                System.Net.NetworkInformation.PingReply Send(ipaddress address, int timeout)
                System.Net.NetworkInformation.PingReply Send(string hostNameOrAddress, int timeout, byte[] buffer)
                System.Net.NetworkInformation.PingReply Send(ipaddress address, int timeout, byte[] buffer)
                System.Net.NetworkInformation.PingReply Send(string hostNameOrAddress, int timeout, byte[] buffer, System.Net.NetworkInformation.PingOptions options)
                System.Net.NetworkInformation.PingReply Send(ipaddress address, int timeout, byte[] buffer, System.Net.NetworkInformation.PingOptions options)
                System.Threading.Tasks.Task[System.Net.NetworkInformation.PingReply] SendPingAsync(string hostNameOrAddress)
                System.Threading.Tasks.Task[System.Net.NetworkInformation.PingReply] SendPingAsync(string hostNameOrAddress, int timeout)
                System.Threading.Tasks.Task[System.Net.NetworkInformation.PingReply] SendPingAsync(ipaddress address)
                System.Threading.Tasks.Task[System.Net.NetworkInformation.PingReply] SendPingAsync(ipaddress address, int timeout)
                """;
            case "PingOptions" -> """
                new()
                new(int ttl, bool dontFragment)
                bool DontFragment {get;set;}
                int Ttl {get;set;}
                """;
            default -> """
                ipaddress Address {get;}
                byte[] Buffer {get;}
                System.Net.NetworkInformation.PingOptions Options {get;}
                long RoundtripTime {get;}
                System.Net.NetworkInformation.IPStatus Status {get;}
                """;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return type().name().equals("Ping") ? new NetRecord(type()) : options(a);
    }

    private static NetRecord options(Object[] a) {
        return record("System.Net.NetworkInformation.PingOptions")
                .set("Ttl", a.length == 2 ? a[0] : 128)
                .set("DontFragment", a.length == 2 ? a[1] : false);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Dispose" -> null;
            case "Send" -> {
                NetTask reply = later(a);
                reply.await(-1);
                if (reply.failure() != null) {
                    throw new NetThrow(reply.failure());
                }
                yield reply.result();
            }
            default -> later(a);
        };
    }

    private static NetTask later(Object[] a) {
        Object host = PSObject.unwrap(a[0]);
        if (host == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'address')");
        }
        int timeout = a.length < 2
                ? TIMEOUT
                : a[1] instanceof TimeSpan span
                        ? (int) (span.ticks() / (TimeSpan.TICKS_PER_SECOND / 1_000))
                        : (Integer) a[1];
        Object options = a.length > 3 ? a[3] : null;
        int hops = options instanceof NetRecord given ? (Integer) given.get("Ttl") : 0;
        PSArray buffer = a.length > 2 ? (PSArray) a[2] : Bytes.array(new byte[SIZE]);
        return NetTask.later(
                Types.find("System.Net.NetworkInformation.PingReply"),
                () -> reply(host.toString(), timeout, hops, buffer));
    }

    private static NetRecord reply(String host, int timeout, int hops, PSArray buffer) {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new NetThrow(new NetException(
                    "System.Net.NetworkInformation.PingException",
                    "An exception occurred during a Ping request.",
                    NetSocket.failure(unknown, "").exception()));
        }
        long start = System.nanoTime();
        boolean answered;
        try {
            answered = address.isReachable(null, hops, Math.max(1, timeout));
        } catch (IOException failed) {
            answered = false;
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return record("System.Net.NetworkInformation.PingReply")
                .set("Address", new IPAddress(answered ? address.getAddress() : new byte[4], 0))
                .set("Buffer", answered ? buffer : Bytes.array(new byte[0]))
                .set("Options", answered ? options(new Object[0]) : null)
                .set("RoundtripTime", answered ? milliseconds : 0L)
                .set(
                        "Status",
                        NetEnum.named("System.Net.NetworkInformation.IPStatus", answered ? "Success" : "TimedOut"));
    }
}
