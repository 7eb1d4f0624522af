package mtsh.commands.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.data.JsonDocument;
import mtsh.commands.source.PrivateFiles;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/** What an alert does when it fires: a line in a file, a command; nothing that was not asked for when it was registered. */
final class AlertAction {
    /** What a command writes is shown with the result; a command that writes more than this writes somewhere else. */
    private static final int MOST_OUTPUT = 1000;

    private final CommandRuntime runtime;

    AlertAction(CommandRuntime runtime) {
        this.runtime = runtime;
    }

    void fire(TraceAlert alert, PSObject result) {
        if (!alert.command().isEmpty()) {
            run(alert, result);
        }
        if (!alert.outFile().isEmpty()) {
            append(alert, result);
        }
    }

    private void run(TraceAlert alert, PSObject result) {
        List<Object> output = new ArrayList<>();
        boolean[] isCut = {false};
        Scriptable.Maker.make(alert.command()).run(result, new Object[0], value -> {
            runtime.checkStopped();
            isCut[0] |= output.size() == MOST_OUTPUT;
            if (!isCut[0]) {
                output.add(value);
            }
        });
        result.note("Output", PSArray.of(output));
        if (isCut[0]) {
            runtime.writeWarning("The command of the alert '" + alert.name() + "' wrote more than the " + MOST_OUTPUT
                    + " objects that are kept in Output. Let it write to a file to have them all.");
        }
    }

    private void append(TraceAlert alert, PSObject result) {
        Path file = Path.of(alert.outFile());
        Map<String, Object> line = new LinkedHashMap<>();
        for (String each : List.of("Name", "Query", "Mailbox", "Count", "Condition", "Threshold", "Checked")) {
            line.put(each, result.noteValue(each));
        }
        byte[] text = JsonDocument.line(line).getBytes(StandardCharsets.UTF_8);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, text);
            } else {
                Files.write(file, text, StandardOpenOption.APPEND);
            }
        } catch (IOException problem) {
            throw Errors.of(
                    "System.IO.IOException",
                    "AlertFileIo",
                    ErrorCategory.WriteError,
                    file.toString(),
                    "Cannot write " + file + ": " + PrivateFiles.reason(problem));
        }
    }
}
