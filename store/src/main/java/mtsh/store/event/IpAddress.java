package mtsh.store.event;

/** What an address by itself says. */
public final class IpAddress {
    private IpAddress() {}

    /** Whether an address without brackets, in lower case, is a machine's own (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
    public static boolean isLoopback(String ip) {
        return ip.startsWith("127.") || ip.equals("::1") || ip.equals("0:0:0:0:0:0:0:1");
    }
}
