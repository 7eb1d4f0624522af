package mtsh.commands.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Scope;
import mtsh.language.value.TextOrder;
import mtsh.language.value.Wildcard;

/** Get-Alias: other names of commands. */
@Command(name = "Get-Alias", aliases = "gal", description = "Gets other names of commands.")
@CmdletInfo(
        defaultSet = "Default",
        output = "System.Management.Automation.AliasInfo",
        outputProperties = {"Name", "DisplayName", "Definition", "CommandType"})
public final class GetAlias extends Cmdlet {
    @Option(names = "-Name", description = "The aliases.")
    @Parameter(
            set = "Default",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "alias")
    String[] name = {"*"};

    @Option(names = "-Exclude", description = "None of these.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(
            names = "-Scope",
            description = "Global, Local, Script, or a number of scopes upwards: only the aliases of that one.")
    @Parameter(completer = "scope")
    String scope;

    @Option(names = "-Definition", description = "Aliases of these commands.")
    @Parameter(set = "Definition", notEmpty = true, wildcards = true, completer = "command")
    String[] definition;

    @Override
    public void process() {
        Engine engine = (Engine) runtime().session();
        Scope target = NamedScopes.named(scope, engine);
        Collection<? extends CommandInfo> all = scope == null
                ? engine.commands().visibleAliases()
                : engine.commands().aliasesIn(target);
        boolean byDefinition = definition != null;
        for (String each : byDefinition ? definition : name) {
            Wildcard pattern = Wildcard.of(each, true);
            List<? extends CommandInfo> found = all.stream()
                    .filter(command -> command.kind() == CommandInfo.Kind.Alias)
                    .filter(command -> pattern.matches(byDefinition ? command.definition() : command.name()))
                    .filter(command -> !isExcluded(command.name()))
                    .sorted(Comparator.comparing(
                            CommandInfo::name, (one, other) -> TextOrder.compare(one, other, true)))
                    .toList();
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                missing(each, byDefinition);
            }
            found.forEach(command -> write(CommandItems.of(command)));
        }
    }

    private boolean isExcluded(String alias) {
        return exclude != null
                && Arrays.stream(exclude)
                        .anyMatch(each -> Wildcard.of(each, true).matches(alias));
    }

    private void missing(String each, boolean byDefinition) {
        writeError(
                "System.Management.Automation.ItemNotFoundException",
                "ItemNotFoundException",
                ErrorCategory.ObjectNotFound,
                each,
                "This command cannot find a matching alias because an alias with the "
                        + (byDefinition ? "definition" : "name") + " '" + each + "' does not exist.");
    }
}
