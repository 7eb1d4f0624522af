package mtsh.language.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Enumerable;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSArray;

/** {@code DataTable}: columns, and rows of values. A pipeline takes it apart into its rows. */
public final class NetTable implements Enumerable {
    private String name;
    private final List<NetColumn> columns = new ArrayList<>();
    private final List<NetRow> rows = new ArrayList<>();
    private List<NetColumn> primaryKey = List.of();
    private final Map<String, Object> settings = new LinkedHashMap<>();

    public NetTable(String name) {
        this.name = name == null ? "" : name;
    }

    public String name() {
        return name;
    }

    public void name(String now) {
        name = now == null ? "" : now;
    }

    public List<NetColumn> columns() {
        return columns;
    }

    public List<NetRow> rows() {
        return rows;
    }

    public Map<String, Object> settings() {
        return settings;
    }

    public List<NetColumn> primaryKey() {
        return primaryKey;
    }

    public void primaryKey(List<NetColumn> key) {
        primaryKey = List.copyOf(key);
    }

    public NetColumn column(String wanted) {
        for (NetColumn column : columns) {
            if (column.name().equalsIgnoreCase(wanted)) {
                return column;
            }
        }
        return null;
    }

    /** Adds a column; one without a name gets the next free one. */
    public NetColumn add(NetColumn column) {
        if (column.table() != null) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Column '" + column.name() + "' already belongs to " + (column.table() == this ? "this" : "another")
                            + " DataTable.");
        }
        if (column.name().isEmpty()) {
            int number = 1;
            while (column("Column" + number) != null) {
                number++;
            }
            column.property("ColumnName", "Column" + number);
        }
        if (column(column.name()) != null) {
            throw new NetThrow(
                    "System.Data.DuplicateNameException",
                    "A column named '" + column.name() + "' already belongs to this DataTable.");
        }
        column.table(this);
        columns.add(column);
        rows.forEach(row -> row.set(column, column.first()));
        return column;
    }

    public void remove(NetColumn column) {
        if (column == null || !columns.remove(column)) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Column '" + (column == null ? "" : column.name()) + "' does not belong to table " + name + ".");
        }
        column.table(null);
    }

    public NetRow newRow() {
        return new NetRow(this);
    }

    public NetRow add(NetRow row, int at) {
        if (row.table() != this) {
            throw new NetThrow("System.ArgumentException", "This row already belongs to another table.");
        }
        if (row.state() != NetRow.State.Detached) {
            throw new NetThrow("System.ArgumentException", "This row already belongs to this table.");
        }
        for (NetColumn column : columns) {
            column.check(row.get(column));
            if (column.isUnique() && rows.stream().anyMatch(each -> same(each.get(column), row.get(column)))) {
                throw duplicate(column.name(), String.valueOf(row.get(column)));
            }
        }
        if (!primaryKey.isEmpty() && find(primaryKey.stream().map(row::get).toList()) != null) {
            throw duplicate(
                    String.join(", ", primaryKey.stream().map(NetColumn::name).toList()),
                    String.join(
                            ", ",
                            primaryKey.stream()
                                    .map(each -> String.valueOf(row.get(each)))
                                    .toList()));
        }
        rows.add(at < 0 ? rows.size() : Math.min(at, rows.size()), row);
        row.state(NetRow.State.Added);
        return row;
    }

    private static NetThrow duplicate(String column, String value) {
        return new NetThrow(
                "System.Data.ConstraintException",
                "Column '" + column + "' is constrained to be unique.  Value '" + value + "' is already present.");
    }

    private static boolean same(Object first, Object second) {
        return first == OnlyValue.DATABASE_NULL || second == OnlyValue.DATABASE_NULL
                ? first == second
                : Comparisons.equal(first, second, true);
    }

    /** The row with these values of the primary key, or null. */
    public NetRow find(List<?> keys) {
        if (primaryKey.isEmpty()) {
            throw new NetThrow("System.Data.MissingPrimaryKeyException", "Table doesn't have a primary key.");
        }
        for (NetRow row : rows) {
            boolean all = keys.size() == primaryKey.size();
            for (int i = 0; all && i < primaryKey.size(); i++) {
                all = same(row.get(primaryKey.get(i)), primaryKey.get(i).fitting(keys.get(i)));
            }
            if (all) {
                return row;
            }
        }
        return null;
    }

    public void remove(NetRow row) {
        if (!rows.remove(row)) {
            throw new NetThrow(
                    "System.IndexOutOfRangeException", "The given DataRow is not in the current DataRowCollection.");
        }
        row.state(NetRow.State.Detached);
    }

    /** The rows that fit a filter, in an order; both may be empty. */
    public List<NetRow> select(String filter, String order) {
        List<NetRow> found = new ArrayList<>(rows);
        found.removeIf(row -> row.state() == NetRow.State.Deleted);
        if (filter != null && !filter.isBlank()) {
            RowExpression expression = new RowExpression(filter);
            found.removeIf(row -> !expression.holds(row));
        }
        if (order != null && !order.isBlank()) {
            found.sort(order(order));
        }
        return found;
    }

    private Comparator<NetRow> order(String text) {
        Comparator<NetRow> all = null;
        for (String part : text.split(",")) {
            String[] words = part.strip().split("\\s+(?=(?i:asc|desc)$)");
            NetColumn column = column(words[0].strip().replaceAll("^\\[|]$", ""));
            if (column == null) {
                throw new NetThrow("System.IndexOutOfRangeException", "Cannot find column " + words[0] + ".");
            }
            Comparator<NetRow> one = (first, second) -> compare(first.get(column), second.get(column));
            one = words.length > 1 && words[1].equalsIgnoreCase("desc") ? one.reversed() : one;
            all = all == null ? one : all.thenComparing(one);
        }
        return all;
    }

    static int compare(Object first, Object second) {
        if (first == OnlyValue.DATABASE_NULL || second == OnlyValue.DATABASE_NULL) {
            return first == second ? 0 : first == OnlyValue.DATABASE_NULL ? -1 : 1;
        }
        return Comparisons.compare(first, second, true);
    }

    /** A table with the same columns and none of the rows. */
    public NetTable empty() {
        NetTable copy = new NetTable(name);
        columns.forEach(column -> copy.add(column.copy()));
        copy.primaryKey =
                primaryKey.stream().map(column -> copy.column(column.name())).toList();
        return copy;
    }

    /** Adds a copy of a row, which may be of another table: values go by the names of columns. */
    public NetRow take(NetRow row) {
        NetRow copy = newRow();
        for (NetColumn column : row.table().columns()) {
            NetColumn here = column(column.name());
            if (here != null) {
                copy.set(here, row.get(column));
            }
        }
        rows.add(copy);
        copy.state(row.state() == NetRow.State.Detached ? NetRow.State.Added : row.state());
        return copy;
    }

    /** An array of rows, as .NET gives it. */
    public static PSArray array(List<NetRow> rows) {
        return new PSArray(Types.find("System.Data.DataRow"), rows.toArray());
    }

    @Override
    public Iterator<Object> iterator() {
        return new ArrayList<Object>(rows).iterator();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Data.DataTable");
    }

    @Override
    public String toString() {
        return name;
    }
}
