package mtsh.language.eval;

import mtsh.language.process.ProgramRun;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.UInt8;

/** Objects as a program reads them: as text, line by line; bytes as they are. */
final class NativeInput {
    private final Context context;
    private final ProgramRun run;
    private final Runnable meanwhile;
    private final NetEncoding encoding;
    private final FileOutput text;

    /** {@code meanwhile} goes on with what the program writes while it does not read. */
    NativeInput(Context context, ProgramRun run, Runnable meanwhile) {
        this.context = context;
        this.run = run;
        this.meanwhile = meanwhile;
        this.encoding = NativeEncoding.ofInput(context);
        this.text = context.engine.textOutput(line -> give(encoding.encode(line)));
    }

    void write(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof UInt8 one) {
            give(new byte[] {one.byteValue()});
        } else if (plain instanceof PSArray array
                && array.length() > 0
                && array.asList().stream().allMatch(UInt8.class::isInstance)) {
            give(bytes(array));
        } else {
            text.write(value);
        }
    }

    private static byte[] bytes(PSArray array) {
        byte[] bytes = new byte[array.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ((UInt8) array.get(i)).byteValue();
        }
        return bytes;
    }

    private void give(byte[] bytes) {
        while (!run.give(bytes)) {
            context.engine.checkStopped();
            meanwhile.run();
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            context.engine.checkStopped();
        }
    }

    void end() {
        text.close();
        run.endInput();
    }
}
