package mtsh.language.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.EnvironmentVariables;

/** Starts programs that the shell does not wait for: they write where it writes, and live on without it. */
public final class DetachedProgram {
    private DetachedProgram() {}

    public static Process start(Path program, List<String> arguments, Path folder) throws IOException {
        return builder(program, arguments, folder)
                .redirectInput(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** With the session's environment, and nothing redirected yet. */
    public static ProcessBuilder builder(Path program, List<String> arguments, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(EnvironmentVariables.all());
        return builder;
    }
}
