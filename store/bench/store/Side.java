package mtsh.bench.store;

import java.nio.file.Path;
import java.sql.SQLException;

import mtsh.store.life.Life;

/** Who is measured. */
enum Side {
    MTSH("mtsh"),
    SQLITE("SQLite"),
    DUCKDB("DuckDB");

    private final String title;

    Side(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Loader loader(Path folder, boolean indexesAtEnd) throws SQLException {
        return switch (this) {
            case MTSH -> new MtshLoader(folder);
            case SQLITE -> new Sqlite.Filling(folder, indexesAtEnd);
            case DUCKDB -> new DuckDb.Filling(folder);
        };
    }

    Answers answers(Path folder) throws SQLException {
        return switch (this) {
            case MTSH -> new MtshAnswers(folder);
            case SQLITE -> new SqlAnswers(Sqlite.open(folder), new Sqlite());
            case DUCKDB -> new SqlAnswers(DuckDb.open(folder), new DuckDb());
        };
    }

    ReadyLife ready(Life life) {
        return this == MTSH ? ReadyLife.forMtsh(life) : ReadyLife.forPeer(life);
    }
}
