package mtsh.bench.store;

import java.util.List;

/** A table of the peers. Beside its columns it has {@code id}: a thousand times the life's number, and the row's number in the life. */
record Table(String name, List<Column> columns) {
    /** So many rows one life may have at most. */
    static final long ROWS_A_LIFE = 1_000;

    /** What a column holds: {@code String}, {@code Long} or {@code UUID}. */
    enum Kind {
        TEXT,
        NUMBER,
        UUID
    }

    record Column(String name, Kind kind) {}

    static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    static Column uuid(String name) {
        return new Column(name, Kind.UUID);
    }

    /** The columns' names without the id, for a select list. */
    String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
