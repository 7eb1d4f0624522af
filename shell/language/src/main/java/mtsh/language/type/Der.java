package mtsh.language.type;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The little of ASN.1's DER that keys of RSA are wrapped in. */
final class Der {
    private static final byte[] RSA_ALGORITHM = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };

    private Der() {}

    static byte[] wrapped(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length < 128) {
            all.write(length);
        } else {
            int bytes = length < 256 ? 1 : length < 65_536 ? 2 : 3;
            all.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                all.write(length >> 8 * i);
            }
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    /** A PKCS#1 private key as PKCS#8. */
    static byte[] privateKey(byte[] pkcs1) {
        return wrapped(0x30, new byte[] {2, 1, 0}, RSA_ALGORITHM, wrapped(4, pkcs1));
    }

    /** A PKCS#1 public key as SubjectPublicKeyInfo. */
    static byte[] publicKey(byte[] pkcs1) {
        return wrapped(0x30, RSA_ALGORITHM, wrapped(3, new byte[1], pkcs1));
    }

    /** What a PKCS#8 private key or a SubjectPublicKeyInfo holds: its last element, without the bits that are not used. */
    static byte[] inner(byte[] outer, boolean isPublic) {
        int[] sequence = element(outer, 0);
        int at = sequence[0];
        int[] last = sequence;
        while (at < sequence[1]) {
            last = element(outer, at);
            at = last[1];
            if (outer[last[2]] == (isPublic ? 3 : 4)) {
                break;
            }
        }
        return Arrays.copyOfRange(outer, last[0] + (isPublic ? 1 : 0), last[1]);
    }

    /** Where an element's content starts and ends, and where the element starts. */
    private static int[] element(byte[] bytes, int at) {
        int length = bytes[at + 1] & 0xFF;
        int start = at + 2;
        if (length >= 128) {
            int count = length & 0x7F;
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[start++] & 0xFF;
            }
        }
        return new int[] {start, start + length, at};
    }
}
