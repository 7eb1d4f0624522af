package mtsh.language.type;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.PropertySource;

/** Sets properties as PowerShell does. */
final class PropertyWriter {
    private static final String SET_VALUE_EXCEPTION = "System.Management.Automation.SetValueInvocationException";
    private static final int MAXIMUM_ALIASES = 16;

    private PropertyWriter() {}

    static void set(Object target, String name, Object value) {
        set(target, name, value, 0);
    }

    private static void set(Object target, String name, Object value, int aliases) {
        if (target == null || aliases > MAXIMUM_ALIASES) {
            throw notFound(name);
        }
        PSMember member = target instanceof PSObject object ? object.member(name) : null;
        if (member == null) {
            member = ExtendedMembers.find(target, name);
        }
        if (member != null) {
            set(member, target, value, aliases);
            return;
        }
        Object plain = PSObject.unwrap(target);
        if (plain instanceof PSDictionary dictionary) {
            dictionary.put(name, value);
            return;
        }
        if (plain instanceof PropertySource source && source.hasProperty(name)) {
            setOn(source, name, value);
            return;
        }
        NetMember.Property property = Types.of(plain).property(name);
        if (property == null) {
            throw target instanceof PSObject object && object.isCustom()
                    ? failed(name, notFound(name).record().exception())
                    : notFound(name);
        }
        assign(property, plain, value);
    }

    private static void setOn(PropertySource source, String name, Object value) {
        try {
            if (!source.property(name, value)) {
                throw readOnly(name);
            }
        } catch (NetThrow thrown) {
            throw failed(name, thrown.exception());
        }
    }

    private static void set(PSMember member, Object target, Object value, int aliases) {
        if (member instanceof PSMember.Note note) {
            note.value(value);
        } else if (member instanceof PSMember.Alias alias) {
            set(target, alias.referenced(), value, aliases + 1);
        } else if (member instanceof PSMember.Script script && script.setter() != null) {
            script.setter().invoke(target, value);
        } else if (member instanceof PSMember.Script || member instanceof PSMember.Code) {
            throw failed(
                    member.name(),
                    new NetException(
                            "System.Management.Automation.SetValueException",
                            "Set accessor for property \"" + member.name() + "\" is unavailable.",
                            null));
        } else {
            throw notFound(member.name());
        }
    }

    /** Converts the value to the property's type and sets it. */
    static void assign(NetMember.Property property, Object self, Object value) {
        if (property.setter() == null) {
            throw readOnly(property.name());
        }
        try {
            property.setter().accept(self, converted(value, property));
        } catch (NetThrow thrown) {
            throw failed(property.name(), thrown.exception());
        } catch (NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | java.io.UncheckedIOException
                | java.time.DateTimeException failure) {
            throw failed(property.name(), JavaFailures.translate(failure));
        }
    }

    private static Object converted(Object value, NetMember.Property property) {
        NetType type = Types.find(property.typeName());
        if (type == null || type == Types.OBJECT || type == Types.of(value)) {
            return value;
        }
        if (value == null && !type.isValueType() && type != Types.STRING) {
            return null;
        }
        if (value != null && type.isInstance(PSObject.unwrap(value))) {
            return value;
        }
        try {
            return Conversions.convert(value, type);
        } catch (TerminatingError failure) {
            throw failed(property.name(), failure.record().exception());
        }
    }

    static TerminatingError notFound(String name) {
        return Errors.runtime(
                "PropertyNotFound",
                ErrorCategory.InvalidOperation,
                null,
                "The property '" + name
                        + "' cannot be found on this object. Verify that the property exists and can be set.");
    }

    private static TerminatingError readOnly(String name) {
        return Errors.of(
                SET_VALUE_EXCEPTION,
                "PropertyAssignmentException",
                ErrorCategory.InvalidOperation,
                null,
                "'" + name + "' is a ReadOnly property.");
    }

    private static TerminatingError failed(String property, NetException cause) {
        String message = "Exception setting \"" + property + "\": \"" + cause.message() + "\"";
        NetException outer = new NetException(SET_VALUE_EXCEPTION, message, cause);
        return new TerminatingError(new ErrorRecord(outer, "ExceptionWhenSetting", ErrorCategory.NotSpecified, null));
    }
}
