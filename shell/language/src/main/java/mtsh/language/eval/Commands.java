package mtsh.language.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import mtsh.language.ast.Source;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.Position;
import mtsh.language.error.TerminatingError;
import mtsh.language.process.Programs;

/** Every command of one shell: aliases, functions of the running scope, cmdlets of modules, script files. */
public final class Commands implements CommandTable {
    private final Engine engine;
    private final Map<String, AliasCommand> aliases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, CmdletCommand> cmdlets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Path, CachedScript> scripts = new HashMap<>();

    private boolean scoped;

    private record CachedScript(String text, ScriptBlock block) {}

    Commands(Engine engine) {
        this.engine = engine;
    }

    void cmdlet(String name, String module, String className, boolean hidden) {
        CmdletCommand command = CmdletCommand.of(name, module, className, hidden);
        if (hidden) {
            cmdlets.putIfAbsent(name, command);
        } else {
            cmdlets.put(name, command);
        }
    }

    /** The cmdlets of the shell itself. */
    public Collection<? extends CommandInfo> cmdlets() {
        return cmdlets.values();
    }

    @Override
    public CommandInfo find(String name) {
        AliasCommand alias = aliasOf(name, engine.current().scope);
        if (alias != null) {
            return alias;
        }
        RunnableCommand found = direct(name, engine.current());
        return found != null ? found : application(name);
    }

    @Override
    public List<CommandInfo> named(String name) {
        Context context = engine.current();
        return Stream.of(aliasOf(name, context.scope), function(name, context), cmdlet(name), script(name))
                .filter(Objects::nonNull)
                .map(CommandInfo.class::cast)
                .toList();
    }

    private RunnableCommand direct(String name, Context context) {
        FunctionCommand function = function(name, context);
        if (function != null) {
            return function;
        }
        CmdletCommand cmdlet = cmdlet(name);
        return cmdlet != null ? cmdlet : script(name);
    }

    /** Where the name of a module ends that stands before a command's; -1 where none does. */
    private static int moduleEnd(String name) {
        return name.contains("/") || name.endsWith("\\") ? -1 : name.lastIndexOf('\\');
    }

    private FunctionCommand function(String name, Context context) {
        int end = moduleEnd(name);
        String plain = name.substring(end + 1);
        FunctionCommand function = context.scope.function(plain.startsWith("global:") ? plain.substring(7) : plain);
        // With the name of a module before it, a function of the same name elsewhere is not meant: so a function calls
        // what it stands for.
        if (function != null && (end < 0 || function.module().equalsIgnoreCase(name.substring(0, end)))) {
            return function;
        }
        return end < 0 ? null : engine.modules().exported(name.substring(0, end), plain);
    }

    private CmdletCommand cmdlet(String name) {
        return cmdlets.get(name.substring(moduleEnd(name) + 1));
    }

    @Override
    public CommandInfo resolve(String name) {
        return runnable(name, engine.current());
    }

    /** What a name runs, aliases followed; null when there is none. */
    RunnableCommand runnable(String name, Context context) {
        String wanted = name;
        AliasCommand alias = aliasOf(wanted, context.scope);
        for (int i = 0; i < 20 && alias != null; i++) {
            wanted = alias.definition();
            alias = aliasOf(wanted, context.scope);
        }
        RunnableCommand found = direct(wanted, context);
        if (found == null) {
            found = application(wanted);
        }
        if (found == null && engine.modules().finder().loadModuleOf(wanted)) {
            return runnable(name, context);
        }
        // PowerShell tries Get-Name for a name without a verb.
        if (found == null && !wanted.contains("-") && cmdlets.containsKey("Get-" + wanted)) {
            return cmdlets.get("Get-" + wanted);
        }
        return found;
    }

    /** A program by its path or by its name in {@code PATH}; a script there counts too. */
    private RunnableCommand application(String name) {
        if (name.contains("/") || name.equals("~")) {
            Path path = engine.resolvePath(name);
            Path program = Files.isRegularFile(path) ? path : Programs.shellAt(path);
            return program == null ? null : new ApplicationCommand(program);
        }
        String script = name.toLowerCase(Locale.ROOT).endsWith(".ps1") ? name : name + ".ps1";
        Path scriptFile = Programs.file(script);
        if (scriptFile != null) {
            return script(scriptFile);
        }
        Path program = Programs.find(name);
        return program == null ? null : new ApplicationCommand(program);
    }

