package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.stream.Output;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;

/** The modules of one shell: loaded ones, those of the shell itself, and what was imported where. */
public final class Modules {
    /** Modules that may be loaded inside one another. */
    private static final int DEEPEST = 10;

    private final Engine engine;
    /** Loaded modules by path (or name, where they have none), in the order of loading. */
    private final Map<String, PSModuleInfo> loaded = new LinkedHashMap<>();

    private final Map<String, PSModuleInfo> builtIn = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<PSModuleInfo, List<Imported>> imports = new LinkedHashMap<>();
    private final Set<PSModuleInfo> hidden = new LinkedHashSet<>();
    private ModuleFinder finder = ModuleFinder.NONE;
    private int depth;

    /** One name that an import put into a scope. */
    private record Imported(Scope scope, String kind, String name) {}

    Modules(Engine engine) {
        this.engine = engine;
    }

    public void finder(ModuleFinder newFinder) {
        finder = newFinder;
    }

    ModuleFinder finder() {
        return finder;
    }

    /** A module of the shell itself: its cmdlets are there from the start. */
    public PSModuleInfo builtIn(String name, NetVersion version) {
        return builtIn.computeIfAbsent(name, unused -> {
            PSModuleInfo module = new PSModuleInfo(name);
            module.kind(PSModuleInfo.Kind.Manifest);
            module.version(version);
            return module;
        });
    }

    public Collection<PSModuleInfo> builtIn() {
        return builtIn.values();
    }

    /** A module of the shell that a script removed: it is not shown any more, its cmdlets are there all the same. */
    public void hide(PSModuleInfo module) {
        hidden.add(module);
    }

    public void show(PSModuleInfo module) {
        hidden.remove(module);
    }

    public boolean isHidden(PSModuleInfo module) {
        return hidden.contains(module);
    }

    PSModuleInfo builtInOf(String name) {
        return builtIn.get(name);
    }

    /** Loaded modules in the order of loading; nested ones too. */
    public List<PSModuleInfo> loaded() {
        return new ArrayList<>(loaded.values());
    }

    /** The loaded module with this path (or name, for one without), or null. */
    public PSModuleInfo loadedAt(String key) {
        return loaded.get(key);
    }

    public PSModuleInfo create(String name) {
        return new PSModuleInfo(engine, name, true);
    }

    /** A name for a module that was given none. */
    public String dynamicName() {
        return "__DynamicModule_" + UUID.randomUUID();
    }

    private static String key(PSModuleInfo module) {
        return module.path().isEmpty() ? module.name() : module.path();
    }

    /** Whether another module may be loaded inside those being loaded. */
    public boolean enter() {
        if (depth >= DEEPEST) {
            return false;
        }
        depth++;
        return true;
    }

    public void leave() {
        depth--;
    }

    /** Runs a block as the body of a module, in its outermost scope. */
    public void runBody(PSModuleInfo module, ScriptBlock block, Object[] arguments, Output output) {
        module.definition(block.text());
        ScriptBlock bound = block.in(module.state());
        Context context = engine.current().withScope(module.state().root());
        Invocation invocation =
                new Invocation(context, "", BlockRunner.values(arguments), block.compiled().span, null, true, true);
        String file = block.source().file();
        FunctionCommand body = new FunctionCommand(file == null ? "" : fileName(file), bound, false);
        BlockRunner.run(body, invocation, module.state().root(), output);
    }

    /** What the body of a module in a file is called. */
    static String fileName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Runs a block in the scope of whoever calls, as dot-sourcing does. */
    public void runHere(ScriptBlock block, Object[] arguments, Output output) {
        Context context = engine.current();
        Invocation invocation =
                new Invocation(context, "", BlockRunner.values(arguments), block.compiled().span, null, true, true);
        BlockRunner.run(new FunctionCommand("", block, false), invocation, context.scope, output);
    }

    /** Runs a block in the outermost scope of a state. */
    public void runIn(SessionState state, ScriptBlock block, Object[] arguments, Output output) {
        Context context = engine.current().withScope(state.root());
        Invocation invocation =
                new Invocation(context, "", BlockRunner.values(arguments), block.compiled().span, null, true, true);
        BlockRunner.run(new FunctionCommand("", block, false), invocation, state.root(), output);
    }

    /** A module made of a block, that nobody has imported. */
    PSModuleInfo ofBlock(ScriptBlock block) {
        PSModuleInfo module = create(dynamicName());
        module.path(module.name());
        runBody(module, block, new Object[0], Output.NOTHING);
        return module;
    }

