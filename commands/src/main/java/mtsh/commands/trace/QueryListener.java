package mtsh.commands.trace;

import mtsh.language.cmdlet.CommandRuntime;

/** Hears of each trace cmdlet that is about to ask the store: a service of the session, so that queries can be remembered. */
@FunctionalInterface
public interface QueryListener {
    /** The running cmdlet, by its name, has understood its parameters. Never throws. */
    void asks(CommandRuntime runtime, String cmdlet);

    /** Tells the session's listener. */
    static void tell(CommandRuntime runtime, String cmdlet) {
        runtime.session().service(QueryListener.class).asks(runtime, cmdlet);
    }
}
