package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** An {@code IntPtr} to a text that {@code Marshal} took out of a secure string. There is no other memory to point at. */
public final class TextPointer implements NetObject {
    public static final TextPointer ZERO = new TextPointer(null);

    private String text;

    public TextPointer(String text) {
        this.text = text;
    }

    /** The text; null after it was freed. */
    public String text() {
        return text;
    }

    public void free() {
        text = null;
    }

    public long address() {
        return text == null ? 0 : Integer.toUnsignedLong(System.identityHashCode(this)) | 1L << 40;
    }

    @Override
    public NetType netType() {
        return Types.find("System.IntPtr");
    }

    @Override
    public String toString() {
        return Long.toString(address());
    }
}
