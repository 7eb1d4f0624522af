package mtsh.commands.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;

/** The alerts of a store: a file for what was registered, and one for what the last test found. */
final class AlertFolder {
    private static final String NAME = "alerts";
    private static final String STATES = "alert-states";

    private final StoreService store;

    AlertFolder(CommandRuntime runtime) {
        this(runtime.session().service(StoreService.class));
    }

    AlertFolder(StoreService store) {
        this.store = store;
    }

    private Path file(String folder, String name) {
        return store.folder().resolve(folder).resolve(QueryNames.file(name));
    }

    boolean has(String name) {
        return Files.isRegularFile(file(NAME, name));
    }

    /** A new alert begins anew: what an older one of this name found does not count. */
    void register(TraceAlert alert) {
        store.companion(NAME);
        JsonFiles.delete(file(STATES, alert.name()));
        JsonFiles.write(file(NAME, alert.name()), alert.tree());
    }

    void unregister(TraceAlert alert) {
        JsonFiles.delete(file(NAME, alert.name()));
        JsonFiles.delete(file(STATES, alert.name()));
    }

    /** In order of their names; what is wrong with one is told and the others are given. */
    List<TraceAlert> all(Consumer<ErrorRecord> problems) {
        List<TraceAlert> all = new ArrayList<>();
        for (Path file : JsonFiles.in(store.folder().resolve(NAME))) {
            try {
                all.add(TraceAlert.of(JsonFiles.read(file), file));
            } catch (TerminatingError problem) {
                problems.accept(problem.record());
            }
        }
        return all;
    }

    AlertState state(TraceAlert alert) {
        Path file = file(STATES, alert.name());
        return Files.isRegularFile(file) ? AlertState.of(JsonFiles.read(file)) : AlertState.NEVER;
    }

    void state(TraceAlert alert, AlertState state) {
        store.companion(STATES);
        JsonFiles.write(file(STATES, alert.name()), state.tree());
    }
}
