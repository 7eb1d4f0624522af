package mtsh.language.type;

import java.util.List;

import mtsh.language.data.NetColumn;
import mtsh.language.data.NetDataPart;
import mtsh.language.data.NetRow;
import mtsh.language.data.NetTable;
import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of DataRowCollection, DataColumnCollection, DataTableCollection, DataView and DataSet. */
final class TableListMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "DataRowCollection" -> """
                int Count {get;}
                bool IsReadOnly {get;}
                System.Data.DataRow Item(int index) {get;}
                System.Data.DataRow Add(Params System.Object[] values)
                void Add(System.Data.DataRow row)
                void Clear()
                bool Contains(System.Object key)
                System.Data.DataRow Find(System.Object key)
                System.Data.DataRow Find(System.Object[] keys)
                int IndexOf(System.Data.DataRow row)
                void InsertAt(System.Data.DataRow row, int pos)
                void Remove(System.Data.DataRow row)
                void RemoveAt(int index)
                """;
            case "DataColumnCollection" -> """
                int Count {get;}
                bool IsReadOnly {get;}
                System.Data.DataColumn Item(int index) {get;}
                System.Data.DataColumn Item(string name) {get;}
                System.Data.DataColumn Add()
                System.Data.DataColumn Add(string columnName)
                System.Data.DataColumn Add(string columnName, type type)
                System.Data.DataColumn Add(string columnName, type type, string expression)
                void Add(System.Data.DataColumn column)
                void AddRange(System.Data.DataColumn[] columns)
                bool CanRemove(System.Data.DataColumn column)
                void Clear()
                bool Contains(string name)
                int IndexOf(System.Data.DataColumn column)
                int IndexOf(string columnName)
                void Remove(System.Data.DataColumn column)
                void Remove(string name)
                void RemoveAt(int index)
                """;
            case "DataTableCollection" -> """
                int Count {get;}
                System.Data.DataTable Item(int index) {get;}
                System.Data.DataTable Item(string name) {get;}
                System.Data.DataTable Add()
                System.Data.DataTable Add(string name)
                void Add(System.Data.DataTable table)
                void Clear()
                bool Contains(string name)
                int IndexOf(string tableName)
                void Remove(string name)
                """;
            case "DataView" -> """
                new(System.Data.DataTable table)
                int Count {get;}
                string RowFilter {get;set;}
                string Sort {get;set;}
                System.Data.DataTable Table {get;}
                System.Data.DataRow Item(int recordIndex) {get;}
                System.Data.DataTable ToTable()
                System.Data.DataTable ToTable(string tableName)
                System.Data.DataTable ToTable(bool distinct, Params string[] columnNames)
                void Dispose()
                """;
            default -> """
                new()
                new(string dataSetName)
                string DataSetName {get;set;}
                System.Data.DataTableCollection Tables {get;}
                void AcceptChanges()
                void Clear()
                void Dispose()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetDataPart.Tables set) {
            return property.equals("Tables") ? new NetDataPart.TableList(set) : set.name();
        }
        if (self instanceof NetDataPart.View view) {
            return switch (property) {
                case "RowFilter" -> view.filter();
                case "Sort" -> view.order();
                case "Table" -> view.table();
                default -> view.rows().size();
            };
        }
        return property.equals("IsReadOnly") ? (Object) false : listed(self).size();
    }

    private static List<?> listed(Object self) {
        if (self instanceof NetDataPart.Rows rows) {
            return rows.table().rows();
        }
        if (self instanceof NetDataPart.View view) {
            return view.rows();
        }
        return self instanceof NetDataPart.Columns columns
                ? columns.table().columns()
                : ((NetDataPart.TableList) self).set().all();
    }

    @Override
    void set(String property, Object self, Object value) {
        String text = value == null ? "" : (String) value;
        if (self instanceof NetDataPart.Tables set) {
            set.name(text);
        } else if (property.equals("Sort")) {
            ((NetDataPart.View) self).order(text);
        } else {
            ((NetDataPart.View) self).filter(text);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        String name = name(key);
        if (name.equals("Item") && a[0] instanceof Integer index) {
            return item(listed(self), index);
        }
        if (name.equals("RemoveAt")) {
            return call("Remove()", self, new Object[] {item(listed(self), (Integer) a[0])});
        }
        if (self instanceof NetDataPart.Rows rows) {
            return onRows(name, rows.table(), a);
        }
        if (self instanceof NetDataPart.Columns columns) {
            return onColumns(name, columns.table(), a);
        }
        if (self instanceof NetDataPart.TableList tables) {
            return onTables(name, tables.set(), a);
        }
        return self instanceof NetDataPart.View view && name.equals("ToTable") ? table(view, a) : cleared(self, name);
    }

    private static Object cleared(Object self, String name) {
        if (self instanceof NetDataPart.Tables set && name.equals("Clear")) {
            set.all().forEach(table -> table.rows().clear());
        }
        return null;
    }

    private static Object item(List<?> list, int index) {
        if (index < 0 || index >= list.size()) {
            throw new NetThrow("System.IndexOutOfRangeException", "There is no row at position " + index + ".");
        }
        return list.get(index);
    }

    private static Object onRows(String name, NetTable table, Object[] a) {
        switch (name) {
            case "Add":
                return PSObject.unwrap(a[0]) instanceof NetRow row
                        ? nothing(table.add(row, -1))
                        : added(table, (PSArray) a[0]);
            case "InsertAt":
                return nothing(table.add((NetRow) a[0], (Integer) a[1]));
            case "Remove":
                table.remove((NetRow) a[0]);
                return null;
            case "Clear":
                table.rows().clear();
                return null;
            case "IndexOf":
                return table.rows().indexOf(a[0]);
            default:
                Object key = PSObject.unwrap(a[0]);
                NetRow found = table.find(key instanceof PSArray keys ? keys.asList() : List.of(key));
                return name.equals("Contains") ? (Object) (found != null) : found;
        }
    }

    private static Object nothing(Object unused) {
        return null;
    }

    /** One row alone among the values is that row. */
    private static Object added(NetTable table, PSArray values) {
        if (values != null && values.length() == 1 && PSObject.unwrap(values.items()[0]) instanceof NetRow row) {
            return nothing(table.add(row, -1));
        }
        NetRow row = table.newRow();
        row.items(values == null ? PSArray.of() : values);
        return table.add(row, -1);
    }

    private static Object onColumns(String name, NetTable table, Object[] a) {
        switch (name) {
            case "Add":
                return a.length == 1 && a[0] instanceof NetColumn column
                        ? nothing(table.add(column))
                        : table.add(column(a));
            case "AddRange":
                ((PSArray) a[0]).forEach(each -> table.add((NetColumn) PSObject.unwrap(each)));
                return null;
            case "Contains":
                return table.column((String) a[0]) != null;
            case "IndexOf":
                return table.columns().indexOf(a[0] instanceof String text ? table.column(text) : a[0]);
            case "Remove":
                table.remove(a[0] instanceof String text ? table.column(text) : (NetColumn) a[0]);
                return null;
            case "Clear":
                table.columns().clear();
                return null;
            case "CanRemove":
                return table.columns().contains(a[0]);
            default:
                return table.column((String) a[0]);
        }
    }

    private static NetColumn column(Object[] a) {
        NetColumn column = new NetColumn(a.length > 0 ? (String) a[0] : "", a.length > 1 ? (NetType) a[1] : null);
        if (a.length > 2) {
            column.property("Expression", a[2]);
        }
        return column;
    }

    private static Object onTables(String name, NetDataPart.Tables set, Object[] a) {
        String wanted = a.length > 0 ? Conversions.toText(a[0]) : "";
        NetTable found = set.all().stream()
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
        switch (name) {
            case "Add":
                NetTable table = a.length > 0 && a[0] instanceof NetTable given ? given : new NetTable(wanted);
                if (table.name().isEmpty()) {
                    table.name("Table" + (set.all().size() + 1));
                }
                set.all().add(table);
                return a.length > 0 && a[0] instanceof NetTable ? null : table;
            case "Contains":
                return found != null;
            case "IndexOf":
                return set.all().indexOf(found);
            case "Remove":
                set.all().remove(found);
                return null;
            case "Clear":
                set.all().clear();
                return null;
            default:
                return found;
        }
    }

    private static NetTable table(NetDataPart.View view, Object[] a) {
        NetTable made = view.table().empty();
        if (a.length == 1 && a[0] instanceof String name) {
            made.name(name);
        }
        if (a.length == 2) {
            List<String> wanted =
                    ((PSArray) a[1]).asList().stream().map(Conversions::toText).toList();
            List.copyOf(made.columns()).stream()
                    .filter(column -> wanted.stream().noneMatch(column.name()::equalsIgnoreCase))
                    .forEach(made::remove);
        }
        boolean distinct = a.length == 2 && (Boolean) a[0];
        for (NetRow row : view.rows()) {
            NetRow taken = made.take(row);
            boolean known = distinct
                    && made.rows().stream()
                            .anyMatch(each -> each != taken
                                    && each.items()
                                            .asList()
                                            .equals(taken.items().asList()));
            if (known) {
                made.rows().remove(taken);
            }
        }
        return made;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("DataView")) {
            return new NetDataPart.View((NetTable) a[0]);
        }
        NetDataPart.Tables set = new NetDataPart.Tables();
        set.name(a.length > 0 ? (String) a[0] : set.name());
        return set;
    }
}
