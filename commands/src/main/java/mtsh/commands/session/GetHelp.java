package mtsh.commands.session;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.type.Members;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TextOrder;
import mtsh.language.value.Wildcard;

/** Get-Help: what a command does and how it is called. */
@Command(
        name = "Get-Help",
        aliases = {"help", "man"},
        description = "Shows what a command does and how it is called.")
@CmdletInfo(
        defaultSet = "AllUsersView",
        outputProperties = {"Name", "Category", "Synopsis", "Syntax", "Description", "Examples"})
public final class GetHelp extends Cmdlet {
    @Option(names = "-Name", description = "The command; wildcards give a list.")
    @Parameter(position = 0, pipelineByPropertyName = true, notEmpty = true, wildcards = true, completer = "command")
    String name = "Get-Help";

    @Option(names = "-Path", description = "Accepted; help is the same for every drive.")
    @Parameter(completer = "path")
    String path;

    @Option(names = "-Category", description = "The kinds of commands.")
    @Parameter(
            values = {
                "Alias",
                "Cmdlet",
                "Provider",
                "General",
                "FAQ",
                "Glossary",
                "HelpFile",
                "ScriptCommand",
                "Function",
                "Filter",
                "ExternalScript",
                "All",
                "DefaultHelp",
                "DscResource",
                "Class",
                "Configuration"
            })
    String[] category;

    @Option(names = "-Component", description = "Help that names one of these components only.")
    @Parameter(wildcards = true)
    String[] component;

    @Option(names = "-Functionality", description = "Help that names one of these functionalities only.")
    @Parameter(wildcards = true)
    String[] functionality;

    @Option(names = "-Role", description = "Help that names one of these roles only.")
    @Parameter(wildcards = true)
    String[] role;

    @Option(names = "-Detailed", description = "Parameters and examples too.")
    @Parameter(set = "DetailedView", mandatory = true)
    boolean detailed;

    @Option(names = "-Full", description = "Everything.")
    @Parameter(set = "AllUsersView")
    boolean full;

    @Option(names = "-Examples", description = "Examples only.")
    @Parameter(set = "Examples", mandatory = true)
    boolean examples;

    @Option(names = "-Parameter", description = "These parameters only.")
    @Parameter(set = "Parameters", mandatory = true, wildcards = true)
    String[] parameter;

    @Option(names = "-Online", description = "This shell has no help on the web; says so.")
    @Parameter(set = "Online", mandatory = true)
    boolean online;

    @Override
    public void process() {
        CommandTable table = runtime().session().commands();
        if (Wildcard.isPattern(name)) {
            list(table);
            return;
        }
        CommandInfo command = forwarded(table, table.resolve(name));
        if (command == null) {
            List<CommandInfo> close = matching(table, "*" + Wildcard.escape(name) + "*");
            if (close.isEmpty()) {
                notFound();
            }
            close.forEach(each -> write(summary(each)));
            return;
        }
        if (online) {
            throw terminating(
                    "System.Management.Automation.PSInvalidOperationException",
                    "NoURIFound",
                    ErrorCategory.InvalidOperation,
                    name,
                    "The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic "
                            + "is not specified in the command code or in the help topic for the command.");
        }
        FunctionHelp own = ownHelp(command);
        if (!suits(own)) {
            notFound();
            return;
        }
        if (own != null && parameter == null) {
            write(own.object(examples ? "examples" : detailed ? "detailed" : full ? "full" : "brief"));
            return;
        }
        if (parameter != null) {
            parameters(command, own);
            return;
        }
        write(topic(command));
    }

    /** The command whose help a function's comment names, which may name another one, or the command itself. */
    private static CommandInfo forwarded(CommandTable table, CommandInfo command) {
        CommandInfo found = command;
        Set<CommandInfo> seen = new HashSet<>();
        while (found != null && seen.add(found)) {
            CommandInfo next = forwardedOnce(table, found);
            if (next == null) {
                return found;
            }
            found = next;
        }
        return found;
    }

    /** A comment names a command, or the kind of another one with the same name, as that of a proxy does; null when neither. */
    private static CommandInfo forwardedOnce(CommandTable table, CommandInfo command) {
        CommentHelp help =
                Members.getOwn(command, "ScriptBlock") instanceof ScriptBlock block ? CommentHelp.of(block) : null;
        if (help == null || !help.has("forwardhelptargetname") && !help.has("forwardhelpcategory")) {
            return null;
        }
        String named = help.section("forwardhelptargetname");
        String target = named.isEmpty() ? command.name() : named;
        String kind = help.section("forwardhelpcategory");
        if (kind.isEmpty()) {
            return table.resolve(target);
        }
        int end = target.lastIndexOf('\\');
        return table.all().stream()
                .filter(each -> each.kind().name().equalsIgnoreCase(kind))
                .filter(each -> each.name().equalsIgnoreCase(target.substring(end + 1)))
                .filter(each -> end < 0 || each.module().equalsIgnoreCase(target.substring(0, end)))
                .findFirst()
                .orElse(null);
    }