    @Override
    public List<CommandInfo> applications(String name) {
        List<Path> paths = name == null ? Programs.list() : Programs.all(name);
        return paths.stream()
                .map(path -> (CommandInfo) new ApplicationCommand(path))
                .toList();
    }

    private RunnableCommand script(String name) {
        boolean looksLikePath = name.contains("/") || name.contains("\\");
        if (!looksLikePath && !name.toLowerCase(Locale.ROOT).endsWith(".ps1")) {
            return null;
        }
        Path path = engine.resolvePath(name);
        if (!Files.isRegularFile(path)) {
            path = engine.resolvePath(name + ".ps1");
        }
        return Files.isRegularFile(path)
                        && path.toString().toLowerCase(Locale.ROOT).endsWith(".ps1")
                ? script(path)
                : null;
    }

    /** A script file, parsed again only when it changed. */
    ScriptCommand script(Path path) {
        try {
            String text = ScriptText.read(path);
            CachedScript cached = scripts.get(path);
            if (cached == null || !cached.text().equals(text)) {
                cached = new CachedScript(text, engine.parse(new Source(path.toString(), text)));
                scripts.put(path, cached);
            }
            return new ScriptCommand(path, cached.block());
        } catch (IOException problem) {
            throw Errors.of(
                    "System.IO.IOException",
                    "ScriptFileUnreadable",
                    ErrorCategory.ReadError,
                    path.toString(),
                    "The script '" + path + "' cannot be read: " + problem.getMessage());
        }
    }

    TerminatingError notFound(String name, Position position) {
        List<String> close = similar(name);
        String message = "The term '" + name
                + "' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
                + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.";
        TerminatingError error = Errors.of(
                "System.Management.Automation.CommandNotFoundException",
                "CommandNotFoundException",
                ErrorCategory.ObjectNotFound,
                name,
                message);
        error.record().position(position);
        error.record().commandName(name);
        error.record().activity("");
        if (!close.isEmpty() && engine.suggests()) {
            error.record().recommendedAction("Did you mean " + close.get(0) + "?");
        }
        return error;
    }

    @Override
    public Collection<CommandInfo> all() {
        Map<String, CommandInfo> all = new LinkedHashMap<>();
        visibleAliases().forEach(each -> all.put(each.name(), each));
        engine.current().scope.visibleFunctions().values().forEach(each -> all.put(each.name(), each));
        cmdlets.values().forEach(each -> all.put(each.name(), each));
        return all.values();
    }

    /** The aliases that are seen from here, also those whose names other commands have too. */
    public Collection<CommandInfo> visibleAliases() {
        Map<String, CommandInfo> all = new LinkedHashMap<>();
        Scope from = engine.current().scope;
        for (Scope scope = from; scope != null; scope = scope.parent()) {
            for (AliasCommand each : scope.parent() == null ? aliases.values() : scope.aliases()) {
                if (isMeant(each, scope, from)) {
                    all.putIfAbsent(each.name(), each);
                }
            }
        }
        return all.values();
    }

    /** The functions and filters that are seen from here. */
    public Collection<CommandInfo> visibleFunctions() {
        return List.copyOf(engine.current().scope.visibleFunctions().values());
    }

    @Override
    public void alias(String name, String definition, String description) {
        Scope scope = engine.current().scope;
        AliasCommand old = aliasIn(scope, name);
        alias(name, definition, description, old == null ? ScopedItemOptions.NONE : old.options(), scope, false);
    }

    /** Sets an alias in a scope that was asked for, unless one is there that may not be changed. */
    public void alias(
            String name, String definition, String description, ScopedItemOptions options, Scope scope, boolean force) {
        AliasCommand old = aliasIn(scope, name);
        if (old != null) {
            old.requireReplaceable(options, force);
        }
        define(
                new AliasCommand(
                        name, definition, description, options, scope.state().module(), this),
                scope);
    }

    /**
     * Sets an alias as the drive of aliases does: one that is there is another command from now on in every scope that shares it,
     * unless it is forced to be a new one.
     *
     * @param options null to leave them as they are
     */
    public void aliasItem(String name, String definition, ScopedItemOptions options, boolean force) {
        Scope scope = engine.current().scope;
        AliasCommand old = aliasIn(scope, name);
        if (old != null) {
            old.requireWritable(force);
        }
        if (old != null && options != null) {
            old.changeOptions(options, force);
        }
        if (old != null && !force) {
            old.redefine(definition);
            return;
        }
        ScopedItemOptions own = options == null ? ScopedItemOptions.NONE : options;
        define(new AliasCommand(name, definition, "", own, scope.state().module(), this), scope);
    }

