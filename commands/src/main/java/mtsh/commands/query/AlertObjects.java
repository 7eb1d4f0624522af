package mtsh.commands.query;

import java.time.Instant;
import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Alerts, and what a test of one found, as objects. */
final class AlertObjects {
    static final String TYPE = "Mtsh.TraceAlert";
    static final String RESULT = "Mtsh.TraceAlertResult";

    private AlertObjects() {}

    static PSObject of(TraceAlert alert, AlertState state) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Name", alert.name())
                .note("Query", alert.query())
                .note("Mailbox", emptyToNull(alert.mailbox()))
                .note("Description", alert.description())
                .note("Condition", alert.condition())
                .note("Threshold", alert.threshold())
                .note("Below", alert.below())
                .note("Cooldown", emptyToNull(alert.cooldown()))
                .note("Command", emptyToNull(alert.command()))
                .note("OutFile", emptyToNull(alert.outFile()))
                .note("ExitCode", alert.exitCode())
                .note("Registered", time(alert.registered()))
                .note("State", state.checked() == null ? "Untested" : state.active() ? "Active" : "Normal")
                .note("LastCount", state.checked() == null ? null : state.count())
                .note("LastChecked", time(state.checked()))
                .note("LastFired", time(state.fired()));
    }

    /** The result of one test; what the alert's command writes is added to it as Output. */
    static PSObject result(TraceAlert alert, long count, boolean active, boolean fired, Instant now) {
        return PSObject.custom()
                .typeName(RESULT)
                .note("Name", alert.name())
                .note("Query", alert.query())
                .note("Mailbox", emptyToNull(alert.mailbox()))
                .note("Count", count)
                .note("Condition", alert.condition())
                .note("Threshold", alert.threshold())
                .note("Active", active)
                .note("Fired", fired)
                .note("Checked", DateTime.utc(now))
                .note("ExitCode", active ? alert.exitCode() : 0)
                .note("Output", PSArray.of(List.of()));
    }

    private static DateTime time(Instant moment) {
        return moment == null ? null : DateTime.utc(moment);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
