package mtsh.language.value;

import java.util.concurrent.atomic.AtomicReference;

/** {@code [Console]::OutputEncoding} and {@code InputEncoding}: how text and the bytes of programs become each other. UTF-8 at first. */
public final class ConsoleEncodings {
    private static final AtomicReference<NetEncoding> OUTPUT = new AtomicReference<>(NetEncoding.UTF8_WITHOUT_MARK);
    private static final AtomicReference<NetEncoding> INPUT = new AtomicReference<>(NetEncoding.UTF8_WITHOUT_MARK);

    private ConsoleEncodings() {}

    public static NetEncoding output() {
        return OUTPUT.get();
    }

    public static void output(NetEncoding encoding) {
        OUTPUT.set(encoding);
    }

    public static NetEncoding input() {
        return INPUT.get();
    }

    public static void input(NetEncoding encoding) {
        INPUT.set(encoding);
    }
}
