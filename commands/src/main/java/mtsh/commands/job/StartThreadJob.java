package mtsh.commands.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.value.Invocable;

/** Start-ThreadJob: runs a script beside the session, in a session of its own; objects go in and come out as they are. */
@Command(name = "Start-ThreadJob", description = "Runs a script in the background; objects are not copied.")
@CmdletInfo(defaultSet = "ScriptBlock", output = "Microsoft.PowerShell.ThreadJob.ThreadJob")
public final class StartThreadJob extends ScriptJobCmdlet {
    private static final String BLOCK = "ScriptBlock";
    private static final String FILE = "FilePath";

    @Option(names = "-ScriptBlock", description = "What to run.")
    @Parameter(set = BLOCK, position = 0, mandatory = true)
    Invocable scriptBlock;

    @Option(names = "-FilePath", description = "The script file to run.")
    @Parameter(set = FILE, position = 0, mandatory = true, notEmpty = true, completer = "path")
    String filePath;

    @Option(names = "-Name", description = "The name of the job.")
    @Parameter(notEmpty = true)
    String name;

    @Option(names = "-InitializationScript", description = "Runs before.")
    Invocable initializationScript;

    @Option(names = "-InputObject", description = "What the script finds in $input.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-ArgumentList", description = "Values for the parameters of the script.")
    Object[] argumentList;

    @Option(names = "-ThrottleLimit", description = "How many thread jobs run at a time from now on.")
    @Parameter(range = {1, 1_000_000})
    int throttleLimit;

    @Option(names = "-StreamingHost", description = "The host that sees what is written for the screen at once.")
    Object streamingHost;

    private final List<Object> input = new ArrayList<>();

    @Override
    public void process() {
        if (runtime().hasPipelineInput() || isBound("InputObject")) {
            input.add(inputObject);
        }
    }

    @Override
    public void end() {
        if (isBound("ThrottleLimit")) {
            jobs().limit(throttleLimit);
        }
        ScriptBlock block = block(scriptBlock, filePath);
        JobSession session = new JobSession(
                initializationScript == null ? null : initializationScript.text(),
                block.text(),
                argumentList == null ? List.of() : Arrays.asList(argumentList),
                input.isEmpty() ? null : input,
                engine().usingValues(block, false));
        write(ScriptJob.thread(
                jobs(), name, session, streamingHost == null ? null : runtime().host()));
    }
}
