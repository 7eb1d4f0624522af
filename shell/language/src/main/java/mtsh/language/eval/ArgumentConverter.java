package mtsh.language.eval;

import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Span;
import mtsh.language.bind.BindProblem;
import mtsh.language.bind.Binder;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.CredentialPrompt;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;

/** Turns bound values into the parameter's type and checks them, with PowerShell's texts when they do not fit. */
final class ArgumentConverter {
    private static final String BINDING_EXCEPTION = "System.Management.Automation.ParameterBindingException";

    private ArgumentConverter() {}

    static Object convert(Context context, ParameterSpec spec, BoundParameter bound, boolean isFunction) {
        if (spec.info().common() && spec.name().endsWith("Action")) {
            return ActionArgument.checked(context, spec.name(), bound);
        }
        NetType type = spec.info().type();
        Object value = bound.value();
        if (bound.text() != null && wantsText(type)) {
            value = bound.text();
        }
        if (spec.info().completer().equals("date")) {
            value = RelativeDate.resolved(bound.text() == null ? value : bound.text(), value, context.engine);
        }
        if (spec.info().completer().equals("credential") && PSObject.unwrap(value) instanceof String user) {
            value = CredentialPrompt.ask(
                    context.engine.host(), CredentialPrompt.CAPTION, CredentialPrompt.MESSAGE, user);
        }
        value = transformed(context, spec, bound, value);
        if (!isFunction && type == Types.STRING && (spec.refusesEmpty() || spec.refusesNull())) {
            requireNotNull(context, spec, value, bound.span());
        }
        Object converted = value;
        if (type != Types.OBJECT && !isAnyObject(type)) {
            try {
                requireBoolean(type, value);
                converted = context.engine.convert(value, type, context);
            } catch (TerminatingError error) {
                throw failed(context, spec, bound, error, isFunction);
            }
        }
        check(context, spec, converted, bound.span());
        return converted;
    }

    /** What the attributes of the script's own classes make of a value before it gets its type. */
    private static Object transformed(Context context, ParameterSpec spec, BoundParameter bound, Object value) {
        Object result = value;
        for (Object each : spec.attributes()) {
            if (ScriptAttributes.transforms(each)) {
                try {
                    result = ScriptAttributes.transform(each, context, result);
                } catch (TerminatingError error) {
                    throw failed(context, spec, bound, error, true);
                }
            }
        }
        return result;
    }

    /** A text is no answer to a yes-or-no parameter, however it would convert. */
    private static void requireBoolean(NetType type, Object value) {
        if (type.fullName().equals("System.Boolean") && PSObject.unwrap(value) instanceof String) {
            throw Errors.of(
                    "System.Management.Automation.PSInvalidCastException",
                    "ConvertToFinalInvalidCastException",
                    ErrorCategory.InvalidArgument,
                    value,
                    "Cannot convert value \"System.String\" to type \"System.Boolean\". Boolean parameters accept only Boolean "
                            + "values and numbers, such as $True, $False, 1 or 0.");
        }
    }

    private static boolean wantsText(NetType type) {
        return type == Types.STRING
                || type.isArray() && type.elementType() == Types.STRING
                || type.fullName().equals("System.Version")
                || type.fullName().equals("System.Management.Automation.SemanticVersion");
    }

    static boolean isAnyObject(NetType type) {
        return type == Types.OBJECT || type.fullName().equals("System.Management.Automation.PSObject");
    }

    /** Null becomes an empty text for functions; cmdlets refuse it as what it is. */
    private static void requireNotNull(Context context, ParameterSpec spec, Object value, Span span) {
        if (Nothing.toNull(PSObject.unwrap(value)) == null) {
            throw refused(context, spec, span, "Null", "it is null.");
        }
    }

    /** Cmdlets say which parameters bear no null; functions may hand it to all of theirs. */
    private static void requireValue(Context context, ParameterSpec spec, Object value, Span span) {
        if (spec.refusesNull() && Nothing.toNull(value) == null) {
            throw refused(context, spec, span, "Null", "it is null.");
        }
    }

