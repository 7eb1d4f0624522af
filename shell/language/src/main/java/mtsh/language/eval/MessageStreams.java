package mtsh.language.eval;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Host;
import mtsh.language.stream.Output;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;

/** Streams 2 to 6 of one call: preferences, -ErrorVariable and its like, redirection, and the host at the end. */
final class MessageStreams {
    private static final String STOP = "System.Management.Automation.ActionPreferenceStopException";
    private static final String STOPPED = "The running command stopped because the preference variable \"";
    private static final String IS_STOP = "\" or common parameter is set to Stop: ";

    private final Context context;
    private final CommonValues common;

    MessageStreams(Context context, CommonValues common) {
        this.context = context;
        this.common = common;
    }

    void error(ErrorRecord error) {
        CommonValues.Action action = common.action("ErrorAction", "ErrorActionPreference");
        if (action == CommonValues.Action.Ignore) {
            return;
        }
        keep("ErrorVariable", action == CommonValues.Action.Stop ? stopping(error) : error);
        context.engine.errors().remember(error);
        switch (action) {
            case SilentlyContinue -> {
                return;
            }
            case Stop -> throw new TerminatingError(error).stoppedByPreference();
            default -> context.engine.errors().showError(error, context);
        }
    }

    /** What -ErrorVariable gets of an error that stops the command. */
    private static NetException stopping(ErrorRecord error) {
        String text = STOPPED + "ErrorActionPreference" + IS_STOP + error.message();
        return new NetException(STOP, text, null).cameWith(error);
    }

    /** In the variable of the command itself, and in those of the functions that it runs in. */
    private void keep(String parameter, Object message) {
        common.keep(parameter, message);
        context.keep(parameter, message);
    }

    void warning(String text) {
        CommonValues.Action action = common.action("WarningAction", "WarningPreference");
        MessageRecord record = MessageRecord.message("Warning", text);
        if (action != CommonValues.Action.Ignore) {
            keep("WarningVariable", record);
        }
        send(action, context.streams.warning(), record, text, Host::warning, "WarningAction");
    }

    void verbose(String text) {
        MessageRecord record = MessageRecord.message("Verbose", text);
        send(
                common.switchAction("Verbose", "VerbosePreference"),
                context.streams.verbose(),
                record,
                text,
                Host::verbose,
                "Verbose");
    }

    void debug(String text) {
        MessageRecord record = MessageRecord.message("Debug", text);
        send(
                common.switchAction("Debug", "DebugPreference"),
                context.streams.debug(),
                record,
                text,
                Host::debug,
                "Debug");
    }

    @FunctionalInterface
    private interface Show {
        void on(Host host, String text);
    }

    private void send(
            CommonValues.Action action, Output redirected, Object record, String text, Show show, String parameter) {
        switch (action) {
            case SilentlyContinue, Ignore -> {
                return;
            }
            case Stop -> {
                show.on(context.engine.host(), text);
                throw stop(text, parameter);
            }
            default -> {
                if (redirected != null) {
                    redirected.write(record);
                } else {
                    show.on(context.engine.host(), text);
                }
            }
        }
    }

    private TerminatingError stop(String text, String parameter) {
        String preference = parameter.replace("Action", "") + "Preference";
        NetException exception = new NetException(STOP, STOPPED + preference + IS_STOP + text, null);
        return new TerminatingError(
                        new ErrorRecord(exception, "ActionPreferenceStop", ErrorCategory.OperationStopped, null))
                .stoppedByPreference();
    }

    private DateTime now() {
        return DateTime.local(context.engine.clock().instant(), context.engine.zone());
    }

    void information(Object data, String[] tags) {
        MessageRecord record = MessageRecord.information(data, "Write-Information", tags, now());
        keep("InformationVariable", record);
        CommonValues.Action action = common.action("InformationAction", "InformationPreference");
        if (context.streams.information() != null) {
            if (action != CommonValues.Action.Ignore) {
                context.streams.information().write(record);
            }
            return;
        }
        if (action == CommonValues.Action.Continue) {
            context.engine.host().information(Conversions.toText(data));
        }
    }

    void host(String text, String foreground, String background, boolean newLine) {
        MessageRecord record = MessageRecord.information(text, "Write-Host", new String[] {"PSHOST"}, now());
        keep("InformationVariable", record);
        if (context.streams.information() != null) {
            context.streams.information().write(record);
            return;
        }
        if (common.has("InformationAction")
                && common.action("InformationAction", "InformationPreference") == CommonValues.Action.Ignore) {
            return;
        }
        context.engine.host().writeHost(text, foreground, background, newLine);
    }

    void progress(ProgressRecord progress) {
        if (common.action("ProgressAction", "ProgressPreference") == CommonValues.Action.Continue) {
            context.engine.host().progress(progress);
        }
    }
}
