package mtsh.commands.job;

import java.util.List;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorRecord;
import mtsh.language.runspace.BackgroundHost;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;

/** Writes what another session wrote, down the same streams of this one. */
final class JobReplay {
    private JobReplay() {}

    static void replay(JobRecord record, CommandRuntime runtime) {
        Object value = record.value();
        switch (record.stream()) {
            case OUTPUT -> runtime.write(value);
            case ERROR -> runtime.replayError((ErrorRecord) value);
            case WARNING -> runtime.writeWarning(Conversions.toText(value));
            case VERBOSE -> runtime.writeVerbose(Conversions.toText(value));
            case DEBUG -> runtime.writeDebug(Conversions.toText(value));
            case PROGRESS -> runtime.writeProgress(BackgroundHost.toRecord((PSObject) value));
            default -> information(value, runtime);
        }
    }

    private static void information(Object value, CommandRuntime runtime) {
        Object data = Members.get(value, "MessageData");
        List<Object> tags = Enumeration.list(Members.get(value, "Tags"));
        if (tags != null && tags.contains("PSHOST")) {
            runtime.writeHost(Conversions.toText(data), null, null, true);
            return;
        }
        String[] texts = tags == null
                ? new String[0]
                : tags.stream().map(Conversions::toText).toArray(String[]::new);
        runtime.writeInformation(data, texts);
    }
}
