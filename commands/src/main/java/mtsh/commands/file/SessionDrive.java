package mtsh.commands.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Session;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.eval.ScopedNames;
import mtsh.language.eval.Variable;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.provider.ProviderInfo;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** The drives that hold what a session holds: {@code variable:}, {@code env:}, {@code function:} and {@code alias:}. */
enum SessionDrive {
    VARIABLE("Variable"),
    ENV("Environment"),
    FUNCTION("Function"),
    ALIAS("Alias");

    private final String provider;

    SessionDrive(String provider) {
        this.provider = provider;
    }

    /** A name on a drive; {@code name} is empty for all of it. */
    record Place(SessionDrive drive, DriveInfo info, String name) {
        boolean isRoot() {
            return name.isEmpty();
        }

        /** As errors spell it. */
        String path() {
            return info.name() + ":/" + name;
        }
    }

    /** The place that a path names, with the drive or from the current one, or null when it is a path of the file system. */
    static Place of(Session session, String written) {
        Drives drives = session.service(Drives.class);
        int colon = written.indexOf(':');
        DriveInfo named = colon < 1 ? null : drives.find(written.substring(0, colon));
        if (named != null) {
            return place(named, written.substring(colon + 1));
        }
        for (ProviderInfo each : drives.providers()) {
            int end = written.indexOf("::");
            if (end > 0 && !each.isFileSystem() && each.isNamed(written.substring(0, end))) {
                return drives.all().stream()
                        .filter(drive -> drive.provider() == each)
                        .findFirst()
                        .map(drive -> place(drive, written.substring(end + 2)))
                        .orElse(null);
            }
        }
        boolean elsewhere = written.indexOf("::") > 0
                || written.startsWith("/")
                || written.startsWith("~")
                || drives.isMissing(written);
        return elsewhere ? null : place(drives.current(), written);
    }

    private static Place place(DriveInfo info, String rest) {
        for (SessionDrive drive : values()) {
            if (drive.provider.equals(info.provider().name())) {
                String name = rest.replaceFirst("^\\.?[/\\\\]+", "");
                return new Place(drive, info, name.equals(".") ? "" : name);
            }
        }
        return null;
    }

    /** What a name asks for when a scope stands before it, in that scope; drives of the environment know no scopes. */
    private <T> T scoped(Session session, String name, Function<String, T> work) {
        Engine engine = (Engine) session;
        String plain = this == ENV ? name : ScopedNames.plain(name);
        return plain.equals(name) ? work.apply(name) : engine.names().inScopeOf(name, () -> work.apply(plain));
    }

    /** Everything that a place names whose name fits, by name. */
    List<PSObject> items(Session session, Place place, boolean literal) {
        return scoped(session, place.name(), name -> itemsHere(session, place, name, literal));
    }

    private List<PSObject> itemsHere(Session session, Place place, String pattern, boolean literal) {
        Wildcard wanted = pattern.isEmpty() ? null : Wildcard.of(literal ? Wildcard.escape(pattern) : pattern, true);
        List<PSObject> found = new ArrayList<>();
        all((Engine) session).forEach((name, item) -> {
            boolean exactly = this == ENV && wanted != null && (literal || !Wildcard.isPattern(pattern));
            if (wanted == null || (exactly ? name.equals(pattern) : wanted.matches(name))) {
                ProviderInfo owner = place.info().provider();
                found.add(item.note("PSPath", owner + "::" + name)
                        .note("PSDrive", place.info())
                        .note("PSProvider", owner)
                        .note("PSIsContainer", false)
                        .note("PSChildName", name));
            }
        });
        return found;
    }

    /** All of a drive as one collection. */
    PSArray table(Session session, Place place) {
        return PSArray.of(items(session, place, true));
    }

    /** The item with exactly this name, or null. */
    PSObject item(Session session, Place place) {
        List<PSObject> found = items(session, place, true);
        return found.isEmpty() ? null : found.get(0);
    }

