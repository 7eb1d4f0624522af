package mtsh.language.eval;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSList;

/** Errors of one shell: whether a statement's error ends what runs, {@code $Error}, and how they reach the user. */
final class ErrorReporter {
    private static final int KEPT = 256;

    private final Engine engine;
    private final Rendering rendering;
    private final PSList list;
    private int guards;
    private int shown;
    private boolean storeFailed;
    private TerminatingError caught;

    /** {@code list} is what {@code $Error} holds. */
    ErrorReporter(Engine engine, Rendering rendering, PSList list) {
        this.engine = engine;
        this.rendering = rendering;
        this.list = list;
    }

    /** What {@code $Error} holds. */
    PSList list() {
        return list;
    }

    /** How many catches and traps wait for errors now. */
    int guards() {
        return guards;
    }

    /** Sets the number; gives the old one. */
    int guards(int number) {
        int before = guards;
        guards = number;
        return before;
    }

    TerminatingError caught() {
        return caught;
    }

    /** Sets the error that a bare {@code throw} throws again; gives the old one. */
    TerminatingError caught(TerminatingError error) {
        TerminatingError before = caught;
        caught = error;
        return before;
    }

    /** Gives an error the place of the running statement when it has none. */
    void locate(TerminatingError error, Context context) {
        if (error.record().position() == null) {
            error.record().position(context.position());
        }
    }

    /** Whether the next statement runs after this error: nothing waits for it and nobody asked to stop. */
    boolean continuesAfter(TerminatingError error, Context context) {
        CommonValues.Action action = preference(context);
        if (error.isThrownByScript() || error.isStoppedByPreference()) {
            return error.isThrownByScript() && isSilent(action) && guards == 0;
        }
        return guards == 0 && !error.isLeavingFunction() && action != CommonValues.Action.Stop;
    }

    /** Whether the preference is that an error ends what runs. */
    boolean stops(Context context) {
        return preference(context) == CommonValues.Action.Stop;
    }

    private static boolean isSilent(CommonValues.Action action) {
        return action == CommonValues.Action.SilentlyContinue || action == CommonValues.Action.Ignore;
    }

    private static CommonValues.Action preference(Context context) {
        String key = "erroractionpreference";
        Variable variable = context.scope.find(key);
        Object value = variable == null ? null : Nothing.toNull(variable.value());
        return value == null ? CommonValues.Action.Continue : CommonValues.parse(value, key);
    }

    /** Keeps an error in {@code $Error}, the newest first. */
    void remember(ErrorRecord record) {
        if (!isNewest(record)) {
            list.items().remove(record);
            list.items().add(0, record);
            if (list.items().size() > KEPT) {
                list.items().remove(list.items().size() - 1);
            }
        }
    }

    /** One exception is kept once, however often it is caught and thrown again. */
    private boolean isNewest(ErrorRecord record) {
        Object newest = list.items().isEmpty() ? null : list.items().get(0);
        return newest == record || newest instanceof ErrorRecord known && known.exception() == record.exception();
    }

    /** An error that ended a statement, while the script goes on. */
    void report(ErrorRecord record, Context context) {
        remember(record);
        context.keep("ErrorVariable", record);
        engine.succeeded(false);
        if (!isSilent(preference(context))) {
            showError(record, context);
        }
    }

    /** Sends an error down stream 2. */
    void showError(ErrorRecord record, Context context) {
        count(record);
        if (context.streams.error() != null) {
            context.streams.error().write(record);
        } else {
            engine.host().error(rendering.error(record, engine));
        }
    }

    /** An error that nothing caught, on its way out of the shell. */
    void reportUncaught(TerminatingError error) {
        locate(error, engine.current());
        remember(error.record());
        count(error.record());
        engine.succeeded(false);
        engine.host().error(rendering.error(error.record(), engine));
    }

    private void count(ErrorRecord record) {
        shown++;
        storeFailed |= record.exception().typeName().equals(Engine.STORE_EXCEPTION);
    }

    boolean storeFailed() {
        return storeFailed;
    }

    int shown() {
        return shown;
    }
}
