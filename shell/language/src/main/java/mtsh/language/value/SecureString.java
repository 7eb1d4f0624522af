package mtsh.language.value;

import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * {@code SecureString}: a text that nothing shows by accident. As in PowerShell on Linux it is not encrypted in memory; it keeps a secret out
 * of output, history and transcripts.
 */
public final class SecureString implements NetObject {
    private char[] characters;
    private boolean readOnly;

    public SecureString() {
        this("");
    }

    public SecureString(String text) {
        characters = text.toCharArray();
    }

    public int length() {
        return characters.length;
    }

    /** What it hides. */
    public String text() {
        return new String(characters);
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void makeReadOnly() {
        readOnly = true;
    }

    public SecureString copy() {
        return new SecureString(text());
    }

    public void insert(int index, char character) {
        requireWritable();
        requireIndex(index, characters.length);
        char[] longer = new char[characters.length + 1];
        System.arraycopy(characters, 0, longer, 0, index);
        longer[index] = character;
        System.arraycopy(characters, index, longer, index + 1, characters.length - index);
        replace(longer);
    }

    public void set(int index, char character) {
        requireWritable();
        requireIndex(index, characters.length - 1);
        characters[index] = character;
    }

    public void remove(int index) {
        requireWritable();
        requireIndex(index, characters.length - 1);
        char[] shorter = new char[characters.length - 1];
        System.arraycopy(characters, 0, shorter, 0, index);
        System.arraycopy(characters, index + 1, shorter, index, shorter.length - index);
        replace(shorter);
    }

    public void clear() {
        requireWritable();
        replace(new char[0]);
    }

    private void replace(char[] others) {
        Arrays.fill(characters, '\0');
        characters = others;
    }

    private void requireWritable() {
        if (readOnly) {
            throw new NetThrow("System.InvalidOperationException", "Instance is read-only.");
        }
    }

    private static void requireIndex(int index, int highest) {
        if (index < 0 || index > highest) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");
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
