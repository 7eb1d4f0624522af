package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** What a column shows: a property by name or pattern, or a script block. */
public final class PropertyExpression {
    /** A value or why there is none; {@code found} is false when there is no such property. */
    public record Result(Object value, ErrorRecord error, boolean found) {
        static final Result MISSING = new Result(null, null, false);
    }

    private final String name;
    private final Invocable script;
    private final boolean resolved;
    private final NamePattern pattern;
    private PropertyExpression last;

    private PropertyExpression(String name, Invocable script, boolean resolved) {
        this.name = name;
        this.script = script;
        this.resolved = resolved;
        this.pattern = resolved ? null : new NamePattern(name);
    }

    public static PropertyExpression named(String name) {
        return new PropertyExpression(name, null, false);
    }

    public static PropertyExpression of(Invocable script) {
        return new PropertyExpression(null, script, true);
    }

    private static PropertyExpression resolved(String name) {
        return new PropertyExpression(name, null, true);
    }

    boolean isScript() {
        return script != null;
    }

    public boolean hasWildcards() {
        return script == null && !resolved && NamePattern.isPattern(name);
    }

    /** The properties of an object that this stands for; none when it has no such property. */
    public List<PropertyExpression> resolve(Object target) {
        if (resolved) {
            return List.of(this);
        }
        if (!NamePattern.isPattern(name)) {
            String listed = Members.propertyName(target, name);
            if (listed != null) {
                return List.of(written(listed));
            }
        }
        List<PropertyExpression> found = new ArrayList<>();
        if (PSObject.unwrap(target) instanceof PSDictionary dictionary) {
            for (Object key : dictionary.keys()) {
                String text = Conversions.toText(key);
                if (pattern.matches(text)) {
                    found.add(resolved(text));
                }
            }
        }
        if (found.isEmpty()) {
            for (PropertyView property : Members.properties(target)) {
                if (pattern.matches(property.name())) {
                    found.add(resolved(property.name()));
                }
            }
        }
        if (found.isEmpty() && !NamePattern.isPattern(name)) {
            // Members that are not listed: those of XML elements, intrinsic ones of values.
            Object value = valueOrMissing(target);
            if (value != Members.MISSING && !isIntrinsic()) {
                found.add(resolved(name));
            }
        }
        return found;
    }

    /** The property as an object writes its name; most objects of a pipeline write it alike. */
    private PropertyExpression written(String as) {
        if (last == null || !last.name.equals(as)) {
            last = resolved(as);
        }
        return last;
    }

    private boolean isIntrinsic() {
        return name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length");
    }

    private Object valueOrMissing(Object target) {
        try {
            return Members.getOwn(target, name);
        } catch (TerminatingError failed) {
            return null;
        }
    }

    /** All properties of an object, as shown when none are named: those of its type before those that were added to it. */
    static List<PropertyExpression> all(Object target) {
        List<PropertyExpression> all = new ArrayList<>();
        List<PropertyExpression> added = new ArrayList<>();
        for (PropertyView property : Members.properties(target)) {
            if (!isHiddenMark(target, property.name())) {
                (property.memberType().equals("Property") ? all : added).add(resolved(property.name()));
            }
        }
        all.addAll(added);
        return all;
    }

    /** What jobs give is marked with a computer; the mark says itself whether it is shown. */
    private static boolean isHiddenMark(Object target, String property) {
        return property.startsWith("PS")
                && target instanceof PSObject object
                && object.member("PSShowComputerName") != null
                && (property.equals("PSShowComputerName")
                        || property.equals("PSComputerName")
                                && !Conversions.toBoolean(object.noteValue("PSShowComputerName")));
    }

    /** The value on an object; errors are kept, not thrown. */
    public Result value(Object target) {
        try {
            if (script != null) {
                return new Result(script.invoke(target), null, true);
            }
            PropertyExpression one = this;
            if (!resolved && (isIntrinsic() || NamePattern.isPattern(name))) {
                List<PropertyExpression> found = resolve(target);
                if (found.isEmpty()) {
                    return Result.MISSING;
                }
                one = found.get(0);
            }
            Object value = Members.get(target, one.name);
            return value == Members.MISSING ? Result.MISSING : new Result(value, null, true);
        } catch (TerminatingError failed) {
            return new Result(null, failed.record(), true);
        }
    }

    /** The name, or the script's text: the label of a column without one. */
    @Override
    public String toString() {
        return script != null ? script.text() : name;
    }
}
