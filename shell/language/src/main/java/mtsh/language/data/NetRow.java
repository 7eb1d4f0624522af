package mtsh.language.data;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSArray;
import mtsh.language.value.PropertySource;

/** {@code DataRow}: a value for each column of its table, by name, number or as properties. */
public final class NetRow implements PropertySource {
    /** Where a row stands in its life. */
    public enum State {
        Detached,
        Unchanged,
        Added,
        Deleted,
        Modified
    }

    /** What every row has besides its columns: there when asked for, not listed among them. */
    private static final List<String> OWN = List.of("RowError", "RowState", "Table", "ItemArray", "HasErrors");

    private final NetTable table;
    private final Map<NetColumn, Object> values = new IdentityHashMap<>();
    private State state = State.Detached;
    private String error = "";

    NetRow(NetTable table) {
        this.table = table;
        table.columns().forEach(column -> values.put(column, column.first()));
    }

    public NetTable table() {
        return table;
    }

    public State state() {
        return state;
    }

    void state(State now) {
        state = now;
    }

    /** What AcceptChanges, RejectChanges, Delete, SetAdded and SetModified make of it. */
    public void become(String how) {
        switch (how) {
            case "AcceptChanges", "RejectChanges" -> {
                if (state == State.Deleted && how.equals("AcceptChanges")) {
                    table.remove(this);
                } else if (state != State.Detached) {
                    state = State.Unchanged;
                }
            }
            case "Delete" -> state = State.Deleted;
            case "SetAdded" -> state = State.Added;
            case "SetModified" -> state = State.Modified;
            default -> {
                // Edits are made at once: there is nothing to begin, to end or to cancel.
            }
        }
    }

    public Object get(NetColumn column) {
        return column.expression().isEmpty()
                ? values.getOrDefault(column, OnlyValue.DATABASE_NULL)
                : new RowExpression(column.expression()).value(this);
    }

    public void set(NetColumn column, Object value) {
        values.put(column, column.fitting(value));
        state = state == State.Unchanged ? State.Modified : state;
    }

    /** A column by its name or its number. */
    public NetColumn column(Object key) {
        if (key instanceof NetColumn column) {
            return column;
        }
        if (key instanceof Integer number) {
            if (number < 0 || number >= table.columns().size()) {
                throw new NetThrow("System.IndexOutOfRangeException", "Cannot find column " + number + ".");
            }
            return table.columns().get(number);
        }
        NetColumn found = table.column(String.valueOf(key));
        if (found == null) {
            throw new NetThrow(
                    "System.ArgumentException", "Column '" + key + "' does not belong to table " + table.name() + ".");
        }
        return found;
    }

    public PSArray items() {
        return PSArray.of(table.columns().stream().map(this::get).toArray());
    }

    /** Values in the order of the columns; a missing or null one keeps what is there. */
    public void items(PSArray given) {
        if (given.length() > table.columns().size()) {
            throw new NetThrow(
                    "System.ArgumentException", "Input array is longer than the number of columns in this table.");
        }
        for (int i = 0; i < given.length(); i++) {
            if (given.items()[i] != null) {
                set(table.columns().get(i), given.items()[i]);
            }
        }
    }

    @Override
    public List<String> propertyNames() {
        return table.columns().stream().map(NetColumn::name).toList();
    }

    @Override
    public boolean hasProperty(String name) {
        return table.column(name) != null || OWN.stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public Object property(String name) {
        NetColumn column = table.column(name);
        if (column != null) {
            return get(column);
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "rowerror" -> error;
            case "rowstate" -> NetEnum.named("System.Data.DataRowState", state.name());
            case "table" -> table;
            case "itemarray" -> items();
            default -> !error.isEmpty();
        };
    }

    @Override
    public boolean property(String name, Object value) {
        NetColumn column = table.column(name);
        if (column != null) {
            set(column, value);
            return true;
        }
        if (name.equalsIgnoreCase("ItemArray")) {
            items(PSArray.of(Enumeration.list(value)));
            return true;
        }
        if (name.equalsIgnoreCase("RowError")) {
            error = String.valueOf(value);
            return true;
        }
        return false;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Data.DataRow");
    }

    @Override
    public String toString() {
        return "System.Data.DataRow";
    }
}
