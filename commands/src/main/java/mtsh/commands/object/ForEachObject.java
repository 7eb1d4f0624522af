package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.stream.Output;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** ForEach-Object: runs script blocks for each object, or takes a property or calls a method of each. */
@Command(
        name = "ForEach-Object",
        aliases = {"foreach", "%"},
        description = "Runs a script block for each object, or takes a member of each.")
@CmdletInfo(defaultSet = "ScriptBlockSet")
public final class ForEachObject extends Cmdlet {
    private static final String PARALLEL = "ParallelParameterSet";

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Begin", description = "Runs once before the first object.")
    @Parameter(set = "ScriptBlockSet")
    Invocable beginBlock;

    @Option(names = "-Process", description = "Runs for each object; the object is $_.")
    @Parameter(set = "ScriptBlockSet", position = 0, mandatory = true, allowEmpty = true)
    Invocable[] processBlocks;

    @Option(names = "-End", description = "Runs once after the last object.")
    @Parameter(set = "ScriptBlockSet")
    Invocable endBlock;

    @Option(names = "-RemainingScripts", description = "Further script blocks.")
    @Parameter(set = "ScriptBlockSet", remaining = true)
    Invocable[] remaining;

    @Option(names = "-MemberName", description = "The property to take, or the method to call.")
    @Parameter(set = "PropertyAndMethodSet", position = 0, mandatory = true, completer = "member")
    String memberName;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Arguments of the method.")
    @Parameter(set = "PropertyAndMethodSet", remaining = true)
    Object[] arguments;

    @Option(names = "-Parallel", description = "Runs for each object, several at a time, each in a session of its own.")
    @Parameter(set = PARALLEL, mandatory = true)
    Invocable parallel;

    @Option(names = "-ThrottleLimit", description = "How many run at a time.")
    @Parameter(
            set = PARALLEL,
            range = {1, Integer.MAX_VALUE})
    int throttleLimit = 5;

    @Option(names = "-TimeoutSeconds", description = "How long all of them may take; 0 is as long as they do.")
    @Parameter(
            set = PARALLEL,
            range = {0, 2_147_483})
    int timeoutSeconds;

    @Option(names = "-AsJob", description = "Gives a job at once.")
    @Parameter(set = PARALLEL)
    boolean asJob;

    @Option(names = "-UseNewRunspace", description = "Each run in a new session.")
    @Parameter(set = PARALLEL)
    boolean useNewRunspace;

    private static final Object[] NO_ARGUMENTS = {};

    private final Output downstream = this::write;
    private final List<Invocable> each = new ArrayList<>();
    private Invocable first;
    private Invocable last;
    private ParallelObjects beside;

    @Override
    public void begin() {
        if (parallel != null) {
            beside = new ParallelObjects(
                    runtime(),
                    (ScriptBlock) parallel,
                    new ParallelObjects.Options(throttleLimit, timeoutSeconds, asJob, useNewRunspace));
            return;
        }
        first = beginBlock;
        last = endBlock;
        List<Invocable> all = new ArrayList<>();
        if (processBlocks != null) {
            all.addAll(List.of(processBlocks));
        }
        if (remaining != null) {
            all.addAll(List.of(remaining));
        }
        // As PowerShell: of several blocks the first is -Begin and the last is -End, unless those were given.
        if (all.size() > 1 && first == null) {
            first = all.remove(0);
        }
        if (all.size() > 1 && last == null) {
            last = all.remove(all.size() - 1);
        }
        each.addAll(all);
        if (first != null) {
            first.run(null, NO_ARGUMENTS, downstream);
        }
    }

    @Override
    public void process() {
        if (beside != null) {
            beside.take(inputObject);
            return;
        }
        if (memberName != null) {
            member();
            return;
        }
        if (runtime().isFirst() && !isBound("InputObject") && inputObject == null && last != null) {
            return;
        }
        for (Invocable block : each) {
            block.run(inputObject, NO_ARGUMENTS, downstream);
        }
    }

    private void member() {
        if (inputObject == null) {
            return;
        }
        if (arguments == null || arguments.length == 0) {
            Object plain = PSObject.unwrap(inputObject);
            if (plain instanceof PSDictionary dictionary && dictionary.containsKey(memberName)) {
                write(dictionary.get(memberName));
                return;
            }
            Object found = Members.getOwn(inputObject, memberName);
            boolean isMethod = found == Members.MISSING || isMethodName();
            if (!isMethod) {
                writeEach(found);
                return;
            }
            if (!isMethodName()) {
                missing();
                return;
            }
        }
        writeEach(Members.invoke(inputObject, memberName, arguments == null ? new Object[0] : arguments));
    }

    private boolean isMethodName() {
        NetType type = Types.of(inputObject);
        return type != null && !type.methods(memberName).isEmpty();
    }

    private void missing() {
        writeError(
                "System.Management.Automation.PSArgumentException",
                "PropertyOrMethodNotFound",
                ErrorCategory.InvalidOperation,
                inputObject,
                "The property or method '" + memberName + "' cannot be found on the input object.");
    }

    @Override
    public void close() {
        if (beside != null) {
            beside.close();
        }
    }

    @Override
    public void end() {
        if (beside != null) {
            beside.end();
        }
        if (last != null) {
            last.run(null, NO_ARGUMENTS, downstream);
        }
    }
}
