package mtsh.commands.module;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.SessionState;

/** Export-ModuleMember: says which names of a module others may see. */
@Command(name = "Export-ModuleMember", description = "Says which names of a module others may see.")
@CmdletInfo
public final class ExportModuleMember extends ModuleCmdlet {
    @Option(names = "-Function", description = "The functions; wildcards are allowed.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, allowEmpty = true, wildcards = true)
    String[] function = new String[0];

    @Option(names = "-Cmdlet", description = "The cmdlets that the module imported itself.")
    @Parameter(pipelineByPropertyName = true, allowEmpty = true, wildcards = true)
    String[] cmdlet = new String[0];

    @Option(names = "-Variable", description = "The variables.")
    @Parameter(pipelineByPropertyName = true, allowNull = false, wildcards = true)
    String[] variable = new String[0];

    @Option(names = "-Alias", description = "The aliases.")
    @Parameter(pipelineByPropertyName = true, allowNull = false, wildcards = true)
    String[] alias = new String[0];

    @Override
    public void process() {
        SessionState state = engine().state();
        state.requireModule();
        ModuleExports exports = state.exports() == null ? new ModuleExports() : state.exports();
        exports.add(
                state,
                function == null ? List.of() : List.of(function),
                cmdlet == null ? List.of() : List.of(cmdlet),
                List.of(variable),
                List.of(alias));
        state.exports(exports);
        exports.functions().keySet().forEach(name -> writeVerbose("Exporting function '" + name + "'."));
        exports.variables().keySet().forEach(name -> writeVerbose("Exporting variable '" + name + "'."));
        exports.aliases().keySet().forEach(name -> writeVerbose("Exporting alias '" + name + "'."));
    }
}
