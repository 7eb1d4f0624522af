package mtsh.language.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumerable;
import mtsh.language.value.NetObject;

/** What tables are seen through or kept in: their rows, their columns, a view, a set of tables. */
public final class NetDataPart {
    private NetDataPart() {}

    /** {@code DataRowCollection}. */
    public record Rows(NetTable table) implements Enumerable {
        @Override
        public Iterator<Object> iterator() {
            return table.iterator();
        }

        @Override
        public NetType netType() {
            return Types.find("System.Data.DataRowCollection");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    /** {@code DataColumnCollection}. */
    public record Columns(NetTable table) implements Enumerable {
        @Override
        public Iterator<Object> iterator() {
            return new ArrayList<Object>(table.columns()).iterator();
        }

        @Override
        public NetType netType() {
            return Types.find("System.Data.DataColumnCollection");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    /** {@code DataView}: a table's rows by a filter and in an order. Its elements are the rows themselves. */
    public static final class View implements Enumerable {
        private final NetTable table;
        private String filter = "";
        private String order = "";

        public View(NetTable table) {
            this.table = table;
        }

        public NetTable table() {
            return table;
        }

        public String filter() {
            return filter;
        }

        public void filter(String now) {
            filter = now;
        }

        public String order() {
            return order;
        }

        public void order(String now) {
            order = now;
        }

        public List<NetRow> rows() {
            return table.select(filter, order);
        }

        @Override
        public Iterator<Object> iterator() {
            return new ArrayList<Object>(rows()).iterator();
        }

        @Override
        public NetType netType() {
            return Types.find("System.Data.DataView");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    /** {@code DataSet}: tables with names. */
    public static final class Tables implements NetObject {
        private final List<NetTable> all = new ArrayList<>();
        private String name = "NewDataSet";

        public String name() {
            return name;
        }

        public void name(String now) {
            name = now;
        }

        public List<NetTable> all() {
            return all;
        }

        @Override
        public NetType netType() {
            return Types.find("System.Data.DataSet");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    /** {@code DataTableCollection}. */
    public record TableList(Tables set) implements Enumerable {
        @Override
        public Iterator<Object> iterator() {
            return new ArrayList<Object>(set.all()).iterator();
        }

        @Override
        public NetType netType() {
            return Types.find("System.Data.DataTableCollection");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }
}
