package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One scope. Look-ups go up the chain of callers (dynamic scoping); setting a variable makes it here. Names are lower case inside.
 */
public final class Scope {
    private static final Set<String> SCOPES = Set.of("global", "script", "local", "private");

    private final Scope parent;
    private final boolean script;
    private final SessionState state;
    private final Map<String, Variable> variables = new HashMap<>();
    /** {@code $_}, which every object of a pipeline sets: kept beside the map; null when there is none. */
    private Variable underscore;

    private Variable lastUnderscore;
    private Map<String, FunctionCommand> functions;
    private Map<String, AliasCommand> aliases;
    private int strictVersion = -1;

    Scope(Scope parent, boolean script) {
        this.parent = parent;
        this.script = script;
        this.state = parent.state;
    }

    /** The outermost scope of a session state: the global one without a parent, a module's below it. */
    Scope(SessionState state, Scope parent) {
        this.parent = parent;
        this.script = true;
        this.state = state;
    }

    /** The session or module that this scope is part of. */
    public SessionState state() {
        return state;
    }

    /** Whether it is this scope or lies further out. */
    boolean isIn(Scope outer) {
        for (Scope each = this; each != null; each = each.parent) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    public Scope parent() {
        return parent;
    }

    /** The scope of the session, above all others. */
    public Scope global() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    /** The nearest scope of a script file, or the global one. */
    public Scope scriptScope() {
        Scope scope = this;
        while (scope.parent != null && !scope.script) {
            scope = scope.parent;
        }
        return scope;
    }

    /** The scope that many levels up; the global one when there are fewer. */
    public Scope up(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels && scope.parent != null; i++) {
            scope = scope.parent;
        }
        return scope;
    }

