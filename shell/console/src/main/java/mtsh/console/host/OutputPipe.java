package mtsh.console.host;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that remembers when its reader has gone, as {@code | head -1} does: what runs should end then, without a word. */
public final class OutputPipe extends FilterOutputStream {
    private volatile boolean broken;

    public OutputPipe(OutputStream out) {
        super(out);
    }

    public boolean isBroken() {
        return broken;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (broken) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException gone) {
            broken = true;
        }
    }
}
