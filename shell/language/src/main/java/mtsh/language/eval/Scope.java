package mtsh.language.eval;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One scope. Look-ups go up the chain of callers (dynamic scoping); setting a variable makes it here. Names are lower case inside.
 */
public final class Scope {
    private final Scope parent;
    private final boolean script;
    private final Map<String, Variable> variables = new HashMap<>();
    private Map<String, FunctionCommand> functions;
    private int strictVersion = -1;

    Scope(Scope parent, boolean script) {
        this.parent = parent;
        this.script = script;
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
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Variable variable = scope.variables.get(key);
            if (variable != null && (scope == this || variable.option() != Variable.Option.Private)) {
                return variable;
            }
        }
        return null;
    }

    /** The variable of this very scope, or null; the key is in lower case. */
    public Variable own(String key) {
        return variables.get(key);
    }

    /** Sets a variable of this scope; one that is visible in all scopes is set where it is. */
    void set(String name, String key, Object value) {
        Variable variable = variables.get(key);
        if (variable == null) {
            Variable inherited = parent == null ? null : find(key);
            if (inherited != null && isShared(inherited)) {
                inherited.set(value);
                return;
            }
            variables.put(key, new Variable(name, value));
            return;
        }
        variable.set(value);
    }

    private static boolean isShared(Variable variable) {
        return variable.option() == Variable.Option.AllScope || variable.option() == Variable.Option.Constant;
    }

    void set(String name, Object value) {
        set(name, key(name), value);
    }

    /** Puts a variable in place, whatever was there. */
    public void define(Variable variable) {
        variables.put(key(variable.name()), variable);
    }

    /** Sets a value past all protection. */
    void force(String name, Object value) {
        Variable variable = variables.get(key(name));
        if (variable == null) {
            variables.put(key(name), new Variable(name, value));
        } else {
            variable.force(value);
        }
    }

    /** Forgets a variable of this very scope. */
    public void remove(String name) {
        variables.remove(key(name));
    }

    /** The variables of this very scope. */
    public Collection<Variable> variables() {
        return variables.values();
    }

    /** Everything visible from here by lower-case name; nearer ones hide those further up. */
    public Map<String, Variable> visible() {
        Map<String, Variable> all = new LinkedHashMap<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            scope.variables.forEach(all::putIfAbsent);
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
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void define(FunctionCommand function) {
        if (functions == null) {
            functions = new HashMap<>();
        }
        functions.put(key(function.name()), function);
    }

    /** Forgets the nearest function with this name; false when there is none. */
    public boolean removeFunction(String name) {
        String key = key(name);
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.functions != null && scope.functions.remove(key) != null) {
                return true;
            }
        }
        return false;
    }

    Map<String, FunctionCommand> visibleFunctions() {
        Map<String, FunctionCommand> all = new LinkedHashMap<>();
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.functions != null) {
                scope.functions.forEach(all::putIfAbsent);
            }
        }
        return all;
    }
}