    /** A name as the scopes keep it. */
    public static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' || c > 127) {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return name;
    }

    /** The variable that a name (in lower case) means here, or null. */
    public Variable find(String key) {
        if (isUnderscore(key)) {
            return findUnderscore();
        }
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Variable variable = scope.variables.get(key);
            if (variable != null && (scope == this || !variable.options().isPrivate())) {
                return variable;
            }
        }
        return null;
    }

    /** The variable of this very scope, or null; the key is in lower case. */
    public Variable own(String key) {
        return isUnderscore(key) ? underscore : variables.get(key);
    }

    private static boolean isUnderscore(String key) {
        return key.length() == 1 && key.charAt(0) == '_';
    }

    /** The nearest {@code $_}, or null. */
    Variable findUnderscore() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Variable variable = scope.underscore;
            if (variable != null && (scope == this || !variable.options().isPrivate())) {
                return variable;
            }
        }
        return null;
    }

    Variable ownUnderscore() {
        return underscore;
    }

    /** Sets this scope's {@code $_} past all protection. */
    void underscore(Object value) {
        if (underscore == null) {
            put("_", lastUnderscore != null ? lastUnderscore : new Variable("_", value));
        }
        underscore.force(value);
    }

    void removeUnderscore() {
        if (underscore != null) {
            lastUnderscore =
                    underscore.constraint() == null && underscore.options().isNone() ? underscore : null;
            underscore.force(null);
            underscore.owner(null);
            underscore = null;
        }
    }

    private void put(String key, Variable variable) {
        Variable before;
        if (isUnderscore(key)) {
            before = underscore;
            underscore = variable;
        } else {
            before = variables.put(key, variable);
        }
        if (before != null) {
            before.owner(null);
        }
        variable.owner(this);
    }

    /** Sets a variable of this scope; one that is visible in all scopes is set where it is. */
    void set(String name, String key, Object value) {
        Variable variable = own(key);
        if (variable == null) {
            Variable inherited = parent == null ? null : find(key);
            if (inherited != null && isShared(inherited)) {
                inherited.set(value);
                return;
            }
            put(key, new Variable(name, value));
            return;
        }
        variable.set(value);
    }

    static boolean isShared(Variable variable) {
        return variable.options().isAllScope();
    }

    void set(String name, Object value) {
        set(name, key(name), value);
    }

    /** Sets a variable of this scope as {@code $name = value} does; one that is constant refuses. */
    public void assign(String name, Object value) {
        set(name, value);
    }

    /** Puts a variable in place, whatever was there. */
    public void define(Variable variable) {
        put(key(variable.name()), variable);
    }

    /** Sets a value past all protection. */
    void force(String name, Object value) {
        String key = key(name);
        Variable variable = own(key);
        if (variable == null) {
            put(key, new Variable(name, value));
        } else {
            variable.force(value);
        }
    }

    /** Forgets a variable of this very scope. */
    public void remove(String name) {
        String key = key(name);
        if (isUnderscore(key)) {
            removeUnderscore();
            return;
        }
        Variable removed = variables.remove(key);
        if (removed != null) {
            removed.owner(null);
        }
    }

    /** A scope with the same variables below another one. */
    Scope copyUnder(Scope other) {
        Scope copy = new Scope(other, true);
        for (Variable variable : variables.values()) {
            copy.define(new Variable(variable.name(), variable.value()));
        }
        return copy;
    }

    void forgetVariables() {
        variables.values().forEach(variable -> variable.owner(null));
        variables.clear();
        removeUnderscore();
    }

    /** The variables of this very scope. */
    public Collection<Variable> variables() {
        if (underscore == null) {
            return variables.values();
        }
        List<Variable> all = new ArrayList<>(variables.values());
        all.add(underscore);
        return all;
    }

    /** Everything visible from here by lower-case name; nearer ones hide those further up. */
    public Map<String, Variable> visible() {
        Map<String, Variable> all = new LinkedHashMap<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            scope.variables.forEach(all::putIfAbsent);
            if (scope.underscore != null) {
                all.putIfAbsent("_", scope.underscore);
            }
        }
        return all;
    }

    /** The nearest version that Set-StrictMode set, 0 for none. */
    int strictVersion() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.strictVersion >= 0) {
                return scope.strictVersion;
            }
        }
        return 0;
    }

    void strictVersion(int version) {
        strictVersion = version;
    }

    FunctionCommand function(String name) {
        String key = key(name);
        for (Scope scope = this; scope != null; scope = scope.parent) {
            FunctionCommand found = scope.functions == null ? null : scope.functions.get(key);
            if (isMeant(found, scope)) {
                return found;
            }
        }
        return null;
    }

    private boolean isMeant(FunctionCommand function, Scope owner) {
        return function != null && (owner == this || !function.options().isPrivate());
    }

    /** Puts a function in place, whatever was there. */
    void define(FunctionCommand function) {
        ownFunctions().put(key(function.name()), function);
    }

    /**
     * Sets a function of this scope, or of the one that its name begins with, unless one is there that may not be changed.
     *
     * @param options null to keep those that are there
     */
    void define(FunctionCommand function, ScopedItemOptions options, boolean force) {
        String name = function.name();
        int colon = name.indexOf(':');
        String scope = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
        FunctionCommand plain = SCOPES.contains(scope) ? function.named(name.substring(colon + 1)) : function;
        switch (scope) {
            case "global" -> global().defineHere(plain, options, force);
            case "script" -> scriptScope().defineHere(plain, options, force);
            case "private" -> {
                ScopedItemOptions others = options == null ? ScopedItemOptions.NONE : options;
                defineHere(plain, others.with(ScopedItemOptions.PRIVATE), force);
            }
            default -> defineHere(plain, options, force);
        }
    }

    private void defineHere(FunctionCommand function, ScopedItemOptions options, boolean force) {
        FunctionCommand old = ownFunctions().get(key(function.name()));
        define(old == null ? function.made(options) : function.inPlaceOf(old, options, force));
    }

    /** The functions of this very scope: at first those that the scope above shares with all. */
    private Map<String, FunctionCommand> ownFunctions() {
        if (functions == null) {
            functions = new HashMap<>();
            if (parent != null && parent.functions != null) {
                parent.functions.forEach((key, each) -> {
                    if (each.options().isAllScope()) {
                        functions.put(key, each);
                    }
                });
            }
        }
        return functions;
    }

    /** The functions of this very scope. */
    Collection<FunctionCommand> functions() {
        return functions == null ? List.of() : functions.values();
    }

    /** The aliases of this very scope; those of the global one are kept in {@link Commands}. */
    Collection<AliasCommand> aliases() {
        return aliases == null ? List.of() : aliases.values();
    }

    /** The aliases of this very scope by lower-case name, made when they are wanted first. */
    Map<String, AliasCommand> ownAliases(Supplier<Map<String, AliasCommand>> maker) {
        if (aliases == null) {
            aliases = maker.get();
        }
        return aliases;
    }

    AliasCommand ownAlias(String name) {
        return aliases == null ? null : aliases.get(key(name));
    }

    /** The function of this very scope, or null. */
    FunctionCommand ownFunction(String name) {
        return functions == null ? null : functions.get(key(name));
    }

    void removeOwnFunction(String name) {
        if (functions != null) {
            functions.remove(key(name));
        }
    }

    /** Forgets the nearest function with this name, unless it may not be; false when there is none. */
    public boolean removeFunction(String name, boolean force) {
        String key = key(name);
        for (Scope scope = this; scope != null; scope = scope.parent) {
            FunctionCommand found = scope.functions == null ? null : scope.functions.get(key);
            if (isMeant(found, scope)) {
                found.requireRemovable(force);
                scope.functions.remove(key);
                return true;
            }
        }
        return false;
    }

    Map<String, FunctionCommand> visibleFunctions() {
        Map<String, FunctionCommand> all = new LinkedHashMap<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Scope owner = scope;
            if (scope.functions != null) {
                scope.functions.forEach((key, each) -> {
                    if (isMeant(each, owner)) {
                        all.putIfAbsent(key, each);
                    }
                });
            }
        }
        return all;
    }
}
