package mtsh.language.runspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.eval.Engine;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** {@code InitialSessionState}: what a new session has beside the commands of the shell. */
public final class InitialState implements NetObject {
    private final PSList variables = entries();
    private final PSList commands = entries();
    private final PSList startupScripts = new PSList(Types.find("System.Collections.ObjectModel.Collection[string]"));
    private final List<String> modules = new ArrayList<>();
    private final Map<String, Object> options = new LinkedHashMap<>();

    public InitialState() {
        options.put("LanguageMode", "FullLanguage");
        options.put("ThreadOptions", "Default");
        options.put("ApartmentState", "Unknown");
        options.put("ExecutionPolicy", "Bypass");
        options.put("ThrowOnRunspaceOpenError", false);
    }

    private static PSList entries() {
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[psobject]"));
    }

    public PSList variables() {
        return variables;
    }

    public PSList commands() {
        return commands;
    }

    public PSList startupScripts() {
        return startupScripts;
    }

    /** The modules that a new session loads when it opens, by name or path. */
    public List<String> modules() {
        return modules;
    }

    public Object option(String name) {
        return options.get(name);
    }

    public void option(String name, Object value) {
        options.put(name, value);
    }

    /** Another one with the same entries. */
    public InitialState copy() {
        InitialState copy = new InitialState();
        copy.variables.items().addAll(variables.items());
        copy.commands.items().addAll(commands.items());
        copy.startupScripts.items().addAll(startupScripts.items());
        copy.modules.addAll(modules);
        copy.options.putAll(options);
        return copy;
    }

    /** Puts the variables and commands into a shell. */
    void applyTo(Engine engine) {
        for (Object entry : variables.items()) {
            engine.globalScope().assign(text(entry, "Name"), Members.get(entry, "Value"));
        }
        for (Object entry : commands.items()) {
            String name = text(entry, "Name");
            if (PSObject.unwrap(entry) instanceof StateEntry command && command.isAlias()) {
                engine.commands()
                        .alias(name, text(entry, "Definition"), "", ScopedItemOptions.NONE, engine.globalScope(), true);
            } else {
                engine.names().setFunction(name, Members.get(entry, "Definition"));
            }
        }
    }

    private static String text(Object entry, String property) {
        return Conversions.toText(Members.get(entry, property));
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.Runspaces.InitialSessionState");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
