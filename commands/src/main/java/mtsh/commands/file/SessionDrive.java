package mtsh.commands.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Session;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** The drives that hold what a session holds: {@code variable:}, {@code env:}, {@code function:} and {@code alias:}. */
enum SessionDrive {
    VARIABLE,
    ENV,
    FUNCTION,
    ALIAS;

    /** A name on a drive; {@code name} is empty for all of it. */
    record Place(SessionDrive drive, String name) {}

    /** The place that a path names, or null when it is a path of the file system. */
    static Place of(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            return null;
        }
        String head = written.substring(0, colon).toUpperCase(Locale.ROOT);
        for (SessionDrive drive : values()) {
            if (drive.name().equals(head) || head.equals("MICROSOFT.POWERSHELL.CORE\\" + drive.name())) {
                String name = written.substring(colon + 1);
                return new Place(drive, name.replaceFirst("^:?[/\\\\]*", ""));
            }
        }
        return null;
    }

    /** Everything on the drive whose name fits, by name. */
    List<PSObject> items(Session session, String pattern, boolean literal) {
        Wildcard wanted = pattern.isEmpty() ? null : Wildcard.of(literal ? Wildcard.escape(pattern) : pattern, true);
        List<PSObject> found = new ArrayList<>();
        all((Engine) session).forEach((name, item) -> {
            if (wanted == null || wanted.matches(name)) {
                found.add(item.note("PSPath", path(name))
                        .note("PSChildName", name)
                        .note("PSIsContainer", false));
            }
        });
        return found;
    }

    private String path(String name) {
        String text = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return "Microsoft.PowerShell.Core\\" + (this == ENV ? "Environment" : text) + "::" + name;
    }

    private Map<String, PSObject> all(Engine engine) {
        Map<String, PSObject> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        switch (this) {
            case VARIABLE -> engine.variables().values().forEach(each -> all.put(each.name(), variable(each)));
            case ENV -> EnvironmentVariables.all().forEach((name, value) -> all.put(name, pair(name, value)));
            case FUNCTION -> commands(engine, all, CommandInfo.Kind.Function, CommandInfo.Kind.Filter);
            default -> commands(engine, all, CommandInfo.Kind.Alias, CommandInfo.Kind.Alias);
        }
        return all;
    }

    private static PSObject variable(Variable variable) {
        return new PSObject(variable).note("Name", variable.name()).note("Value", variable.plainValue());
    }

    private static PSObject pair(String name, String value) {
        return PSObject.custom()
                .typeName("System.Collections.DictionaryEntry")
                .note("Name", name)
                .note("Key", name)
                .note("Value", value);
    }

    private static void commands(
            Engine engine, Map<String, PSObject> all, CommandInfo.Kind kind, CommandInfo.Kind other) {
        for (CommandInfo each : engine.commands().all()) {
            if (each.kind() == kind || each.kind() == other) {
                all.put(
                        each.name(),
                        new PSObject(each)
                                .note("Name", each.name())
                                .note("DisplayName", each.name() + " -> " + each.definition())
                                .note(
                                        "CommandType",
                                        NetEnum.named(
                                                "System.Management.Automation.CommandTypes",
                                                each.kind().name()))
                                .note("Definition", each.definition())
                                .note("Version", "")
                                .note("Source", each.module()));
            }
        }
    }

    /** The value at a name: what Get-Content gives; null when there is none. */
    Object content(Session session, String name) {
        List<PSObject> found = items(session, name, true);
        if (found.isEmpty()) {
            return null;
        }
        return found.get(0).noteValue(this == FUNCTION || this == ALIAS ? "Definition" : "Value");
    }

    boolean exists(Session session, String name, boolean literal) {
        return name.isEmpty() || !items(session, name, literal).isEmpty();
    }

    void set(Session session, String name, Object value) {
        Engine engine = (Engine) session;
        switch (this) {
            case VARIABLE -> engine.variable(name, value);
            case ENV -> EnvironmentVariables.set(name, Conversions.toText(value));
            case FUNCTION -> engine.defineFunction(name, value);
            default -> engine.commands().alias(name, Conversions.toText(value), "");
        }
    }

    void remove(Session session, String name) {
        Engine engine = (Engine) session;
        switch (this) {
            case VARIABLE -> engine.removeVariable(name);
            case ENV -> EnvironmentVariables.set(name, null);
            case FUNCTION -> engine.scope().removeFunction(name);
            default -> engine.commands().removeAlias(name);
        }
    }
}