    /** The cmdlets that modules imported into this state. */
    Collection<CommandInfo> cmdletsIn(SessionState state) {
        Map<String, CommandInfo> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        imports.forEach((module, names) -> names.stream()
                .filter(each -> each.scope() == state.root() && each.kind().equals("Cmdlet"))
                .forEach(each -> all.put(each.name(), module.exports().cmdlets().get(each.name()))));
        all.values().removeIf(each -> each == null);
        return all.values();
    }

    /** What one import takes over, and under which names. */
    public record Selection(ModuleExports exports, UnaryOperator<String> naming) {}

    /** Notes that a module is loaded, and where it was imported; a module that imports another holds it as a nested one. */
    public void register(PSModuleInfo module, SessionState target) {
        loaded.put(key(module), module);
        target.imported().put(key(module), module);
    }

    /** A module that imports another holds it as a nested one. */
    public void nest(PSModuleInfo module, SessionState target) {
        PSModuleInfo holder = target.module();
        if (holder != null && holder != module && !holder.nested().contains(module)) {
            holder.nested().add(module);
        }
    }

    /** The function that a loaded module of this name exports, whatever else has its name where it was imported; or null. */
    FunctionCommand exported(String moduleName, String function) {
        for (PSModuleInfo module : loaded.values()) {
            if (module.name().equalsIgnoreCase(moduleName)
                    && module.exports().functions().get(function) instanceof FunctionCommand found) {
                return found.imported(function, module);
            }
        }
        return null;
    }

    /** Puts what a module exports into a scope. */
    public void importInto(Scope target, PSModuleInfo module, Selection selection) {
        List<Imported> names = imports.computeIfAbsent(module, unused -> new ArrayList<>());
        UnaryOperator<String> naming = selection.naming();
        selection.exports().functions().forEach((name, command) -> {
            if (command instanceof FunctionCommand function) {
                FunctionCommand imported = function.imported(naming.apply(name), module);
                target.define(imported);
                names.add(new Imported(target, "Function", imported.name()));
            }
        });
        selection.exports().cmdlets().forEach((name, command) -> names.add(new Imported(target, "Cmdlet", name)));
        selection.exports().variables().forEach((name, variable) -> {
            target.define(variable);
            names.add(new Imported(target, "Variable", name));
        });
        selection.exports().aliases().forEach((name, command) -> {
            AliasCommand alias = ((AliasCommand) command).imported(naming.apply(name), module);
            engine.commands().define(alias, target);
            names.add(new Imported(target, "Alias", alias.name()));
        });
    }

    /**
     * Forgets a module and what it put into the scopes that the caller sees; its nested modules go with it. Another module that
     * imported it keeps what it has.
     */
    public void remove(PSModuleInfo module) {
        for (PSModuleInfo each : new ArrayList<>(module.nested())) {
            remove(each);
        }
        runOnRemove(module);
        List<Imported> names = imports.remove(module);
        if (names != null) {
            names.stream()
                    .filter(each -> engine.current().scope.isIn(each.scope()))
                    .forEach(each -> forget(each, module));
        }
        loaded.values().removeIf(each -> each == module);
        engine.sessionState().imported().values().removeIf(each -> each == module);
        for (PSModuleInfo each : loaded.values()) {
            each.nested().remove(module);
            if (each.state() != null) {
                each.state().imported().values().removeIf(known -> known == module);
            }
        }
    }

    private void runOnRemove(PSModuleInfo module) {
        if (PSObject.unwrap(module.onRemove()) instanceof ScriptBlock block) {
            block.invoke(null, module);
        }
    }

    private void forget(Imported name, PSModuleInfo module) {
        Scope scope = name.scope();
        switch (name.kind()) {
            case "Function" -> {
                FunctionCommand found = scope.ownFunction(name.name());
                if (found != null && found.source() == module) {
                    scope.removeOwnFunction(name.name());
                }
            }
            case "Alias" -> {
                AliasCommand found = engine.commands().aliasIn(scope, name.name());
                if (found != null && found.source() == module) {
                    engine.commands().removeAliasIn(scope, name.name());
                }
            }
            case "Variable" -> {
                Variable exported = module.exports().variables().get(name.name());
                if (exported != null && scope.own(Scope.key(name.name())) == exported) {
                    scope.remove(name.name());
                }
            }
            default -> {
                // Cmdlets stay: they are the shell's own.
            }
        }
    }

    /** Whether another loaded module says that it needs this one. */
    public PSModuleInfo needing(PSModuleInfo module) {
        return loaded.values().stream()
                .filter(each -> each.required().contains(module))
                .findFirst()
                .orElse(null);
    }
}
