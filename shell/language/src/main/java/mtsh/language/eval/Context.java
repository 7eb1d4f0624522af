package mtsh.language.eval;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Position;

/** Where evaluation stands: the shell, the scope, the streams and the statement being run. One for each running block. */
final class Context {
    final Engine engine;
    final Scope scope;
    final Streams streams;
    final Source source;
    /** The function, script or block that runs here. */
    final String commandName;

    final Context caller;
    /** What was asked of the function that runs here: its -ErrorVariable and its like; null outside of functions. */
    CommonValues common;

    /** Whether messages from here are for the next stage of a pipeline, not for the function that the pipeline stands in. */
    private boolean apart;

    /** The call that runs here; null outside of functions, scripts and blocks. */
    RunningCall call;

    /** The block that runs here, when the scope is its own and it runs directly in it; null where it shares the scope of others. */
    CompiledBlock ownBlock;

    /** Where the function or block that runs here was called; null at the top. */
    Position invokedAt;

    /** The statement that runs now: what an error without a place of its own points to. */
    Span statement;

    Context(Engine engine, Scope scope, Streams streams, Source source, String commandName, Context caller) {
        this.engine = engine;
        this.scope = scope;
        this.streams = streams;
        this.source = source;
        this.commandName = commandName;
        this.caller = caller;
    }

    /** Adds a message to the variables that this function and those that called it were asked to keep it in. */
    void keep(String parameter, Object message) {
        for (Context each = this; each != null && !each.apart; each = each.caller) {
            if (each.common != null) {
                each.common.keep(parameter, message);
            }
        }
    }

    /** The same for an error that was caught here. */
    void keepCaught(ErrorRecord error) {
        for (Context each = this; each != null && !each.apart; each = each.caller) {
            if (each.common != null) {
                each.common.keepCaught(error);
            }
        }
    }

    /** The innermost scope of a session state among those that are running; this one's where it does not matter. */
    Scope scopeOf(SessionState wanted) {
        if (wanted == null || scope.state() == wanted) {
            return scope;
        }
        for (Context each = caller; each != null; each = each.caller) {
            if (each.scope.state() == wanted) {
                return each.scope;
            }
        }
        return wanted.root();
    }

    Context withStreams(Streams other) {
        Context copy = new Context(engine, scope, other, source, commandName, caller);
        return copyInto(copy);
    }

    /** For a stage that others follow. */
    Context apart() {
        Context copy = withStreams(streams);
        copy.apart = true;
        return copy;
    }

    Context withScope(Scope other) {
        Context copy = new Context(engine, other, streams, source, commandName, caller);
        return copyInto(copy);
    }

    /** The same call goes on in another context. */
    Context copyInto(Context copy) {
        copy.statement = statement;
        copy.common = common;
        copy.call = call;
        copy.ownBlock = scope == copy.scope ? ownBlock : null;
        copy.invokedAt = invokedAt;
        copy.apart = apart;
        return copy;
    }

    Position position() {
        return statement == null ? null : new Position(source, statement);
    }

    /** Null for what no text asked for: a script that the command line started. */
    Position position(Span span) {
        return span == null ? null : new Position(source, span);
    }
}
