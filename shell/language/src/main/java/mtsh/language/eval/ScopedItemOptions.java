package mtsh.language.eval;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;

/** What protects a variable, an alias or a function, and from where it is seen. */
public record ScopedItemOptions(long flags) {
    private static final String TYPE = "System.Management.Automation.ScopedItemOptions";

    public static final ScopedItemOptions NONE = new ScopedItemOptions(0);
    public static final ScopedItemOptions READ_ONLY = new ScopedItemOptions(1);
    public static final ScopedItemOptions CONSTANT = new ScopedItemOptions(2);
    public static final ScopedItemOptions PRIVATE = new ScopedItemOptions(4);
    public static final ScopedItemOptions ALL_SCOPE = new ScopedItemOptions(8);

    /** The options that a parameter or a property was given; none for null. */
    public static ScopedItemOptions of(Object given) {
        return given == null
                ? NONE
                : new ScopedItemOptions(NetEnum.of(Types.find(TYPE), given).value());
    }

    public ScopedItemOptions with(ScopedItemOptions other) {
        return new ScopedItemOptions(flags | other.flags);
    }

    public ScopedItemOptions without(ScopedItemOptions other) {
        return new ScopedItemOptions(flags & ~other.flags);
    }

    private boolean has(ScopedItemOptions flag) {
        return (flags & flag.flags) != 0;
    }

    public boolean isNone() {
        return flags == 0;
    }

    public boolean isReadOnly() {
        return has(READ_ONLY);
    }

    public boolean isConstant() {
        return has(CONSTANT);
    }

    public boolean isPrivate() {
        return has(PRIVATE);
    }

    public boolean isAllScope() {
        return has(ALL_SCOPE);
    }

    /** Whether a change is refused: of a constant always, of what is read-only unless it is forced. */
    public boolean refuse(boolean force) {
        return isConstant() || isReadOnly() && !force;
    }

    /** Why a protected item of a session stays as it is. */
    static TerminatingError refusal(String id, String name, String message) {
        return Errors.of(
                "System.Management.Automation.SessionStateUnauthorizedAccessException",
                id,
                ErrorCategory.WriteError,
                name,
                message);
    }

    /** As scripts see them. */
    public NetEnum toEnum() {
        return new NetEnum(Types.find(TYPE), flags);
    }
}
