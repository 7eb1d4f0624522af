package mtsh.commands.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Modules;
import mtsh.language.eval.Suggestions;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.PSObject;
import mtsh.language.value.TextOrder;
import mtsh.language.value.Wildcard;

/** Get-Command: what can be called. */
@Command(name = "Get-Command", aliases = "gcm", description = "Gets the commands that can be called.")
@CmdletInfo(
        defaultSet = "CmdletSet",
        output = {
            "System.Management.Automation.CmdletInfo",
            "System.Management.Automation.FunctionInfo",
            "System.Management.Automation.AliasInfo",
            "System.String"
        },
        outputProperties = {"Name", "CommandType", "Version", "Source", "Definition", "Parameters", "Verb", "Noun"})
public final class GetCommand extends Cmdlet {
    @Option(names = "-Name", description = "The names.")
    @Parameter(
            set = "AllCommandSet",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "command")
    String[] name;

    @Option(names = "-Verb", description = "The part before the dash.")
    @Parameter(set = "CmdletSet", pipelineByPropertyName = true, wildcards = true, completer = "verb")
    String[] verb;

    @Option(names = "-Noun", description = "The part after the dash.")
    @Parameter(set = "CmdletSet", pipelineByPropertyName = true, wildcards = true, completer = "noun")
    String[] noun;

    @Option(
            names = {"-Module", "-PSSnapin"},
            description = "The modules that the commands are from.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "module")
    String[] module;

    @Option(names = "-ExcludeModule", description = "No commands of these modules.")
    @Parameter(wildcards = true, completer = "module")
    String[] excludeModule;

    @Option(names = "-FullyQualifiedModule", description = "Modules by name and version.")
    @Parameter(pipelineByPropertyName = true)
    ModuleSpecification[] fullyQualifiedModule;

    @Option(names = "-UseAbbreviationExpansion", description = "Names may be their capitals: i-psdf.")
    @Parameter(set = "AllCommandSet", pipelineByPropertyName = true)
    boolean useAbbreviationExpansion;

    @Option(
            names = {"-CommandType", "-Type"},
            description = "The kinds of commands.")
    @Parameter(set = "AllCommandSet", pipelineByPropertyName = true)
    CommandKind[] commandType;

    @Option(names = "-TotalCount", description = "Only so many.")
    @Parameter(pipelineByPropertyName = true)
    int totalCount = -1;

    @Option(names = "-Syntax", description = "How the commands are written.")
    @Parameter(pipelineByPropertyName = true)
    boolean syntax;

    @Option(names = "-ShowCommandInfo", description = "What a form for the commands needs, as objects of notes.")
    boolean showCommandInfo;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Accepted; parameters do not depend on arguments.")
    @Parameter(position = 1, remaining = true)
    Object[] argumentList;

    @Option(names = "-All", description = "Commands that others hide too.")
    @Parameter(pipelineByPropertyName = true)
    boolean all;

    @Option(names = "-ListImported", description = "Accepted; every command is there from the start.")
    @Parameter(pipelineByPropertyName = true)
    boolean listImported;

    @Option(names = "-ParameterName", description = "Commands that have one of these parameters.")
    @Parameter(notEmpty = true, wildcards = true)
    String[] parameterName;

    @Option(names = "-ParameterType", description = "Commands that have a parameter of one of these types.")
    @Parameter(notEmpty = true, type = "System.Management.Automation.PSTypeName")
    Object[] parameterType;

    @Option(names = "-UseFuzzyMatching", description = "Names may be misspelled; the closest come first.")
    @Parameter(set = "AllCommandSet")
    boolean useFuzzyMatching;

    @Option(names = "-FuzzyMinimumDistance", description = "How many letters may be wrong.")
    @Parameter(
            set = "AllCommandSet",
            range = {0, 4294967295L})
    long fuzzyMinimumDistance = 5;

    private final Set<String> written = new LinkedHashSet<>();
    private ParameterTypes types;
    private int count;

    /** Kinds of commands; {@code All} for every one. */
    enum CommandKind {
        Alias,
        Function,
        Filter,
        Cmdlet,
        ExternalScript,
        Application,
        Script,
        Configuration,
        All
    }

    @Override
    public void begin() {
        if (showCommandInfo && syntax) {
            throw new TerminatingError(new ErrorRecord(
                    new NetException(
                            "System.Management.Automation.PSArgumentException",
                            "The ShowCommandInfo and Syntax parameters cannot be specified together.",
                            null),
                    "GetCommandCannotSpecifySyntaxAndShowCommandInfoTogether",
                    ErrorCategory.InvalidArgument,
                    null));
        }
        types = parameterType == null ? null : new ParameterTypes(parameterType);
    }

    @Override
    public void process() {
        if (useFuzzyMatching) {
            for (String each : name == null ? new String[] {"*"} : name) {
                fuzzy(each);
            }
            return;
        }
        for (String each : name == null ? new String[] {"*"} : name) {
            List<CommandInfo> found = find(each);
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                missing(each);
            }
            found.forEach(command -> emit(command, null));
        }
    }