    private Map<String, PSObject> all(Engine engine) {
        Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
        Map<String, PSObject> all = new TreeMap<>(this == ENV ? order.thenComparing(Comparator.naturalOrder()) : order);
        switch (this) {
            case VARIABLE -> engine.variables().values().forEach(each -> all.put(each.name(), variable(each)));
            case ENV -> EnvironmentVariables.all().forEach((name, value) -> all.put(name, pair(name, value)));
            case FUNCTION -> commands(engine.commands().visibleFunctions(), all);
            default -> commands(engine.commands().visibleAliases(), all);
        }
        return all;
    }

    private static PSObject variable(Variable variable) {
        return new PSObject(variable).note("Name", variable.name()).note("Value", variable.plainValue());
    }

    private static PSObject pair(String name, String value) {
        return new PSObject(new PSDictionary.Entry(name, value));
    }

    private static void commands(Collection<CommandInfo> commands, Map<String, PSObject> all) {
        for (CommandInfo each : commands) {
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

    /** The value at a name: what Get-Content gives; null when there is none. */
    Object content(Session session, Place place) {
        PSObject item = item(session, place);
        if (item == null) {
            return null;
        }
        Object plain = PSObject.unwrap(item);
        if (this == FUNCTION && plain instanceof CommandInfo function) {
            return ((Engine) session).commands().functionBlock(function.name());
        }
        return plain instanceof PSDictionary.Entry entry
                ? entry.value()
                : item.noteValue(this == ALIAS ? "Definition" : "Value");
    }

    boolean exists(Session session, Place place, boolean literal) {
        return place.isRoot() || !items(session, place, literal).isEmpty();
    }

    /** Sets a value; {@code null} empties it, and takes away what cannot be empty. */
    void set(Session session, String name, Object value) {
        set(session, name, value, null, false);
    }

    /**
     * Sets a value and options: of functions and aliases, which keep theirs when these are null; without a value only the options of
     * one that is there.
     */
    void set(Session session, String name, Object value, ScopedItemOptions options, boolean force) {
        if (this == FUNCTION) {
            // What stands before a function's name may be private too, which is an option.
            setHere(session, name, value, options, force);
            return;
        }
        scoped(session, name, plain -> {
            setHere(session, plain, value, options, force);
            return null;
        });
    }

    private void setHere(Session session, String name, Object value, ScopedItemOptions options, boolean force) {
        Engine engine = (Engine) session;
        Object plain = PSObject.unwrap(value);
        if (plain == null && options != null) {
            setOptions(engine, name, options, force);
            return;
        }
        if (plain == null && this != VARIABLE) {
            remove(session, name, force);
            return;
        }
        switch (this) {
            case VARIABLE -> engine.variable(name, plain instanceof Variable other ? other.plainValue() : value);
            case ENV -> EnvironmentVariables.set(name, Conversions.toText(value));
            case FUNCTION -> engine.names().setFunction(name, plain, options, force);
            default ->
                engine.commands()
                        .aliasItem(
                                name,
                                plain instanceof CommandInfo other ? other.definition() : Conversions.toText(value),
                                options,
                                force);
        }
    }

    private void setOptions(Engine engine, String name, ScopedItemOptions options, boolean force) {
        if (this == FUNCTION) {
            engine.names().inScopeOf(name, () -> {
                engine.commands().functionOptions(ScopedNames.plain(name), options);
                return null;
            });
        } else if (this == ALIAS) {
            engine.commands().aliasOptions(name, options, force);
        }
    }

    /** Takes a name away; one that is constant, or read-only without force, stays with an error. */
    void remove(Session session, String name, boolean force) {
        scoped(session, name, plain -> {
            removeHere(session, plain, force);
            return null;
        });
    }

    private void removeHere(Session session, String name, boolean force) {
        Engine engine = (Engine) session;
        switch (this) {
            case VARIABLE -> {
                Variable variable = engine.variables().get(name.toLowerCase(Locale.ROOT));
                if (variable != null) {
                    variable.requireRemovable(force);
                    if (force && variable.options().isReadOnly()) {
                        variable.options(variable.options().without(ScopedItemOptions.READ_ONLY));
                    }
                }
                engine.removeVariable(name);
            }
            case ENV -> EnvironmentVariables.set(name, null);
            case FUNCTION -> engine.scope().removeFunction(name, force);
            default -> engine.commands().removeAlias(name, force);
        }
    }
}
