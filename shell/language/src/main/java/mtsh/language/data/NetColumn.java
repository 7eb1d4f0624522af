package mtsh.language.data;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSObject;

/** {@code DataColumn}: a name, the type of its values, and what a new row has there. */
public final class NetColumn implements NetObject {
    private String name;
    private NetType dataType;
    private String caption;
    private String expression = "";
    private boolean allowsNull = true;
    private boolean isUnique;
    private boolean isReadOnly;
    private boolean counts;
    private long next;
    private long step = 1;
    private int maximumLength = -1;
    private Object standard = OnlyValue.DATABASE_NULL;
    private NetTable table;

    public NetColumn(String name, NetType dataType) {
        this.name = name == null ? "" : name;
        this.dataType = dataType == null ? Types.STRING : dataType;
    }

    public String name() {
        return name;
    }

    public NetType dataType() {
        return dataType;
    }

    public NetTable table() {
        return table;
    }

    void table(NetTable owner) {
        table = owner;
    }

    NetColumn copy() {
        NetColumn copy = new NetColumn(name, dataType);
        for (String each : new String[] {
            "Caption",
            "AllowDBNull",
            "Unique",
            "ReadOnly",
            "AutoIncrement",
            "AutoIncrementSeed",
            "AutoIncrementStep",
            "MaxLength",
            "DefaultValue",
            "Expression"
        }) {
            copy.property(each, property(each));
        }
        return copy;
    }

    /** What a new row has here. */
    Object first() {
        if (!counts) {
            return standard;
        }
        long number = next;
        next += step;
        return Conversions.convert(number, dataType);
    }

    String expression() {
        return expression;
    }

    public Object property(String property) {
        return switch (property) {
            case "ColumnName" -> name;
            case "DataType" -> dataType;
            case "Caption" -> caption == null ? name : caption;
            case "AllowDBNull" -> allowsNull;
            case "Unique" -> isUnique;
            case "ReadOnly" -> isReadOnly;
            case "AutoIncrement" -> counts;
            case "AutoIncrementSeed" -> next;
            case "AutoIncrementStep" -> step;
            case "MaxLength" -> maximumLength;
            case "DefaultValue" -> standard;
            case "Expression" -> expression;
            case "Ordinal" -> table == null ? -1 : table.columns().indexOf(this);
            default -> table;
        };
    }

    public void property(String property, Object value) {
        switch (property) {
            case "ColumnName" -> name = (String) value;
            case "DataType" -> dataType = (NetType) value;
            case "Caption" -> caption = (String) value;
            case "AllowDBNull" -> allowsNull = (Boolean) value;
            case "Unique" -> isUnique = (Boolean) value;
            case "ReadOnly" -> isReadOnly = (Boolean) value;
            case "AutoIncrement" -> counts = (Boolean) value;
            case "AutoIncrementSeed" -> next = (Long) value;
            case "AutoIncrementStep" -> step = (Long) value;
            case "MaxLength" -> maximumLength = (Integer) value;
            case "DefaultValue" -> standard = value == null ? OnlyValue.DATABASE_NULL : fitting(value);
            default -> expression = value == null ? "" : (String) value;
        }
    }

    /** A value as this column keeps it. */
    Object fitting(Object given) {
        Object value = PSObject.unwrap(given);
        if (value == null || value == OnlyValue.DATABASE_NULL) {
            return OnlyValue.DATABASE_NULL;
        }
        if (dataType == Types.OBJECT || dataType.isInstance(value)) {
            return checked(value);
        }
        try {
            return checked(Conversions.convert(value, dataType));
        } catch (TerminatingError | NetThrow unfit) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The input string '" + Conversions.toText(value) + "' was not in a correct format.Couldn't store <"
                            + Conversions.toText(value) + "> in " + name + " Column.  Expected type is "
                            + dataType.name() + ".");
        }
    }

    private Object checked(Object value) {
        if (maximumLength >= 0 && value instanceof String text && text.length() > maximumLength) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Cannot set column '" + name + "'. The value violates the MaxLength limit of this column.");
        }
        return value;
    }

    /** Refuses what the column may not have when its row is added. */
    void check(Object value) {
        if (!allowsNull && value == OnlyValue.DATABASE_NULL) {
            throw new NetThrow("System.Data.NoNullAllowedException", "Column '" + name + "' does not allow nulls.");
        }
    }

    boolean isUnique() {
        return isUnique;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Data.DataColumn");
    }

    @Override
    public String toString() {
        return expression.isEmpty() ? name : name + " + " + expression;
    }
}
