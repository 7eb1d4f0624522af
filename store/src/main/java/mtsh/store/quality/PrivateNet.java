package mtsh.store.quality;

/** Addresses that are not of the Internet: a machine behind one is our own. */
final class PrivateNet {
    private PrivateNet() {}

    /** RFC 1918, RFC 4193 and link-local; loopback is none of these. */
    static boolean contains(String ip) {
        if (ip.startsWith("10.") || ip.startsWith("192.168.") || ip.startsWith("169.254.")) {
            return true;
        }
        if (ip.startsWith("172.")) {
            int dot = ip.indexOf('.', 4);
            return dot > 4 && dot <= 7 && isPart16To31(ip.substring(4, dot));
        }
        return ip.startsWith("fc") || ip.startsWith("fd") || ip.startsWith("fe80:");
    }

    private static boolean isPart16To31(String part) {
        return part.compareTo("16") >= 0 && part.compareTo("31") <= 0 && part.length() == 2;
    }
}
