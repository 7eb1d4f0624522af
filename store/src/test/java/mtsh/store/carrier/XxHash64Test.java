package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class XxHash64Test {
    /** The published values of the empty text and of these letters. */
    @Test
    void isTheHashThatEverybodyElseCalculates() {
        assertEquals(0xEF46DB3751D8E999L, hash("", 100));
        assertEquals(0xD24EC4F1A98C6E5BL, hash("a", 100));
        assertEquals(0x44BC2CF5AD770999L, hash("abc", 100));
    }

    @Test
    void doesNotDependOnThePieces() {
        String text = "Nobody inspects the spammish repetition. ".repeat(20);
        long whole = hash(text, text.length());
        for (int piece = 1; piece < 100; piece++) {
            assertEquals(whole, hash(text, piece));
        }
    }

    private static long hash(String text, int piece) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        XxHash64 hash = new XxHash64();
        for (int at = 0; at < bytes.length; at += piece) {
            hash.update(bytes, at, Math.min(piece, bytes.length - at));
        }
        return hash.value();
    }
}
