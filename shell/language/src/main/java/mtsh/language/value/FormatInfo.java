package mtsh.language.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** NumberFormatInfo or DateTimeFormatInfo: a culture's settings for numbers or dates, by the names of .NET's properties. */
public final class FormatInfo implements NetObject {
    public static final String NUMBERS = "System.Globalization.NumberFormatInfo";
    public static final String DATES = "System.Globalization.DateTimeFormatInfo";

    private final String typeName;
    private final Map<String, Object> values;
    private final boolean readOnly;
    private final CultureInfo owner;
    private boolean changed;

    FormatInfo(String typeName, Map<String, Object> values, boolean readOnly, CultureInfo owner) {
        this.typeName = typeName;
        this.values = values;
        this.readOnly = readOnly;
        this.owner = owner;
    }

    /** {@code new NumberFormatInfo()}: the invariant settings, to be changed. */
    public static FormatInfo create(String typeName) {
        FormatInfo invariant =
                typeName.equals(NUMBERS) ? CultureInfo.INVARIANT.numbers() : CultureInfo.INVARIANT.dates();
        return invariant.copy(false);
    }

    public FormatInfo copy(boolean asReadOnly) {
        return copy(asReadOnly, null);
    }

    FormatInfo copy(boolean asReadOnly, CultureInfo newOwner) {
        FormatInfo copy = new FormatInfo(typeName, new HashMap<>(values), asReadOnly, newOwner);
        copy.changed = changed;
        return copy;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isNumbers() {
        return typeName.equals(NUMBERS);
    }

    boolean isChanged() {
        return changed;
    }

    void change() {
        changed = true;
    }

    /** The culture it is a part of, or null. */
    public CultureInfo owner() {
        return owner;
    }

    public Object get(String property) {
        return values.get(property);
    }

    public String text(String property) {
        return (String) values.get(property);
    }

    public int number(String property) {
        return (Integer) values.get(property);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String property) {
        return (List<String>) values.get(property);
    }

    @SuppressWarnings("unchecked")
    public List<Integer> sizes(String property) {
        return (List<Integer>) values.get(property);
    }

    /** An InvalidOperationException when it is read-only. */
    public void set(String property, Object value) {
        if (readOnly) {
            throw new NetThrow("System.InvalidOperationException", "Instance is read-only.");
        }
        values.put(property, value);
        if (property.equals("LongDatePattern") || property.equals("LongTimePattern")) {
            values.put("FullDateTimePattern", text("LongDatePattern") + " " + text("LongTimePattern"));
        }
        changed = true;
        if (owner != null) {
            owner.forget();
        }
    }

    @Override
    public NetType netType() {
        return Types.find(typeName);
    }

    @Override
    public String toString() {
        return typeName;
    }
}
