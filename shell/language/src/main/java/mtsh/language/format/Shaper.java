package mtsh.language.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/**
 * Turns objects into packets, one object at a time. The first object chooses shape and view of the document; what does not fit is shown
 * between its rows, out of band.
 */
public final class Shaper {
    private static final Object NO_KEY = new Object();

    private final FormatRequest request;
    private final FormatOptions options;
    private final Views views;
    private final Consumer<Packet> output;
    private ObjectShape document;
    private boolean documentAlone;
    private boolean inGroup;
    private Object key = NO_KEY;

    public Shaper(FormatRequest request, FormatOptions options, Views views, Consumer<Packet> output) {
        this.request = request;
        this.options = options;
        this.views = views;
        this.output = output;
    }

    /** Takes one object; collections are taken apart. */
    public void add(Object value) {
        if (value == null) {
            return;
        }
        Iterator<?> elements = DisplayText.elements(value);
        String expand = request.expand() == null ? "EnumOnly" : request.expand();
        if (elements == null || expand.equalsIgnoreCase("CoreOnly")) {
            one(value);
            return;
        }
        if (expand.equalsIgnoreCase("Both")) {
            both(value, elements);
            return;
        }
        elements.forEachRemaining(element -> one(element(value, element)));
    }

    private void both(Object value, Iterator<?> elements) {
        List<Object> all = new ArrayList<>();
        elements.forEachRemaining(all::add);
        comment("The following object supports IEnumerable:");
        emitOutOfBand(value, Members.typeNames(value), true);
        comment(
                all.isEmpty()
                        ? "The IEnumerable contains no objects."
                        : all.size() == 1
                                ? "The IEnumerable contains the following object:"
                                : "The IEnumerable contains the following " + all.size() + " objects:");
        all.forEach(element -> one(element(value, element)));
    }

    /** Pairs of a generic dictionary are of another type than those of a hashtable, and show Key, not Name. */
    private static Object element(Object collection, Object element) {
        if (element == null) {
            return "";
        }
        boolean generic =
                PSObject.unwrap(collection) instanceof PSDictionary dictionary && isGeneric(dictionary.netType());
        if (generic && element instanceof PSDictionary.Entry entry) {
            return PSObject.custom()
                    .note("Key", entry.key())
                    .note("Value", entry.value())
                    .typeName("System.Collections.Generic.KeyValuePair`2");
        }
        return element;
    }

    private static boolean isGeneric(NetType dictionary) {
        return dictionary != Types.HASHTABLE
                && dictionary != Types.ORDERED_DICTIONARY
                && (!dictionary.typeArguments().isEmpty()
                        || dictionary.fullName().equals("System.Management.Automation.PSBoundParametersDictionary"));
    }

    private void comment(String text) {
        output.accept(new Packet.Entry(new Packet.Raw(text), true));
    }

    /** Ends the document. A shaper can be used again after that. */
    public void finish() {
        closeGroup();
        if (document != null) {
            output.accept(new Packet.End());
            document = null;
        }
        key = NO_KEY;
    }

    private void one(Object value) {
        if (PSObject.unwrap(value) instanceof Packet packet) {
            output.accept(packet);
            return;
        }
        List<String> typeNames = Members.typeNames(value);
        boolean implicit = request.shape() == Shape.Undefined;
        boolean outOfBandAllowed = implicit || !request.force();
        if (outOfBandAllowed && !typeNames.isEmpty() && emitOutOfBand(value, typeNames, false)) {
            return;
        }
        if (implicit
                && document != null
                && !document.applies(typeNames)
                && (documentAlone || views.isAlone(typeNames))) {
            finish();
        }
        if (document == null) {
            documentAlone = views.isAlone(typeNames);
            document = choose(value, typeNames);
            output.accept(document.start(value));
        } else if (outOfBandAllowed && !document.applies(typeNames) && emitOutOfBand(value, typeNames, true)) {
            return;
        }
        enterGroup(value);
        output.accept(new Packet.Entry(document.body(value), false));
        document.takeErrors().forEach(error -> emitOutOfBand(error, Members.typeNames(error), true));
    }

    private boolean emitOutOfBand(Object value, List<String> typeNames, boolean asListElse) {
        View view = views.outOfBand(typeNames);
        if (view != null) {
            output.accept(new Packet.Entry(view.text().block(value, options), true));
            return true;
        }
        if (DisplayText.isScalar(typeNames) || !hasProperties(value)) {
            output.accept(new Packet.Entry(new Packet.Raw(DisplayText.text(value)), true));
            return true;
        }
        if (!asListElse) {
            return false;
        }
        ObjectShape list = new ListShape(FormatRequest.of(Shape.List), options, views, null);
        output.accept(new Packet.Entry(list.body(value), true));
        return true;
    }

