package mtsh.language.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a program does not start, in .NET's words. */
final class NativeFailure {
    private NativeFailure() {}

    static String reason(IOException problem, Path program, Path folder) {
        return "An error occurred trying to start process '" + program + "' with working directory '" + folder + "'. "
                + cause(problem, program);
    }

    /** The system's own words, which Java puts behind the number of the error. */
    private static String cause(IOException problem, Path program) {
        if (!Files.isExecutable(program)) {
            return "Permission denied";
        }
        String text = String.valueOf(problem.getMessage());
        int comma = text.lastIndexOf("error=");
        int words = comma < 0 ? -1 : text.indexOf(", ", comma);
        return words < 0 ? text : text.substring(words + 2);
    }
}