    /** Mandatory parameters of functions take nothing empty, unless an attribute allows it. */
    private static void requireContent(Context context, ParameterSpec spec, Object value, Span span) {
        Object plain = Nothing.toNull(PSObject.unwrap(value));
        if (plain == null) {
            throw refused(context, spec, span, "Null", "it is null.");
        }
        boolean texts = spec.info().type() == Types.STRING
                || spec.info().type().isArray() && spec.info().type().elementType() == Types.STRING;
        if (texts && "".equals(plain)) {
            throw refused(context, spec, span, "EmptyString", "it is an empty string.");
        }
        List<Object> elements = spec.info().type().isArray() ? Enumeration.list(plain) : null;
        if (elements == null) {
            return;
        }
        if (elements.isEmpty()) {
            throw refused(context, spec, span, "EmptyArray", "it is an empty array.");
        }
        if (elements.contains(null)) {
            throw refused(context, spec, span, "Null", "it is null.");
        }
        if (texts && elements.contains("")) {
            throw refused(context, spec, span, "EmptyString", "it is an empty string.");
        }
    }

    private static TerminatingError refused(
            Context context, ParameterSpec spec, Span span, String what, String reason) {
        TerminatingError error = Errors.of(
                "System.Management.Automation.ParameterBindingValidationException",
                "ParameterArgumentValidationError" + what + "NotAllowed",
                ErrorCategory.InvalidData,
                null,
                "Cannot bind argument to parameter '" + spec.name() + "' because " + reason);
        if (span != null) {
            error.record().position(context.position(span));
        }
        return error;
    }

    static void check(Context context, ParameterSpec spec, Object value, Span span) {
        requireValue(context, spec, value, span);
        if (spec.refusesEmpty()) {
            requireContent(context, spec, value, span);
        }
        for (Variable.ValueCheck check : spec.checks()) {
            try {
                check.check(spec.name(), value);
            } catch (TerminatingError error) {
                TerminatingError moved = Errors.of(
                        "System.Management.Automation.ParameterBindingValidationException",
                        "ParameterArgumentValidationError",
                        ErrorCategory.InvalidData,
                        null,
                        "Cannot validate argument on parameter '" + spec.name() + "'. "
                                + error.record().message(),
                        error.record().exception());
                if (span != null) {
                    moved.record().position(context.position(span));
                }
                throw moved;
            }
        }
    }

    private static TerminatingError failed(
            Context context, ParameterSpec spec, BoundParameter bound, TerminatingError error, boolean isFunction) {
        String head = isFunction
                ? "Cannot process argument transformation on parameter '" + spec.name() + "'. "
                : "Cannot bind parameter '" + spec.name() + "'. ";
        TerminatingError moved = Errors.of(
                isFunction
                        ? "System.Management.Automation.ParameterBindingArgumentTransformationException"
                        : BINDING_EXCEPTION,
                isFunction ? "ParameterArgumentTransformationError" : "CannotConvertArgumentNoMessage",
                isFunction ? ErrorCategory.InvalidData : ErrorCategory.InvalidArgument,
                null,
                head + error.record().message(),
                error.record().exception());
        if (bound.span() != null) {
            moved.record().position(context.position(bound.span()));
        }
        return moved;
    }

    /** Whether a value is of the type already, could become it, or neither; does not run anything. */
    static Binder.Fit fit(ParameterInfo parameter, Object value) {
        NetType type = parameter.type();
        Object plain = PSObject.unwrap(value);
        if (isAnyObject(type) || type.isInstance(plain)) {
            return isOutsideOf(parameter.values(), plain) ? Binder.Fit.NONE : Binder.Fit.EXACT;
        }
        if (type.isArray()) {
            List<Object> elements = Enumeration.list(plain);
            boolean all = elements == null
                    ? isElement(type, plain)
                    : elements.stream().allMatch(each -> isElement(type, PSObject.unwrap(each)));
            if (all) {
                return Binder.Fit.EXACT;
            }
        }
        if (type.fullName().equals("System.Management.Automation.ScriptBlock")) {
            return Binder.Fit.NONE;
        }
        return Conversions.convertOrNull(value, type) == null ? Binder.Fit.NONE : Binder.Fit.CONVERTIBLE;
    }

    /** Whether a text is none of the values that a parameter takes, so that another by its position may be meant. */
    private static boolean isOutsideOf(List<String> values, Object plain) {
        if (values.isEmpty()
                || !(plain instanceof String text)
                || values.stream().anyMatch(text::equalsIgnoreCase)) {
            return false;
        }
        return values.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                        .count()
                != 1;
    }

    private static boolean isElement(NetType array, Object value) {
        return isAnyObject(array.elementType()) || array.elementType().isInstance(value);
    }

    static TerminatingError error(Context context, BindProblem problem) {
        TerminatingError error =
                Errors.of(BINDING_EXCEPTION, problem.id(), ErrorCategory.InvalidArgument, null, problem.message());
        if (problem.span() != null) {
            error.record().position(context.position(problem.span()));
        }
        return error;
    }
}
