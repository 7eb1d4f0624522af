package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.data.NetColumn;
import mtsh.language.data.NetDataPart;
import mtsh.language.data.NetRow;
import mtsh.language.data.NetTable;
import mtsh.language.data.RowExpression;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of DataTable, DataRow and DataColumn; {@link TableListMembers} has those of what they are kept in. */
final class TableMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "DataTable" -> """
                new()
                new(string tableName)
                new(string tableName, string tableNamespace)
                bool CaseSensitive {get;set;}
                bool IsInitialized {get;}
                System.Data.DataView DefaultView {get;}
                System.Data.DataColumnCollection Columns {get;}
                bool HasErrors {get;}
                int MinimumCapacity {get;set;}
                System.Data.DataColumn[] PrimaryKey {get;set;}
                System.Data.DataRowCollection Rows {get;}
                string TableName {get;set;}
                string Namespace {get;set;}
                string Prefix {get;set;}
                cultureinfo Locale {get;set;}
                string DisplayExpression {get;set;}
                void AcceptChanges()
                void BeginInit()
                void BeginLoadData()
                void Clear()
                System.Data.DataTable Clone()
                System.Object Compute(string expression, string filter)
                System.Data.DataTable Copy()
                void Dispose()
                void EndInit()
                void EndLoadData()
                System.Data.DataTable GetChanges()
                System.Data.DataRow[] GetErrors()
                void ImportRow(System.Data.DataRow row)
                System.Data.DataRow LoadDataRow(System.Object[] values, bool fAcceptChanges)
                void Merge(System.Data.DataTable table)
                void Merge(System.Data.DataTable table, bool preserveChanges)
                System.Data.DataRow NewRow()
                void RejectChanges()
                void Reset()
                System.Data.DataRow[] Select()
                System.Data.DataRow[] Select(string filterExpression)
                System.Data.DataRow[] Select(string filterExpression, string sort)
                string ToString()
                """;
            case "DataRow" -> """
                System.Object Item(string columnName) {get;set;}
                System.Object Item(System.Data.DataColumn column) {get;set;}
                System.Object Item(int columnIndex) {get;set;}
                void AcceptChanges()
                void BeginEdit()
                void CancelEdit()
                void ClearErrors()
                void Delete()
                void EndEdit()
                bool IsNull(string columnName)
                bool IsNull(System.Data.DataColumn column)
                bool IsNull(int columnIndex)
                void RejectChanges()
                void SetAdded()
                void SetModified()
                """;
            default -> """
                new()
                new(string columnName)
                new(string columnName, type dataType)
                new(string columnName, type dataType, string expr)
                bool AllowDBNull {get;set;}
                bool AutoIncrement {get;set;}
                long AutoIncrementSeed {get;set;}
                long AutoIncrementStep {get;set;}
                string Caption {get;set;}
                string ColumnName {get;set;}
                type DataType {get;set;}
                System.Object DefaultValue {get;set;}
                string Expression {get;set;}
                int MaxLength {get;set;}
                int Ordinal {get;}
                bool ReadOnly {get;set;}
                System.Data.DataTable Table {get;}
                bool Unique {get;set;}
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetColumn column) {
            return column.property(property);
        }
        NetTable table = (NetTable) self;
        return switch (property) {
            case "Columns" -> new NetDataPart.Columns(table);
            case "Rows" -> new NetDataPart.Rows(table);
            case "TableName" -> table.name();
            case "DefaultView" -> table.settings().computeIfAbsent(property, unused -> new NetDataPart.View(table));
            case "PrimaryKey" ->
                new PSArray(
                        Types.find("System.Data.DataColumn"), table.primaryKey().toArray());
            case "MinimumCapacity" -> table.settings().getOrDefault(property, 50);
            case "Locale" -> table.settings().getOrDefault(property, CultureInfo.current());
            case "IsInitialized" -> true;
            case "CaseSensitive", "HasErrors" -> table.settings().getOrDefault(property, false);
            default -> table.settings().getOrDefault(property, "");
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof NetColumn column) {
            column.property(property, value);
            return;
        }
        NetTable table = (NetTable) self;
        switch (property) {
            case "TableName" -> table.name((String) value);
            case "PrimaryKey" -> {
                List<NetColumn> key = new ArrayList<>();
                ((PSArray) value).forEach(each -> key.add((NetColumn) PSObject.unwrap(each)));
                table.primaryKey(key);
            }
            default -> table.settings().put(property, value);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRow row) {
            return onRow(name(key), row, a);
        }
        return self instanceof NetTable table ? onTable(name(key), table, a) : self.toString();
    }

    private static Object onRow(String name, NetRow row, Object[] a) {
        switch (name) {
            case "Item":
                return row.get(row.column(a[0]));
            case "IsNull":
                return row.get(row.column(a[0])) == OnlyValue.DATABASE_NULL;
            case "Delete":
                delete(row);
                return null;
            default:
                row.become(name);
                return null;
        }
    }

    /** A row that was never accepted is gone at once; another stays, marked, until changes are accepted. */
    private static void delete(NetRow row) {
        if (row.state() == NetRow.State.Added) {
            row.table().remove(row);
        } else {
            row.become("Delete");
        }
    }

    private static Object onTable(String name, NetTable table, Object[] a) {
        switch (name) {
            case "NewRow":
                return table.newRow();
            case "Select":
                return NetTable.array(
                        table.select(a.length > 0 ? (String) a[0] : null, a.length > 1 ? (String) a[1] : null));
            case "Compute":
                return new RowExpression((String) a[0]).over(table.select((String) a[1], null));
            case "Clone":
                return table.empty();
            case "Copy", "GetChanges":
                NetTable copy = table.empty();
                table.rows().forEach(copy::take);
                return copy;
            case "Clear":
                table.rows().clear();
                return null;
            case "Reset":
                table.rows().clear();
                table.columns().clear();
                return null;
            case "ImportRow":
                if (a[0] != null) {
                    table.take((NetRow) a[0]);
                }
                return null;
            case "LoadDataRow":
                NetRow loaded = table.newRow();
                loaded.items((PSArray) a[0]);
                return table.add(loaded, -1);
            case "Merge":
                merge(table, (NetTable) a[0]);
                return null;
            case "AcceptChanges", "RejectChanges":
                List.copyOf(table.rows()).forEach(row -> row.become(name));
                return null;
            case "GetErrors":
                return NetTable.array(List.of());
            case "ToString":
                return table.toString();
            default:
                return null;
        }
    }

    private static void merge(NetTable table, NetTable other) {
        for (NetColumn column : other.columns()) {
            if (table.column(column.name()) == null) {
                table.add(new NetColumn(column.name(), column.dataType()));
            }
        }
        other.rows().forEach(table::take);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("DataTable")) {
            return new NetTable(a.length > 0 ? (String) a[0] : "");
        }
        NetColumn column = new NetColumn(a.length > 0 ? (String) a[0] : "", a.length > 1 ? (NetType) a[1] : null);
        if (a.length > 2) {
            column.property("Expression", a[2]);
        }
        return column;
    }
}
