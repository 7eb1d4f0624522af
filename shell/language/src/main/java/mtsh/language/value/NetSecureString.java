package mtsh.language.value;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Security.SecureString}: a text that views and messages do not show. */
public final class NetSecureString implements NetObject {
    private final StringBuilder text = new StringBuilder();
    private boolean readOnly;
    private boolean disposed;

    public NetSecureString(String text) {
        this.text.append(text);
    }

    /** What it hides. */
    public String reveal() {
        requireThere();
        return text.toString();
    }

    public int length() {
        requireThere();
        return text.length();
    }

    public void insert(int index, char c) {
        requireWritable();
        check(index, text.length());
        text.insert(index, c);
    }

    public void append(char c) {
        requireWritable();
        text.append(c);
    }

    public void set(int index, char c) {
        requireWritable();
        check(index, text.length() - 1);
        text.setCharAt(index, c);
    }

    public void remove(int index) {
        requireWritable();
        check(index, text.length() - 1);
        text.deleteCharAt(index);
    }

    public void clear() {
        requireWritable();
        text.setLength(0);
    }

    public boolean isReadOnly() {
        requireThere();
        return readOnly;
    }

    public NetSecureString makeReadOnly() {
        requireThere();
        readOnly = true;
        return this;
    }

    public void dispose() {
        disposed = true;
        text.setLength(0);
    }

    private void requireThere() {
        if (disposed) {
            throw new NetThrow(
                    "System.ObjectDisposedException",
                    "Safe handle has been closed." + System.lineSeparator() + "Object name: 'SafeHandle'.");
        }
    }

    private void requireWritable() {
        requireThere();
        if (readOnly) {
            throw new NetThrow("System.InvalidOperationException", "Instance is read-only.");
        }
    }

    private static void check(int index, int last) {
        if (index < 0 || index > last) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                            + " (Parameter 'index')");
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Security.SecureString");
    }

    @Override
    public String toString() {
        return "System.Security.SecureString";
    }
}
