package mtsh.store.query;

import java.util.Arrays;

/** A network in CIDR notation, IPv4 or IPv6; with all bits it is one address. An IPv4 address inside an IPv6 one is the IPv4 address. */
public final class IpNetwork {
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private final byte[] address;
    private final int bits;

    IpNetwork(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** {@link QueryException} when the text is no network. */
    static IpNetwork of(String text) {
        int slash = text.indexOf('/');
        byte[] address = slash < 0 ? null : address(text.substring(0, slash));
        String length = text.substring(slash + 1);
        if (address == null || !length.matches("\\d{1,3}") || Integer.parseInt(length) > address.length * Byte.SIZE) {
            throw new QueryException("'" + text + "' is not a network. Write an address, a slash and the number of its "
                    + "leading bits: 192.0.2.0/24 or 2001:db8::/32.");
        }
        return new IpNetwork(address, Integer.parseInt(length));
    }

    boolean contains(String text) {
        byte[] other = address(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (other[i] != address[i]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || (other[whole] ^ address[whole]) >> (Byte.SIZE - rest) == 0;
    }

    /** The bytes of an address, or null when the text is none. Never asks a name server. */
    public static byte[] address(String text) {
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        return bare.indexOf(':') < 0 ? ipv4(bare) : embedded(ipv6(bare));
    }

    private static byte[] embedded(byte[] address) {
        if (address == null || address[10] != -1 || address[11] != -1) {
            return address;
        }
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return address;
            }
        }
        return Arrays.copyOfRange(address, IPV6 - IPV4, IPV6);
    }

    private static byte[] ipv4(String text) {
        byte[] address = new byte[IPV4];
        int at = 0;
        for (int part = 0; part < IPV4; part++) {
            int number = 0;
            int digits = 0;
            while (at < text.length() && digits < 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = number * 10 + text.charAt(at++) - '0';
                digits++;
            }
            boolean atEnd = part == IPV4 - 1;
            if (digits == 0 || number > 255 || atEnd != (at == text.length()) || !atEnd && text.charAt(at++) != '.') {
                return null;
            }
            address[part] = (byte) number;
        }
        return address;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] groups = groups(text);
            return groups != null && groups.length == IPV6 ? groups : null;
        }
        byte[] head = groups(text.substring(0, gap));
        byte[] tail = groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > IPV6 - 2) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, IPV6);
        System.arraycopy(tail, 0, address, IPV6 - tail.length, tail.length);
        return address;
    }

    /** Groups of four hex digits, the last two perhaps as an IPv4 address. */
    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[0];
        for (int i = 0; i < parts.length && bytes.length < IPV6; i++) {
            boolean isIpv4 = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            byte[] group = isIpv4 ? ipv4(parts[i]) : group(parts[i]);
            if (group == null) {
                return null;
            }
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, length + group.length);
            System.arraycopy(group, 0, bytes, length, group.length);
        }
        return parts.length <= IPV6 / 2 && bytes.length <= IPV6 ? bytes : null;
    }

    private static byte[] group(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'f') {
                return null;
            }
            value = value << 4 | digit;
        }
        return new byte[] {(byte) (value >> Byte.SIZE), (byte) value};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpNetwork network && network.bits == bits && Arrays.equals(network.address, address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address) * 31 + bits;
    }
}
