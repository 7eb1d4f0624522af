package mtsh.commands.module;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.value.Invocable;

/** New-Module: a module made of a script block, without a file. */
@Command(name = "New-Module", aliases = "nmo", description = "Makes a module of a script block, without a file.")
@CmdletInfo(defaultSet = "ScriptBlock", output = "System.Management.Automation.PSModuleInfo")
public final class NewModule extends ModuleCmdlet {
    private static final List<String> ALL = List.of("*");

    @Option(names = "-Name", description = "What the module is called.")
    @Parameter(set = "Name", position = 0, mandatory = true, pipeline = true)
    String name;

    @Option(names = "-ScriptBlock", description = "What defines the module's functions and variables.")
    @Parameter(set = "Name", position = 1, mandatory = true, allowNull = false)
    @Parameter(set = "ScriptBlock", position = 0, mandatory = true, allowNull = false)
    Invocable scriptBlock;

    @Option(names = "-Function", description = "Only these functions.")
    @Parameter(allowNull = false)
    String[] function;

    @Option(names = "-Cmdlet", description = "Only these cmdlets.")
    @Parameter(allowNull = false)
    String[] cmdlet;

    @Option(names = "-ReturnResult", description = "Gives what the block writes, not the module.")
    boolean returnResult;

    @Option(names = "-AsCustomObject", description = "Gives an object with the functions as methods.")
    boolean asCustomObject;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Arguments for the block.")
    @Parameter(remaining = true)
    Object[] argumentList = new Object[0];

    @Override
    public void end() {
        Engine engine = engine();
        String guid = UUID.randomUUID().toString();
        PSModuleInfo module =
                engine.modules().create(name == null || name.isEmpty() ? "__DynamicModule_" + guid : name);
        module.path(guid);
        List<Object> results = new ArrayList<>();
        try {
            engine.modules().runBody(module, (ScriptBlock) scriptBlock, argumentList, results::add);
        } catch (TerminatingError failed) {
            writeError(failed.record());
            return;
        }
        module.exports(exports(module));
        if (asCustomObject && !returnResult) {
            write(module.asCustomObject());
            return;
        }
        importMembers(module);
        if (returnResult) {
            results.forEach(this::write);
        } else {
            write(module);
        }
    }

    private ModuleExports exports(PSModuleInfo module) {
        if (module.state().exports() != null) {
            return module.state().exports();
        }
        ModuleExports all = new ModuleExports();
        all.add(
                module.state(),
                isBound("Function") ? List.of(function) : ALL,
                isBound("Cmdlet") ? List.of(cmdlet) : ALL,
                null,
                null);
        return all;
    }

    private void importMembers(PSModuleInfo module) {
        Engine engine = engine();
        ImportRequest request = new ImportRequest(
                engine.state(),
                engine.state().root(),
                false,
                false,
                true,
                null,
                patterns("Function", function),
                patterns("Cmdlet", cmdlet),
                null,
                null,
                new Object[0]);
        new MemberImport(engine, reports(), request).run(module);
    }
}
