package mtsh.commands.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.value.Invocable;

/** Start-Job: runs a script beside the session, in a session of its own; what goes in and comes out is copied. */
@Command(name = "Start-Job", aliases = "sajb", description = "Runs a script in the background.")
@CmdletInfo(defaultSet = "ComputerName", output = "System.Management.Automation.PSRemotingJob")
public final class StartJob extends ScriptJobCmdlet {
    private static final String BLOCK = "ComputerName";
    private static final String FILE = "FilePathComputerName";
    private static final String LITERAL = "LiteralFilePathComputerName";

    @Option(
            names = {"-ScriptBlock", "-Command"},
            description = "What to run.")
    @Parameter(set = BLOCK, position = 0, mandatory = true)
    Invocable scriptBlock;

    @Option(names = "-FilePath", description = "The script file to run.")
    @Parameter(set = FILE, position = 0, mandatory = true, completer = "path")
    String filePath;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The script file to run; its name is taken as it is.")
    @Parameter(set = LITERAL, mandatory = true, completer = "path")
    String literalPath;

    @Option(names = "-DefinitionName", description = "A definition of a job; there are none here.")
    @Parameter(set = "DefinitionName", position = 0, mandatory = true, notEmpty = true)
    String definitionName;

    @Option(names = "-DefinitionPath", description = "Where the definition of a job is.")
    @Parameter(set = "DefinitionName", position = 1, notEmpty = true)
    String definitionPath;

    @Option(names = "-Type", description = "The type of a defined job.")
    @Parameter(set = "DefinitionName", position = 2, notEmpty = true)
    String type;

    @Option(names = "-Name", description = "The name of the job.")
    @Parameter(set = BLOCK, pipelineByPropertyName = true)
    @Parameter(set = FILE, pipelineByPropertyName = true)
    @Parameter(set = LITERAL, pipelineByPropertyName = true)
    String name;

    @Option(names = "-InitializationScript", description = "Runs before.")
    @Parameter(set = BLOCK, position = 1)
    @Parameter(set = FILE, position = 1)
    @Parameter(set = LITERAL, position = 1)
    Invocable initializationScript;

    @Option(names = "-InputObject", description = "What the script finds in $input.")
    @Parameter(set = BLOCK, pipeline = true)
    @Parameter(set = FILE, pipeline = true)
    @Parameter(set = LITERAL, pipeline = true)
    Object inputObject;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Values for the parameters of the script.")
    @Parameter(set = BLOCK)
    @Parameter(set = FILE)
    @Parameter(set = LITERAL)
    Object[] argumentList;

    @Option(names = "-WorkingDirectory", description = "The folder it runs in.")
    @Parameter(notEmpty = true)
    String workingDirectory;

    @Option(names = "-Credential", description = "Another user; not here.")
    @Parameter(set = BLOCK)
    @Parameter(set = FILE)
    @Parameter(set = LITERAL)
    Object credential;

    @Option(names = "-Authentication", description = "Accepted; a job here needs none.")
    @Parameter(set = BLOCK)
    @Parameter(set = FILE)
    @Parameter(set = LITERAL)
    String authentication;

    @Option(names = "-RunAs32", description = "Not here.")
    @Parameter(set = BLOCK)
    @Parameter(set = FILE)
    @Parameter(set = LITERAL)
    boolean runAs32;

    @Option(names = "-PSVersion", description = "Not here.")
    @Parameter(set = BLOCK)
    @Parameter(set = FILE)
    @Parameter(set = LITERAL)
    String psVersion;

    private final List<Object> input = new ArrayList<>();

    @Override
    public void begin() {
        if (runAs32) {
            throw refused(
                    "RunAs32NotSupported",
                    "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you"
                            + " need to run PowerShell in a 32-bit process.");
        }
        if (psVersion != null || credential != null || definitionName != null) {
            throw refused(
                    "StartJobNotSupported",
                    "A job runs in this process, as this user and with this version. Leave out -PSVersion, -Credential and"
                            + " -DefinitionName.");
        }
        requireFolder();
    }

    private TerminatingError refused(String id, String message) {
        return terminating(
                "System.Management.Automation.PSInvalidOperationException",
                id,
                ErrorCategory.InvalidOperation,
                null,
                message);
    }

    private void requireFolder() {
        if (workingDirectory == null) {
            return;
        }
        if (workingDirectory.isBlank()) {
            throw terminating(
                    "System.Management.Automation.ParameterBindingException",
                    "ParameterArgumentValidationError",
                    ErrorCategory.InvalidData,
                    null,
                    "Cannot validate argument on parameter 'WorkingDirectory'. The argument is null, empty, or consists of only"
                            + " white-space characters. Provide an argument that contains non white-space characters, and then"
                            + " try the command again.");
        }
        if (!Files.isDirectory(runtime().session().resolvePath(workingDirectory))) {
            throw terminating(
                    "System.IO.DirectoryNotFoundException",
                    "DirectoryNotFoundException",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Cannot find the WorkingDirectory path " + workingDirectory + ".");
        }
    }

    @Override
    public void process() {
        if (runtime().hasPipelineInput() || isBound("InputObject")) {
            input.add(DeserializedCopy.of(inputObject));
        }
    }

    @Override
    public void end() {
        ScriptBlock block = block(scriptBlock, filePath != null ? filePath : literalPath);
        Map<String, Object> using = new LinkedHashMap<>();
        engine().usingValues(block, false).forEach((key, value) -> using.put(key, DeserializedCopy.of(value)));
        List<Object> arguments = argumentList == null ? List.of() : DeserializedCopy.ofAll(Arrays.asList(argumentList));
        JobSession session = new JobSession(
                initializationScript == null ? null : initializationScript.text(),
                block.text(),
                arguments,
                input.isEmpty() ? null : input,
                using);
        Path folder = workingDirectory == null
                ? runtime().session().location()
                : runtime().session().resolvePath(workingDirectory);
        write(ScriptJob.background(jobs(), name, session, folder));
    }
}
