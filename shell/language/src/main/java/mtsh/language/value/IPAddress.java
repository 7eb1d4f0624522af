package mtsh.language.value;

import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Net.IPAddress}: four or sixteen bytes and, for version 6, a scope. Parsed without any look-up of names. */
public final class IPAddress implements NetObject {
    private final byte[] bytes;
    private final long scope;

    public IPAddress(byte[] bytes, long scope) {
        if (bytes.length != 4 && bytes.length != 16) {
            throw new NetThrow(
                    "System.ArgumentException", "An invalid IP address was specified. (Parameter 'address')");
        }
        this.bytes = bytes.clone();
        this.scope = scope;
    }

    public static IPAddress parse(String text) {
        IPAddress address = tryParse(text);
        if (address == null) {
            throw new NetThrow("System.FormatException", "An invalid IP address was specified.");
        }
        return address;
    }

    /** Null when the text is no address. */
    public static IPAddress tryParse(String text) {
        if (text == null || text.length() > 100) {
            return null;
        }
        return text.indexOf(':') >= 0 ? version6(text) : version4(text);
    }

    /** One to four numbers, decimal, octal after 0 or hexadecimal after 0x; the last fills the rest. */
    private static IPAddress version4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            Long number = number(parts[i]);
            int restBits = i == parts.length - 1 ? 8 * (5 - parts.length) : 8;
            if (number == null || number >= 1L << restBits) {
                return null;
            }
            value = i == parts.length - 1 ? value << restBits | number : value << 8 | number;
        }
        return new IPAddress(
                new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value}, 0);
    }

    private static Long number(String part) {
        boolean hexadecimal = part.regionMatches(true, 0, "0x", 0, 2);
        int radix = hexadecimal ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        String digits = hexadecimal ? part.substring(2) : part;
        boolean valid = !digits.isEmpty()
                && digits.length() <= 12
                && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        return valid ? Long.valueOf(digits, radix) : null;
    }

    private static IPAddress version6(String given) {
        String text = given.startsWith("[") && given.endsWith("]") ? given.substring(1, given.length() - 1) : given;
        int percent = text.indexOf('%');
        Long scope = percent < 0 ? Long.valueOf(0) : number(text.substring(percent + 1));
        String plain = percent < 0 ? text : text.substring(0, percent);
        int gap = plain.indexOf("::");
        byte[] head = groups(gap < 0 ? plain : plain.substring(0, gap));
        byte[] tail = gap < 0 ? new byte[0] : groups(plain.substring(gap + 2));
        boolean fits = head != null && tail != null && (gap < 0 ? head.length == 16 : head.length + tail.length <= 14);
        if (!fits || scope == null) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, 16);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        return new IPAddress(bytes, scope);
    }

    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[16];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean dotted = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            IPAddress inner = dotted ? version4(parts[i]) : null;
            boolean hex = !parts[i].isEmpty()
                    && parts[i].length() <= 4
                    && parts[i].chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
            if (length + (dotted ? 4 : 2) > 16 || (dotted ? inner == null : !hex)) {
                return null;
            }
            if (dotted) {
                System.arraycopy(inner.bytes, 0, bytes, length, 4);
                length += 4;
            } else {
                int group = Integer.parseInt(parts[i], 16);
                bytes[length++] = (byte) (group >> 8);
                bytes[length++] = (byte) group;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isVersion6() {
        return bytes.length == 16;
    }

    public long scope() {
        return scope;
    }

    /** Whether it is {@code ::ffff:a.b.c.d}. */
    public boolean isMapped() {
        return isVersion6() && allZero(10) && bytes[10] == -1 && bytes[11] == -1;
    }

    private boolean allZero(int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    public IPAddress toVersion4() {
        return isVersion6() ? new IPAddress(Arrays.copyOfRange(bytes, 12, 16), 0) : this;
    }

    public IPAddress toVersion6() {
        if (isVersion6()) {
            return this;
        }
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        System.arraycopy(bytes, 0, mapped, 12, 4);
        return new IPAddress(mapped, 0);
    }

    public boolean isLoopback() {
        return isVersion6()
                ? (isMapped() ? toVersion4().isLoopback() : allZero(15) && bytes[15] == 1)
                : bytes[0] == 127;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.IPAddress");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IPAddress that && Arrays.equals(that.bytes, bytes) && that.scope == scope;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        if (!isVersion6()) {
            return dotted(0);
        }
        String text = isMapped() ? "::ffff:" + dotted(12) : compressed();
        return scope == 0 ? text : text + "%" + scope;
    }

    private String dotted(int from) {
        return (bytes[from] & 0xFF) + "." + (bytes[from + 1] & 0xFF) + "." + (bytes[from + 2] & 0xFF) + "."
                + (bytes[from + 3] & 0xFF);
    }

    /** The longest run of two or more zero groups is left out. */
    private String compressed() {
        int bestStart = -1;
        int bestLength = 1;
        for (int start = 0; start < 8; start++) {
            int end = start;
            while (end < 8 && group(end) == 0) {
                end++;
            }
            if (end - start > bestLength) {
                bestStart = start;
                bestLength = end - start;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                text.append("::");
                i += bestLength - 1;
            } else {
                text.append(i == 0 || i == bestStart + bestLength && bestStart >= 0 ? "" : ":")
                        .append(Integer.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    private int group(int index) {
        return (bytes[2 * index] & 0xFF) << 8 | bytes[2 * index + 1] & 0xFF;
    }
}