    /** Functions and scripts carry their help in a comment. */
    private static FunctionHelp ownHelp(CommandInfo command) {
        return Members.getOwn(command, "ScriptBlock") instanceof ScriptBlock block
                ? new FunctionHelp(command, block, CommentHelp.of(block))
                : null;
    }

    private boolean suits(FunctionHelp help) {
        return suits(component, help, "component")
                && suits(functionality, help, "functionality")
                && suits(role, help, "role");
    }

    private static boolean suits(String[] patterns, FunctionHelp help, String keyword) {
        String word = help == null ? "" : help.section(keyword);
        return patterns == null
                || Stream.of(patterns).anyMatch(each -> Wildcard.of(each, true).matches(word));
    }

    private void list(CommandTable table) {
        List<CommandInfo> found = matching(table, name);
        found.forEach(each -> write(summary(each)));
    }

    private List<CommandInfo> matching(CommandTable table, String pattern) {
        Wildcard wanted = Wildcard.of(pattern, true);
        return table.all().stream()
                .filter(each -> wanted.matches(each.name()))
                .filter(each -> category == null || isWanted(each))
                .sorted(Comparator.comparing(CommandInfo::kind)
                        .thenComparing(CommandInfo::name, (one, other) -> TextOrder.compare(one, other, true)))
                .toList();
    }

    private boolean isWanted(CommandInfo command) {
        for (String each : category) {
            if (each.equalsIgnoreCase("All")
                    || each.equalsIgnoreCase(command.kind().name())) {
                return true;
            }
        }
        return false;
    }

    private static PSObject summary(CommandInfo command) {
        boolean isAlias = command.kind() == CommandInfo.Kind.Alias;
        HelpPage page = isAlias ? null : HelpPage.of(command.name());
        String synopsis = isAlias ? command.definition() : page == null ? command.description() : page.synopsis();
        return PSObject.custom()
                .note("Name", command.name())
                .note("Category", command.kind().name())
                .note("Module", command.module())
                .note("Synopsis", synopsis);
    }

    private PSObject topic(CommandInfo command) {
        HelpPage page = HelpPage.of(command.name());
        HelpText text = new HelpText(command, page, runtime().host().width());
        String shown = examples ? text.examplesOnly() : detailed ? text.detailed() : full ? text.full() : text.brief();
        return new PSObject(shown)
                .note("Name", command.name())
                .note("Category", command.kind().name())
                .note("ModuleName", command.module())
                .note("Synopsis", page == null ? command.description() : page.synopsis())
                .note("Syntax", CommandSyntax.of(command))
                .note("Description", page == null ? "" : String.join("\n", page.paragraphs("Description")))
                .note("Examples", page == null ? "" : String.join("\n", page.examples()))
                .note(
                        "Parameters",
                        PSArray.ofStrings(command.parameters().stream()
                                .map(ParameterInfo::name)
                                .toList()));
    }

    private void parameters(CommandInfo command, FunctionHelp own) {
        for (String each : parameter) {
            Wildcard wanted = Wildcard.of(each.startsWith("-") ? each.substring(1) : each, true);
            List<ParameterInfo> found = command.parameters().stream()
                    .filter(info -> wanted.matches(info.name()))
                    .toList();
            if (found.isEmpty()) {
                writeError(
                        "System.Management.Automation.PSArgumentException",
                        "GetHelpNoParameterMatch",
                        ErrorCategory.InvalidArgument,
                        each,
                        "No parameter matches criteria " + each + ".");
            }
            for (ParameterInfo info : found) {
                if (own != null) {
                    write(own.parameterObject(info));
                    continue;
                }
                HelpText text = new HelpText(command, null, runtime().host().width());
                write(new PSObject(text.parameterOnly(info))
                        .note("Name", info.name())
                        .note("Description", info.description()));
            }
        }
    }

    private void notFound() {
        writeError(
                "Microsoft.PowerShell.Commands.HelpNotFoundException",
                "HelpNotFound",
                ErrorCategory.ResourceUnavailable,
                null,
                "Get-Help could not find " + name + " in a help file in this session.");
    }
}
