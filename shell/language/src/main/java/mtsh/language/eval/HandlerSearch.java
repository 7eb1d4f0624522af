package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * Which {@code catch} or {@code trap} takes an error. PowerShell keeps each error in an exception of its own, and asks the clauses for what is
 * inside of it first, then for that exception itself, then for what a command or -ErrorAction Stop put it into; a clause whose type is more
 * special than others wins over what was found before.
 */
final class HandlerSearch {
    /** A clause; no types means that it takes everything. */
    record Clause(List<ExpressionCompiler.TypeReference> types, Executable body) {
        static Clause of(Statement.CatchClause clause, Executable body) {
            return new Clause(
                    clause.types().stream()
                            .map(ExpressionCompiler.TypeReference::new)
                            .toList(),
                    body);
        }
    }

    /** The clause that takes an error, and what it sees as {@code $_}. */
    record Found(Clause clause, ErrorRecord shown) {}

    /** One type of a clause, null for everything; the rank counts the more special types beside it. */
    private record Handler(Clause clause, NetType type, int rank) {
        boolean takesAll() {
            return type == null;
        }
    }

    private static final String NAMES = "System.Management.Automation.";

    private final List<Handler> handlers;
    private Handler best;
    private NetException seen;

    private HandlerSearch(List<Handler> handlers) {
        this.handlers = handlers;
    }

    /** For {@code try}: a lone clause that takes everything sees the error as it is. */
    static Found forCatch(Context context, List<Clause> clauses, TerminatingError error) {
        if (clauses.size() == 1 && clauses.get(0).types().isEmpty()) {
            return new Found(clauses.get(0), error.record());
        }
        return forTrap(context, clauses, error);
    }

    static Found forTrap(Context context, List<Clause> clauses, TerminatingError error) {
        HandlerSearch search = new HandlerSearch(handlers(context, clauses));
        search.run(error);
        return search.best == null ? null : new Found(search.best.clause(), search.shown(error));
    }

    private static List<Handler> handlers(Context context, List<Clause> clauses) {
        List<Handler> plain = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.types().isEmpty()) {
                plain.add(new Handler(clause, null, 0));
            }
            for (ExpressionCompiler.TypeReference reference : clause.types()) {
                plain.add(new Handler(clause, reference.resolve(context), 0));
            }
        }
        List<Handler> ranked = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            ranked.add(new Handler(plain.get(i).clause(), plain.get(i).type(), rank(plain, i)));
        }
        return ranked;
    }

    private static int rank(List<Handler> handlers, int index) {
        NetType type = handlers.get(index).type();
        if (type == null) {
            return index == handlers.size() - 1 ? index : 0;
        }
        int rank = 0;
        for (Handler earlier : handlers.subList(0, index)) {
            if (earlier.type() != null
                    && earlier.type() != type
                    && earlier.type().isA(type)) {
                rank++;
            }
        }
        return rank;
    }

    private void run(TerminatingError error) {
        NetException exception = error.record().exception();
        if (error.isStoppedByPreference()) {
            consider(named("ActionPreferenceStopException"), exception);
            if (isUnsure() && isShellsOwn(exception)) {
                considerOwn(exception);
            } else if (isUnsure()) {
                consider(exception);
            }
        } else if (error.isOutOfCommand()) {
            consider(exception);
            consider(named("CmdletInvocationException"), exception);
            consider(exception.inner());
        } else if (isShellsOwn(exception) && !error.isThrownAsRecord()) {
            considerOwn(exception);
        } else {
            consider(exception);
            consider(named("RuntimeException"), exception);
        }
    }

    private void considerOwn(NetException exception) {
        consider(exception.inner());
        consider(exception);
    }

    private void consider(NetException exception) {
        if (exception != null) {
            consider(exception.netType(), exception);
        }
    }

    /** Nothing was found, or something that others are more special than. */
    private boolean isUnsure() {
        return best == null || best.rank() > 0;
    }

    private void consider(NetType type, NetException exception) {
        Handler found = isUnsure() ? match(type) : null;
        if (found != null
                && (best == null || found.rank() < best.rank() || found.rank() == best.rank() && best.takesAll())) {
            best = found;
            seen = exception;
        }
    }

    private Handler match(NetType type) {
        Handler general = null;
        Handler all = null;
        for (Handler each : handlers) {
            if (each.takesAll()) {
                all = all == null ? each : all;
            } else if (each.type() == type) {
                return each;
            } else if (general == null && type.isA(each.type())) {
                general = each;
            }
        }
        return general == null ? all : general;
    }

    /** What the shell itself put around an exception gives way to it; a record that was made for an exception keeps it. */
    private ErrorRecord shown(TerminatingError error) {
        ErrorRecord record = error.record();
        boolean gives = isShellsOwn(record.exception())
                && !error.isOutOfCommand()
                && !error.isStoppedByPreference()
                && !error.isThrownAsRecord();
        return gives && seen != record.exception() ? record.withException(seen) : record;
    }

    private static NetType named(String name) {
        return Types.find(NAMES + name);
    }

    /** Whether PowerShell throws it as it is: any other exception is put into one of these. */
    private static boolean isShellsOwn(NetException exception) {
        return exception.netType().isA(named("RuntimeException"));
    }
}