    private static boolean hasProperties(Object value) {
        boolean hasNotes =
                value instanceof PSObject object && object.members().stream().anyMatch(PSMember.Note.class::isInstance);
        return hasNotes || !Members.properties(value).isEmpty();
    }

    private ObjectShape choose(Object value, List<String> typeNames) {
        Shape shape = request.shape();
        if (shape != Shape.Undefined && !request.properties().isEmpty()) {
            return ObjectShape.of(shape, request, options, views, null, value);
        }
        View view =
                request.view() == null ? views.find(shape, typeNames) : views.named(shape, typeNames, request.view());
        if (view != null) {
            return ObjectShape.of(view.shape(), request, options, views, view, value);
        }
        if (request.view() != null) {
            throw unknownView(value);
        }
        Shape chosen = shape != Shape.Undefined ? shape : byCount(value, typeNames);
        return ObjectShape.of(chosen, request, options, views, null, value);
    }

    private Shape byCount(Object value, List<String> typeNames) {
        int count = views.defaultProperties(value, typeNames).size();
        return (count > 0 ? count : Members.properties(value).size()) <= 4 ? Shape.Table : Shape.List;
    }

    private TerminatingError unknownView(Object value) {
        NetType type = Types.of(value);
        String typeName = type == null ? "System.Management.Automation.PSCustomObject" : type.fullName();
        List<String> same = new ArrayList<>();
        for (View view : views.of(typeName)) {
            if (view.shape() == request.shape() && !view.outOfBand()) {
                same.add(view.name());
            }
        }
        String message = same.isEmpty()
                ? "The view name " + request.view() + " cannot be found. There are no existing " + request.shape()
                        + " views for " + typeName + " objects."
                : "The view name " + request.view() + " cannot be found. Specify one of the following "
                        + request.shape() + " views and try again: " + String.join(", ", same) + ".";
        NetException exception =
                new NetException("System.Management.Automation.PipelineStoppedException", message, null);
        return new TerminatingError(
                new ErrorRecord(exception, "FormatViewNotFound", ErrorCategory.ObjectNotFound, request.view()));
    }

    private void enterGroup(Object value) {
        boolean changed = changesKey(value);
        if (inGroup && !changed) {
            return;
        }
        if (inGroup) {
            output.accept(new Packet.Entry(Packet.Block.line(""), true));
            closeGroup();
        }
        output.accept(new Packet.GroupStart(heading(value)));
        inGroup = true;
    }

    private void closeGroup() {
        if (inGroup) {
            output.accept(new Packet.GroupEnd());
            inGroup = false;
        }
    }

    private PropertyExpression groupExpression() {
        if (request.groupBy() != null) {
            return request.groupBy().expression();
        }
        return document.view == null
                        || document.view.group() == null
                        || document.view.group().property() == null
                ? null
                : PropertyExpression.named(document.view.group().property());
    }

    /** The group of the view when it is known by its heading alone. */
    private View.Group computedGroup() {
        View.Group group = request.groupBy() == null && document.view != null ? document.view.group() : null;
        return group != null && group.property() == null ? group : null;
    }

    private boolean changesKey(Object value) {
        View.Group computed = computedGroup();
        if (computed != null) {
            Object previous = key;
            key = computed.heading().apply(value);
            return previous == NO_KEY || !sameKey(previous, key);
        }
        PropertyExpression expression = groupExpression();
        if (expression == null) {
            return false;
        }
        PropertyExpression.Result result = expression.value(value);
        if (!result.found() || result.error() != null) {
            return false;
        }
        Object before = key;
        key = result.value();
        return before == NO_KEY || !sameKey(before, key);
    }

    private static boolean sameKey(Object left, Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        return Comparisons.equal(left, right, true) || DisplayText.text(left).equalsIgnoreCase(DisplayText.text(right));
    }

    private Packet.Block heading(Object first) {
        if (computedGroup() != null) {
            return Packet.Block.line(DisplayText.text(key));
        }
        if (groupExpression() == null || key == NO_KEY) {
            return null;
        }
        View.Group group = request.groupBy() == null ? document.view.group() : null;
        if (group != null && group.heading() != null) {
            return Packet.Block.line(group.heading().apply(first));
        }
        String label = group != null ? group.property() : request.groupBy().shownLabel();
        return Packet.Block.line("   " + label + ": " + DisplayText.of(key, options.enumerationLimit(), false));
    }
}