    private List<CommandInfo> find(String wanted) {
        CommandTable table = runtime().session().commands();
        if (!Wildcard.isPattern(wanted) && !useAbbreviationExpansion) {
            return named(table, wanted);
        }
        Wildcard pattern = Wildcard.of(wanted, true);
        List<CommandInfo> found = new ArrayList<>();
        for (CommandInfo each : table.all()) {
            boolean named = pattern.matches(each.name())
                    || useAbbreviationExpansion && wanted.equalsIgnoreCase(capitals(each.name()));
            if (named && isWanted(each, true)) {
                found.add(each);
            }
        }
        if (wantsApplications()) {
            for (CommandInfo each : table.applications(null)) {
                if (pattern.matches(each.name()) && isWanted(each, true)) {
                    found.add(each);
                }
            }
        }
        found.sort(Comparator.comparing(CommandInfo::kind)
                .thenComparing(CommandInfo::name, (one, other) -> TextOrder.compare(one, other, true)));
        return found;
    }

    /** Commands with names that are like this one, the closest first; how far they are off goes with them. */
    private void fuzzy(String wanted) {
        int limit = (int) Math.min(fuzzyMinimumDistance, Integer.MAX_VALUE - 1);
        CommandTable table = runtime().session().commands();
        Map<CommandInfo, Integer> scores = new LinkedHashMap<>();
        Stream<CommandInfo> candidates = Stream.concat(table.all().stream(), table.applications(null).stream());
        candidates.filter(each -> isWanted(each, true)).forEach(each -> {
            int score =
                    Suggestions.distance(each.name().toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT), limit);
            if (score <= limit) {
                scores.putIfAbsent(each, score);
            }
        });
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> emit(each.getKey(), each.getValue()));
    }

    /** {@code I-PSDF} for {@code Import-PowerShellDataFile}. */
    private static String capitals(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars()
                .filter(each -> Character.isUpperCase(each) || each == '-')
                .forEach(each -> letters.append((char) each));
        return letters.toString();
    }

    private boolean isFrom(CommandInfo command) {
        return (module == null || matches(module, command.module()))
                && (excludeModule == null || !matches(excludeModule, command.module()))
                && (fullyQualifiedModule == null
                        || Arrays.stream(fullyQualifiedModule).anyMatch(each -> isOf(command.module(), each)));
    }

    private boolean isOf(String name, ModuleSpecification wanted) {
        Modules modules = ((Engine) runtime().session()).modules();
        return wanted.name().equalsIgnoreCase(name)
                && Stream.concat(modules.builtIn().stream(), modules.loaded().stream())
                        .anyMatch(each -> each.name().equalsIgnoreCase(name) && wanted.accepts(each.version()));
    }

    /** What a name means: the first of all, or each that could be meant. */
    private List<CommandInfo> named(CommandTable table, String wanted) {
        List<CommandInfo> found = new ArrayList<>();
        CommandInfo one = table.find(wanted);
        for (CommandInfo each : one == null ? List.<CommandInfo>of() : table.named(wanted)) {
            if (isWanted(each, false) && (all || found.isEmpty())) {
                found.add(each);
            }
        }
        if (one != null && one.kind() == CommandInfo.Kind.Application && isWanted(one, false) && found.isEmpty()) {
            found.add(one);
        }
        if (all || one == null || found.isEmpty()) {
            for (CommandInfo each : table.applications(wanted)) {
                boolean known = one != null && each.definition().equals(one.definition());
                if (!known && isWanted(each, false) && (all || found.isEmpty())) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    /** Programs are listed when they are asked for: there are thousands. */
    private boolean wantsApplications() {
        return commandType != null
                && Arrays.stream(commandType)
                        .anyMatch(each -> each == CommandKind.Application || each == CommandKind.All);
    }

    private boolean isWanted(CommandInfo command, boolean listing) {
        int dash = command.name().indexOf('-');
        String commandVerb = dash < 0 ? "" : command.name().substring(0, dash);
        String commandNoun = command.name().substring(dash + 1);
        boolean hasParts = verb == null && noun == null || dash > 0;
        boolean kind = commandType == null
                ? isListed(command, listing)
                : Arrays.stream(commandType)
                        .anyMatch(each -> each == CommandKind.All
                                || each.name().equals(command.kind().name()));
        return kind
                && hasParts
                && (verb == null || matches(verb, commandVerb))
                && (noun == null || matches(noun, commandNoun))
                && isFrom(command)
                && (parameterName == null && types == null
                        || command.allParameters().stream().anyMatch(this::isWanted));
    }

    private boolean isWanted(ParameterInfo parameter) {
        boolean named = parameterName == null
                || matches(parameterName, parameter.name())
                || parameter.aliases().stream().anyMatch(alias -> matches(parameterName, alias));
        return named && (types == null || types.match(parameter.type()));
    }

    /** -Verb and -Noun find cmdlets and functions, not aliases. */
    private boolean isListed(CommandInfo command, boolean listing) {
        boolean byParts = verb != null || noun != null;
        return !listing || !byParts || command.kind() != CommandInfo.Kind.Alias;
    }

    private static boolean matches(String[] patterns, String text) {
        return Arrays.stream(patterns).anyMatch(each -> Wildcard.of(each, true).matches(text));
    }

    private void emit(CommandInfo command, Integer score) {
        String key = command.kind() + command.name();
        if (totalCount >= 0 && count >= totalCount || !written.add(key)) {
            return;
        }
        count++;
        CommandTable table = runtime().session().commands();
        if (!syntax) {
            PSObject item = CommandItems.of(command);
            if (score != null) {
                item.note("Score", score);
            }
            write(showCommandInfo ? ShownCommand.of(command) : item);
            return;
        }
        boolean isAlias = command.kind() == CommandInfo.Kind.Alias;
        CommandInfo target = isAlias ? table.resolve(command.name()) : command;
        if (target == null || isAlias && target.kind() == CommandInfo.Kind.Application) {
            write(target == null ? command.definition() : target.definition());
            return;
        }
        String text = "\n" + CommandSyntax.of(target) + "\n";
        write(isAlias ? aliased(command.name(), target, text) : text);
    }

    /** What an alias stands for, and how it is written with the alias. */
    private static String aliased(String alias, CommandInfo target, String text) {
        String meant = target.kind() == CommandInfo.Kind.ExternalScript ? target.definition() + "\n" : target.name();
        return alias + " (alias) -> " + meant + "\n" + text.replace(target.name(), alias);
    }

    private void missing(String wanted) {
        writeError(
                "System.Management.Automation.CommandNotFoundException",
                "CommandNotFoundException",
                ErrorCategory.ObjectNotFound,
                wanted,
                "The term '" + wanted
                        + "' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
                        + "Check the spelling of the name, or if a path was included, verify that the path is correct and try "
                        + "again.");
    }
}
