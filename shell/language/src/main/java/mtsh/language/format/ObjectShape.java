package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.type.Members;

/** Turns the objects of one document into entries of one shape, by a view or by their properties. */
abstract class ObjectShape {
    final FormatRequest request;
    final FormatOptions options;
    final Views views;

    /** The view in use, or null. */
    final View view;

    private final List<ErrorRecord> errors = new ArrayList<>();

    ObjectShape(FormatRequest request, FormatOptions options, Views views, View view) {
        this.request = request;
        this.options = options;
        this.views = views;
        this.view = view;
    }

    static ObjectShape of(
            Shape shape, FormatRequest request, FormatOptions options, Views views, View view, Object first) {
        return switch (shape) {
            case Table -> new TableShape(request, options, views, view, first);
            case List -> new ListShape(request, options, views, view);
            case Wide -> new WideShape(request, options, views, view);
            default -> new CustomShape(request, options, views, view);
        };
    }

    abstract Packet.Start start(Object first);

    abstract Packet.Body body(Object target);

    /** Whether an object belongs here; without a view all do. */
    boolean applies(List<String> typeNames) {
        return view == null
                || typeNames.stream()
                        .anyMatch(name -> view.types().contains(name)
                                || name.startsWith("Deserialized.")
                                        && view.types().contains(name.substring("Deserialized.".length())));
    }

    boolean autoSize() {
        return request.autoSize() != null ? request.autoSize() : view != null && view.autoSize();
    }

    /** Errors of expressions since the last call, when they are wanted. */
    List<ErrorRecord> takeErrors() {
        List<ErrorRecord> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    /** The properties asked for, with patterns filled in by what the object has. */
    final List<FormatProperty> chosen(Object target, boolean keepUnknown) {
        List<FormatProperty> chosen = new ArrayList<>();
        for (FormatProperty property : request.properties()) {
            List<PropertyExpression> found = property.expression().resolve(target);
            if (found.isEmpty() && keepUnknown && !property.expression().hasWildcards()) {
                chosen.add(property);
            }
            found.forEach(expression -> chosen.add(property.with(expression)));
        }
        return withoutExcluded(chosen);
    }

    /** The properties that show when none are asked for. */
    final List<FormatProperty> usual(Object target) {
        List<PropertyExpression> expressions = views.defaultProperties(target, Members.typeNames(target));
        if (expressions.isEmpty()) {
            expressions = PropertyExpression.all(target);
        }
        return withoutExcluded(expressions.stream().map(FormatProperty::of).toList());
    }

    final List<FormatProperty> withoutExcluded(List<FormatProperty> properties) {
        if (request.exclude().isEmpty()) {
            return properties;
        }
        List<NamePattern> patterns =
                request.exclude().stream().map(NamePattern::new).toList();
        return properties.stream()
                .filter(property -> patterns.stream()
                        .noneMatch(
                                pattern -> pattern.matches(property.expression().toString())))
                .toList();
    }

    final String text(Object target, FormatProperty property, boolean fixedPoint) {
        PropertyExpression.Result result = property.expression().value(target);
        if (result.error() != null) {
            return failed(result.error(), property.expression(), target, "#ERR");
        }
        if (!result.found()) {
            return "";
        }
        if (property.formatString() == null) {
            return DisplayText.of(result.value(), options.enumerationLimit(), fixedPoint);
        }
        try {
            return DisplayText.formatted(result.value(), property.formatString());
        } catch (RuntimeException notFormatted) {
            return DisplayText.of(result.value(), options.enumerationLimit(), false);
        }
    }

    private String failed(ErrorRecord error, PropertyExpression expression, Object target, String mark) {
        if (request.showError()) {
            ErrorRecord shown = new ErrorRecord(
                    error.exception(), "PSPropertyExpressionError", ErrorCategory.InvalidArgument, target);
            shown.detailsMessage("Failed to evaluate expression \"" + expression + "\".");
            errors.add(shown);
        }
        return request.displayError() ? mark : "";
    }

    final String text(Object target, View.Item item) {
        if (item.computed() != null) {
            Object value;
            try {
                value = item.computed().apply(target);
            } catch (mtsh.language.error.TerminatingError failed) {
                return "";
            }
            return DisplayText.of(value, options.enumerationLimit(), false);
        }
        FormatProperty property = new FormatProperty(
                PropertyExpression.named(item.property()), null, 0, Alignment.Undefined, item.format(), null);
        return text(target, property, false);
    }
}