    /** Sets the options of the alias that a name means; nothing when there is none. */
    public void aliasOptions(String name, ScopedItemOptions options, boolean force) {
        AliasCommand found = aliasOf(name, engine.current().scope);
        if (found != null) {
            found.changeOptions(options, force);
        }
    }

    /** Sets an alias in a scope; those of the global one are the session's. */
    void define(AliasCommand alias, Scope scope) {
        if (scope.parent() == null) {
            aliases.put(alias.name(), alias);
        } else {
            scopedAliases(scope).put(Scope.key(alias.name()), alias);
        }
    }

    /** The alias that a name means in a scope, or null. */
    private AliasCommand aliasOf(String name, Scope from) {
        if (scoped) {
            for (Scope scope = from; scope.parent() != null; scope = scope.parent()) {
                AliasCommand own = scope.ownAlias(name);
                if (isMeant(own, scope, from)) {
                    return own;
                }
            }
        }
        AliasCommand global = aliases.get(name);
        boolean hidden = global != null && global.options().isPrivate() && from.parent() != null;
        return hidden ? null : global;
    }

    /** The aliases that a scope below the global one has of its own: at first those that all scopes share. */
    private Map<String, AliasCommand> scopedAliases(Scope scope) {
        scoped = true;
        return scope.ownAliases(() -> {
            Map<String, AliasCommand> shared = new HashMap<>();
            for (AliasCommand each : tableOf(scope.parent()).values()) {
                if (each.options().isAllScope()) {
                    shared.put(Scope.key(each.name()), each);
                }
            }
            return shared;
        });
    }

    private Map<String, AliasCommand> tableOf(Scope scope) {
        return scope.parent() == null ? aliases : scopedAliases(scope);
    }

    /** The aliases of this very scope. */
    public Collection<? extends CommandInfo> aliasesIn(Scope scope) {
        return tableOf(scope).values();
    }

    /** The alias of this very scope, or null. */
    public CommandInfo aliasOf(Scope scope, String name) {
        return aliasIn(scope, name);
    }

    AliasCommand aliasIn(Scope scope, String name) {
        return scope.parent() == null ? aliases.get(name) : scopedAliases(scope).get(Scope.key(name));
    }

    /** Takes an alias of this very scope away, unless it may not be. */
    public void removeAliasIn(Scope scope, String name, boolean force) {
        AliasCommand found = aliasIn(scope, name);
        if (found != null) {
            found.requireRemovable(force);
            removeAliasIn(scope, name);
        }
    }

    /** Takes an alias of this very scope away, whatever its option: its module goes. */
    void removeAliasIn(Scope scope, String name) {
        if (scope.parent() == null) {
            aliases.remove(name);
        } else {
            scopedAliases(scope).remove(Scope.key(name));
        }
    }

    /** Takes the alias away that a name means now, unless it may not be. */
    @Override
    public void removeAlias(String name, boolean force) {
        Scope scope = engine.current().scope;
        Scope from = scope;
        while (scope.parent() != null && !isMeant(aliasIn(scope, name), scope, from)) {
            scope = scope.parent();
        }
        removeAliasIn(scope, name, force);
    }

    private static boolean isMeant(AliasCommand alias, Scope scope, Scope from) {
        return alias != null && (scope == from || !alias.options().isPrivate());
    }

    /** The script block of a function that is visible now, or null. */
    public ScriptBlock functionBlock(String name) {
        FunctionCommand function = engine.current().scope.function(name);
        return function == null ? null : function.block();
    }

    /** Sets the options of the function that a name means; nothing when there is none. */
    public void functionOptions(String name, ScopedItemOptions options) {
        FunctionCommand function = engine.current().scope.function(name);
        if (function != null) {
            function.changeOptions(options);
        }
    }

    String aliasTarget(String name) {
        AliasCommand alias = aliasOf(name, engine.current().scope);
        return alias == null ? null : alias.definition();
    }

    @Override
    public List<String> similar(String name) {
        List<String> names = new ArrayList<>(cmdlets.keySet());
        names.addAll(engine.current().scope.visibleFunctions().keySet());
        names.addAll(aliases.keySet());
        return Suggestions.similar(name, names);
    }
}
