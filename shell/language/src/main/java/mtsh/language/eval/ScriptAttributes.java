package mtsh.language.eval;

import java.util.Collections;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;

/** Attributes that are classes of the script: they check values, or make others of them. */
final class ScriptAttributes {
    private static final String AUTOMATION = "System.Management.Automation.";

    private ScriptAttributes() {}

    private static boolean isA(Object attribute, String name) {
        NetType type = Types.of(attribute);
        return type != null && type.isA(Types.find(AUTOMATION + name));
    }

    /** The check that it is, or null. */
    static Variable.ValueCheck check(Object attribute) {
        if (isA(attribute, "ValidateEnumeratedArgumentsAttribute")) {
            return (name, value) -> {
                List<Object> list = Enumeration.list(value);
                for (Object each : list == null ? Collections.singletonList(value) : list) {
                    call(attribute, "ValidateElement", each);
                }
            };
        }
        return isA(attribute, "ValidateArgumentsAttribute")
                ? (name, value) -> call(attribute, "Validate", value, null)
                : null;
    }

    private static void call(Object attribute, String method, Object... arguments) {
        try {
            Members.invoke(attribute, method, arguments);
        } catch (TerminatingError refused) {
            throw refused;
        } catch (NetThrow refused) {
            throw Errors.of(
                    refused.exception().typeName(),
                    "ValidateSetFailure",
                    ErrorCategory.MetadataError,
                    null,
                    refused.exception().message());
        }
    }

    static boolean transforms(Object attribute) {
        return isA(attribute, "ArgumentTransformationAttribute") && attribute instanceof ScriptObject;
    }

    static Object transform(Object attribute, Context context, Object value) {
        return Members.invoke(attribute, "Transform", context.engine.variable("ExecutionContext"), value);
    }
}
