package mtsh.commands.event;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Wildcard;

/** What cmdlets on events have in common. */
abstract class EventCmdlet extends Cmdlet {
    final EventQueue queue() {
        return runtime().session().service(EventQueue.class);
    }

    final void unknown(String id, String message) {
        writeError("System.ArgumentException", id, ErrorCategory.InvalidArgument, null, message);
    }

    static boolean isMeant(String pattern, Object source) {
        return pattern == null || Wildcard.of(pattern, true).matches(String.valueOf(source));
    }
}
