package mtsh.language.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** UTF-7 (RFC 2152), which Java does not know: ASCII stays, everything else is base64 between {@code +} and {@code -}. */
final class Utf7 extends Charset {
    static final Charset CHARSET = new Utf7();

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String PLAIN = "'(),-./:? \t\r\n";

    private Utf7() {
        super("UTF-7", new String[] {"utf7", "x-utf-7"});
    }

    @Override
    public boolean contains(Charset other) {
        return true;
    }

    private static boolean isPlain(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 2, 8) {
            private int bits;
            private int count;
            private boolean within;

            @Override
            protected void implReset() {
                bits = 0;
                count = 0;
                within = false;
            }

            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                while (in.hasRemaining()) {
                    if (out.remaining() < 8) {
                        return CoderResult.OVERFLOW;
                    }
                    char c = in.get();
                    if (isPlain(c)) {
                        end(out);
                        out.put((byte) c);
                    } else if (c == '+' && !within) {
                        out.put((byte) '+').put((byte) '-');
                    } else {
                        shifted(c, out);
                    }
                }
                return CoderResult.UNDERFLOW;
            }

            private void shifted(char c, ByteBuffer out) {
                if (!within) {
                    out.put((byte) '+');
                    within = true;
                }
                bits = bits << 16 | c;
                for (count += 16; count >= 6; ) {
                    count -= 6;
                    out.put((byte) BASE64.charAt(bits >>> count & 63));
                }
            }

            private void end(ByteBuffer out) {
                if (within) {
                    if (count > 0) {
                        out.put((byte) BASE64.charAt(bits << 6 - count & 63));
                    }
                    out.put((byte) '-');
                    implReset();
                }
            }

            @Override
            protected CoderResult implFlush(ByteBuffer out) {
                if (out.remaining() < 2) {
                    return CoderResult.OVERFLOW;
                }
                end(out);
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            private int bits;
            private int count;
            private boolean within;
            private boolean fresh;

            @Override
            protected void implReset() {
                bits = 0;
                count = 0;
                within = false;
            }

            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    char c = (char) (in.get() & 0xff);
                    if (!within && c == '+') {
                        within = true;
                        fresh = true;
                    } else if (!within) {
                        out.put(c);
                    } else {
                        shifted(c, out);
                    }
                }
                return CoderResult.UNDERFLOW;
            }

            private void shifted(char c, CharBuffer out) {
                int value = BASE64.indexOf(c);
                if (value < 0) {
                    if (c != '-' || fresh) {
                        out.put(c == '-' ? '+' : c);
                    }
                    implReset();
                    return;
                }
                fresh = false;
                bits = bits << 6 | value;
                count += 6;
                if (count >= 16) {
                    count -= 16;
                    out.put((char) (bits >>> count));
                }
            }
        };
    }
}
