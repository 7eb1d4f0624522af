package mtsh.commands.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.store.engine.StoreException;
import mtsh.store.engine.TraceStore;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.query.QueryException;

/** The store of a session: opened for reading when first asked, its errors as errors of the shell. */
public final class StoreService implements AutoCloseable {
    private final Path folder;
    private final RequestQuota quota = new RequestQuota();
    private TraceStore store;

    public StoreService(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /**
     * A folder of the session's store for what belongs with its data but is none (saved searches, jobs); made when it is not there, for
     * its owner alone.
     */
    public Path companion(String name) {
        Path place = folder.resolve(name);
        try {
            PrivateFiles.makeFolder(place);
        } catch (IOException problem) {
            throw Errors.of(
                    Engine.STORE_EXCEPTION,
                    "StoreIo",
                    ErrorCategory.WriteError,
                    place,
                    "Cannot make the folder " + place + ": " + PrivateFiles.reason(problem));
        }
        return place;
    }

    /** What the session may still ask while Exchange's limits hold. */
    public RequestQuota quota() {
        return quota;
    }

    /** The store; it shows what was committed last. */
    public synchronized TraceStore store() {
        if (store == null) {
            try {
                store = MapDbStore.open(folder);
            } catch (StoreException problem) {
                throw error(problem);
            }
        }
        return store;
    }

    /** Asks the session's store; what is wrong with it becomes an error of the shell. */
    public static void read(CommandRuntime runtime, Consumer<TraceStore> question) {
        try {
            question.accept(runtime.session().service(StoreService.class).store());
        } catch (StoreException problem) {
            throw error(problem);
        } catch (QueryException problem) {
            runtime.checkStopped();
            throw error(problem);
        }
    }

    /** A question that cannot be answered as it was put. */
    public static TerminatingError error(QueryException problem) {
        return Errors.of(
                "System.ArgumentException", "InvalidQuery", ErrorCategory.InvalidArgument, null, problem.getMessage());
    }

    /** A store's error as one of the shell; a batch then ends with code 3. */
    public static TerminatingError error(StoreException problem) {
        return Errors.of(
                Engine.STORE_EXCEPTION,
                "Store" + problem.kind().name().charAt(0)
                        + problem.kind()
                                .name()
                                .substring(1)
                                .toLowerCase(Locale.ROOT)
                                .replace("_", ""),
                problem.kind() == StoreException.Kind.BUSY
                        ? ErrorCategory.ResourceBusy
                        : ErrorCategory.ResourceUnavailable,
                null,
                problem.getMessage());
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
