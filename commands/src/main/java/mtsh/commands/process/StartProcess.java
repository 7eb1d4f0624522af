package mtsh.commands.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.CommandLineText;
import mtsh.language.process.DetachedProgram;
import mtsh.language.process.Programs;
import mtsh.language.process.SystemProcess;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;

/** Start-Process: starts a program; a document or an address is named, for there is no desktop that could open it. */
@Command(
        name = "Start-Process",
        aliases = {"saps", "start"},
        description = "Starts programs; of a document or address it says where that is.")
@CmdletInfo(defaultSet = "Default", shouldProcess = true, output = "System.Diagnostics.Process")
public final class StartProcess extends Cmdlet {
    private static final long TICK = 50;

    @Option(
            names = {"-FilePath", "-PSPath", "-Path"},
            description = "The program, by name or path.")
    @Parameter(position = 0, mandatory = true, notEmpty = true)
    String filePath;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "What it is given; joined by spaces and then taken apart at spaces outside of quotes.")
    @Parameter(position = 1)
    String[] argumentList;

    @Option(
            names = {"-Credential", "-RunAs"},
            description = "Refused: another user is a matter of sudo.")
    @Parameter(set = "Default")
    Object credential;

    @Option(names = "-WorkingDirectory", description = "The folder that it starts in.")
    @Parameter(notEmpty = true)
    String workingDirectory;

    @Option(
            names = {"-LoadUserProfile", "-Lup"},
            description = "Accepted; there are no profiles to load.")
    @Parameter(set = "Default")
    boolean loadUserProfile;

    @Option(
            names = {"-NoNewWindow", "-nnw"},
            description = "Accepted; there is no other window.")
    @Parameter(set = "Default")
    boolean noNewWindow;

    @Option(names = "-PassThru", description = "Gives the process.")
    boolean passThru;

    @Option(
            names = {"-RedirectStandardError", "-RSE"},
            description = "The file for its errors.")
    @Parameter(set = "Default", notEmpty = true)
    String redirectStandardError;

    @Option(
            names = {"-RedirectStandardInput", "-RSI"},
            description = "The file that it reads.")
    @Parameter(set = "Default", notEmpty = true)
    String redirectStandardInput;

    @Option(
            names = {"-RedirectStandardOutput", "-RSO"},
            description = "The file for what it writes.")
    @Parameter(set = "Default", notEmpty = true)
    String redirectStandardOutput;

    @Option(names = "-Verb", description = "Refused: there is no desktop.")
    @Parameter(set = "UseShellExecute", notEmpty = true)
    String verb;

    @Option(names = "-WindowStyle", description = "Refused: there are no windows.")
    @Parameter(values = {"Normal", "Hidden", "Minimized", "Maximized"})
    String windowStyle;

    @Option(names = "-Wait", description = "Waits until it has ended.")
    boolean awaits;

    @Option(names = "-UseNewEnvironment", description = "Without the session's environment variables.")
    @Parameter(set = "Default")
    boolean useNewEnvironment;

    @Option(names = "-Environment", description = "More environment variables, as a table.")
    PSDictionary environment;

    @Override
    public void begin() {
        refuse(verb != null, "-Verb");
        refuse(windowStyle != null, "-WindowStyle");
        refuse(credential != null, "-Credential");
        Path program = program();
        List<String> arguments = arguments();
        Path folder = folder();
        if (folder == null || !areUsable()) {
            return;
        }
        String target = (program == null ? filePath : program) + " "
                + String.join(" ", argumentList == null ? List.of() : List.of(argumentList));
        if (!shouldProcess(target, "Start-Process")) {
            return;
        }
        if (program == null) {
            open();
            return;
        }
        start(program, arguments, folder);
    }

    private void refuse(boolean given, String parameter) {
        if (given) {
            throw terminating(
                    "System.NotSupportedException",
                    "NotSupportedException",
                    ErrorCategory.NotImplemented,
                    null,
                    "The parameter '" + parameter
                            + "' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell.");
        }
    }

    private Path program() {
        if (filePath.contains("/")) {
            Path path = runtime().session().resolvePath(filePath);
            return Files.isRegularFile(path) && Files.isExecutable(path) ? path : null;
        }
        Path found = Programs.find(filePath);
        if (found != null) {
            return found;
        }
        Path here = runtime().session().resolvePath(filePath);
        return Programs.isProgram(here) ? here : null;
    }

    private List<String> arguments() {
        return argumentList == null ? List.of() : CommandLineText.split(String.join(" ", argumentList));
    }

    private Path folder() {
        Path folder = workingDirectory == null
                ? runtime().session().location()
                : runtime().session().resolvePath(workingDirectory);
        if (!Files.isDirectory(folder)) {
            invalid("System.IO.DirectoryNotFoundException", "DirectoryNotFoundException", "WorkingDirectory");
            return null;
        }
        return folder;
    }

    private void invalid(String exception, String id, String parameter) {
        writeError(
                exception,
                id,
                ErrorCategory.InvalidOperation,
                null,
                "This command cannot be run because either the parameter \"" + parameter
                        + "\" has a value that is not valid or cannot be used with this command. Give a valid input and Run your "
                        + "command again.");
    }

    private boolean areUsable() {
        Path input = file(redirectStandardInput);
        if (input != null && !Files.isRegularFile(input)) {
            invalid(
                    "System.IO.FileNotFoundException",
                    "FileNotFoundException",
                    "RedirectStandardInput '" + redirectStandardInput + "'");
            return false;
        }
        return areDifferent(
                        "RedirectStandardInput",
                        redirectStandardInput,
                        "RedirectStandardOutput",
                        redirectStandardOutput)
                && areDifferent(
                        "RedirectStandardInput", redirectStandardInput, "RedirectStandardError", redirectStandardError)
                && areDifferent(
                        "RedirectStandardOutput",
                        redirectStandardOutput,
                        "RedirectStandardError",
                        redirectStandardError);
    }

    private boolean areDifferent(String firstName, String first, String secondName, String second) {
        if (first == null || second == null || !file(first).equals(file(second))) {
            return true;
        }
        writeError(
                "System.InvalidOperationException",
                "InvalidOperationException",
                ErrorCategory.InvalidOperation,
                null,
                "This command cannot be run because \"" + firstName + "\" and \"" + secondName
                        + "\" are same. Give different inputs and Run your command again.");
        return false;
    }

    private Path file(String written) {
        return written == null ? null : runtime().session().resolvePath(written);
    }

    /** A document, a folder or an address: the user is told where it is. */
    private void open() {
        boolean isAddress = filePath.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !filePath.matches("[A-Za-z]:.*");
        Path path = isAddress ? null : runtime().session().resolvePath(filePath);
        if (isAddress || Files.exists(path)) {
            runtime().writeHost(isAddress ? filePath : path.toString(), null, null, true);
            return;
        }
        throw failed("An error occurred trying to start process '" + filePath + "' with working directory '"
                + runtime().session().location() + "'. No such file or directory");
    }

    private RuntimeException failed(String reason) {
        return terminating(
                "System.InvalidOperationException",
                "InvalidOperationException",
                ErrorCategory.InvalidOperation,
                null,
                "This command cannot be run due to the error: " + reason);
    }

    private void start(Path program, List<String> arguments, Path folder) {
        ProcessBuilder builder = DetachedProgram.builder(program, arguments, folder);
        setEnvironment(builder.environment());
        boolean lent = runtime().host().lend();
        builder.redirectInput(
                redirectStandardInput == null ? input(lent) : Redirect.from(toFile(redirectStandardInput)));
        builder.redirectOutput(
                redirectStandardOutput == null ? output(lent) : Redirect.to(toFile(redirectStandardOutput)));
        builder.redirectError(
                redirectStandardError == null ? output(lent) : Redirect.to(toFile(redirectStandardError)));
        try {
            Process process = builder.start();
            if (passThru) {
                write(SystemProcess.of(process));
            }
            if (awaits) {
                await(process);
            }
        } catch (IOException problem) {
            throw failed("An error occurred trying to start process '" + program + "' with working directory '" + folder
                    + "'. " + (Files.isExecutable(program) ? problem.getMessage() : "Permission denied"));
        }
    }

    private static Redirect input(boolean lent) {
        return lent ? Redirect.INHERIT : Redirect.from(new File("/dev/null"));
    }

    private static Redirect output(boolean lent) {
        return lent ? Redirect.INHERIT : Redirect.DISCARD;
    }

    private File toFile(String written) {
        return file(written).toFile();
    }

    private void setEnvironment(Map<String, String> variables) {
        if (useNewEnvironment) {
            List<String> kept = List.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "TERM");
            variables.keySet().retainAll(kept);
        }
        if (environment == null) {
            return;
        }
        for (PSDictionary.Entry each : environment.entries()) {
            String name = Conversions.toText(each.key());
            if (each.value() == null) {
                variables.remove(name);
            } else {
                String text = Conversions.toText(each.value());
                boolean isPath = name.equals("PATH") && variables.containsKey(name);
                variables.put(name, isPath ? text + File.pathSeparator + variables.get(name) : text);
            }
        }
    }

    private void await(Process process) {
        try {
            while (!process.waitFor(TICK, TimeUnit.MILLISECONDS)) {
                runtime().checkStopped();
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            runtime().checkStopped();
        }
    }
}
