package mtsh.language.eval;

import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;

/** One variable of a scope: its value, and the type and checks that every new value must pass. */
public final class Variable implements NetObject {
    private final String name;
    private Object value;
    /** The scope that holds it, null when none does any more: what nodes that remember it ask first. */
    private Scope owner;

    private NetType constraint;
    private boolean transforms;
    private List<ValueCheck> checks = List.of();
    private ScopedItemOptions options = ScopedItemOptions.NONE;
    private String description = "";

    /** A Validate attribute: throws a TerminatingError when the value may not be. */
    @FunctionalInterface
    public interface ValueCheck {
        void check(String name, Object value);

        /** The only values that pass, where they are a list; else null. */
        default List<String> allowed() {
            return null;
        }
    }

    public Variable(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public Object value() {
        return value;
    }

    Scope owner() {
        return owner;
    }

    void owner(Scope scope) {
        owner = scope;
    }

    /** The value as commands see it: null when there is none. */
    public Object plainValue() {
        return Nothing.toNull(value);
    }

    boolean isProtected() {
        return options.refuse(false);
    }

    static TerminatingError notWritable(String name) {
        return ScopedItemOptions.refusal(
                "VariableNotWritable",
                name,
                "Cannot overwrite variable " + name + " because it is read-only or constant.");
    }

    /** Sets a value through the constraint and the checks. */
    public void set(Object newValue) {
        if (isProtected()) {
            throw notWritable(name);
        }
        if (constraint == null && checks.isEmpty()) {
            value = newValue;
            return;
        }
        Object plain = newValue == Nothing.VALUE ? null : newValue;
        Object converted = constraint == null ? plain : converted(plain);
        require(name, converted, checks);
        value = converted;
    }

    private Object converted(Object plain) {
        try {
            return Conversions.convert(plain, constraint);
        } catch (TerminatingError refused) {
            if (!transforms) {
                throw refused;
            }
            throw Errors.of(
                    "System.Management.Automation.ArgumentTransformationMetadataException",
                    "RuntimeException",
                    ErrorCategory.MetadataError,
                    null,
                    refused.record().message(),
                    refused.record().exception());
        }
    }

    /** Throws, in the words for variables, when one of the checks refuses the value. */
    static void require(String name, Object value, List<ValueCheck> checks) {
        for (ValueCheck check : checks) {
            try {
                check.check(name, value);
            } catch (TerminatingError refused) {
                throw Errors.of(
                        "System.Management.Automation.ValidationMetadataException",
                        "ValidateSetFailure",
                        ErrorCategory.MetadataError,
                        null,
                        "The variable cannot be validated because the value " + Conversions.toText(value)
                                + " is not a valid value for the " + name + " variable.");
            }
        }
    }

    /** Sets a value past all protection; for the shell's own variables. */
    public void force(Object newValue) {
        value = newValue;
    }

    /** Throws when it may not be removed: a constant never, a read-only one only by force. */
    public void requireRemovable(boolean force) {
        if (options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "VariableNotRemovable",
                    name,
                    "Cannot remove variable " + name
                            + " because it is constant or read-only. If the variable is read-only, try the operation again specifying "
                            + "the Force option.");
        }
    }

    public NetType constraint() {
        return constraint;
    }

    public void constrain(NetType type, List<ValueCheck> newChecks) {
        constraint = type;
        checks = newChecks;
    }

    /** As {@link #constrain}; the type is a transformation of what is given, as that of a parameter is, and says so when it fails. */
    void transform(NetType type, List<ValueCheck> newChecks) {
        constrain(type, newChecks);
        transforms = true;
    }

    /** The values that a ValidateSet allows, or null. */
    public List<String> allowed() {
        for (ValueCheck check : checks) {
            if (check.allowed() != null) {
                return check.allowed();
            }
        }
        return null;
    }

    public ScopedItemOptions options() {
        return options;
    }

    /** Sets the options past all protection. */
    public Variable options(ScopedItemOptions newOptions) {
        options = newOptions;
        return this;
    }

    /** Sets the options of one that may be changed; it stays what only its making can give or take. */
    public void changeOptions(ScopedItemOptions next, boolean force) {
        if (options.refuse(force)) {
            throw notWritable(name);
        }
        if (next.isConstant()) {
            throw ScopedItemOptions.refusal(
                    "VariableCannotBeMadeConstant",
                    name,
                    "Existing variable " + name
                            + " cannot be made constant. Variables can be made constant only at creation time.");
        }
        if (options.isAllScope() && !next.isAllScope()) {
            throw ScopedItemOptions.refusal(
                    "VariableAllScopeOptionCannotBeRemoved",
                    name,
                    "The AllScope option cannot be removed from the variable '" + name + "'.");
        }
        options = next;
    }

    public String description() {
        return description;
    }

    public void description(String text) {
        description = text;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSVariable");
    }
}
