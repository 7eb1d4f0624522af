package mtsh.language.eval;

import java.util.Arrays;
import java.util.stream.Collectors;

import mtsh.language.bind.BoundParameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;

/** What -ErrorAction and its like may be given: checked when it is bound, not when the first message comes. */
final class ActionArgument {
    private static final String AUTOMATION = "System.Management.Automation.";

    private ActionArgument() {}

    /** The value as it was given. */
    static Object checked(Context context, String parameter, BoundParameter bound) {
        Object value = Nothing.toNull(bound.value());
        try {
            if (value == null) {
                throw refused(parameter, "PSInvalidCastException", none());
            }
            if (CommonValues.parse(value, parameter) == CommonValues.Action.Suspend) {
                throw refused(parameter, "PSNotSupportedException", """
                        The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more \
                        information about preference variables, see the Help topic, "about_Preference_Variables.\"""");
            }
        } catch (TerminatingError error) {
            if (bound.span() != null) {
                error.record().position(context.position(bound.span()));
            }
            throw error;
        }
        return value;
    }

    private static String none() {
        String names =
                Arrays.stream(CommonValues.Action.values()).map(Enum::name).collect(Collectors.joining(","));
        return "Cannot convert null to type \"" + AUTOMATION
                + "ActionPreference\" due to enumeration values that are not valid. "
                + "Specify one of the following enumeration values and try again. The possible enumeration values are \""
                + names + "\".";
    }

    private static TerminatingError refused(String parameter, String type, String reason) {
        String setting = "Exception setting \"" + parameter + "\": \"" + reason + "\"";
        NetException inner = new NetException(
                AUTOMATION + "SetValueInvocationException", setting, new NetException(AUTOMATION + type, reason, null));
        return Errors.of(
                AUTOMATION + "ParameterBindingException",
                "ParameterBindingFailed",
                ErrorCategory.WriteError,
                null,
                "Cannot bind parameter '" + parameter + "' to the target. " + setting,
                inner);
    }
}
