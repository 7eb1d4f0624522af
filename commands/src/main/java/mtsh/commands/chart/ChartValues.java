package mtsh.commands.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.TerminatingError;
import mtsh.language.format.PropertyExpression;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/**
 * The numbers of objects from the pipeline, with what they stand for. Holds a million numbers and as many labels as are drawn, whatever
 * comes.
 */
final class ChartValues {
    static final int MOST = 1_000_000;

    private static final List<String> LABELS = List.of("Name", "Group", "Label", "Period", "Date", "Hour");
    private static final List<String> NUMBERS = List.of("Count", "Value");
    private static final List<String> PERCENTILES = List.of("P50", "P75", "P90", "P95", "P99", "Max");

    private final PropertyExpression property;
    private final PropertyExpression label;
    private final int mostLabels;
    private final List<String> labels = new ArrayList<>();
    private final List<Bar> percentiles = new ArrayList<>();
    private double[] values = new double[64];
    private int size;
    private long seen;
    private boolean labelled;
    private boolean isTime;

    /** Property and label are null where the objects decide. */
    ChartValues(PropertyExpression property, PropertyExpression label, int mostLabels) {
        this.property = property;
        this.label = label;
        this.mostLabels = mostLabels;
    }

    /** False when the object has no number that could be drawn. */
    boolean add(Object object) {
        seen++;
        if (property == null && addPercentiles(object)) {
            return true;
        }
        String found = property == null ? numberOf(object) : null;
        double value = property != null
                ? number(value(property, object))
                : found == null ? number(object) : own(object, found);
        if (Double.isNaN(value)) {
            return false;
        }
        addLabel(object, found);
        if (size < MOST) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = value;
        }
        return true;
    }

    private void addLabel(Object object, String valueName) {
        if (labels.size() >= mostLabels) {
            return;
        }
        String text = label == null ? named(object) : Conversions.toText(value(label, object));
        labelled |= text != null && !text.isEmpty();
        labels.add(text == null ? otherwise(object, valueName) : text);
    }

    private static String named(Object object) {
        for (String name : LABELS) {
            Object found = isComposed(object) ? property(object, name) : null;
            if (found != null) {
                return Conversions.toText(found);
            }
        }
        return null;
    }

    /** A property that the object itself has: each object would answer to Count. */
    private static Object property(Object object, String name) {
        for (PropertyView each : Members.properties(object)) {
            if (each.name().equalsIgnoreCase(name)) {
                return each.value();
            }
        }
        return null;
    }

    /** The first property that is not the number itself, or the place in the row. */
    private String otherwise(Object object, String valueName) {
        if (isComposed(object)) {
            for (PropertyView each : Members.properties(object)) {
                if (!each.name().equalsIgnoreCase(valueName)) {
                    return Conversions.toText(each.value());
                }
            }
        }
        return Integer.toString(labels.size() + 1);
    }

    /** One object that holds percentiles is a group of bars. */
    private boolean addPercentiles(Object object) {
        if (!isComposed(object) || !has(object, "P50") || !has(object, "P95") && !has(object, "P99")) {
            return false;
        }
        String name = label == null ? named(object) : Conversions.toText(value(label, object));
        for (String each : PERCENTILES) {
            double value = has(object, each) ? own(object, each) : Double.NaN;
            if (!Double.isNaN(value) && percentiles.size() < mostLabels * PERCENTILES.size()) {
                String shown = each.toLowerCase(Locale.ROOT);
                percentiles.add(new Bar(name == null ? shown : name + ' ' + shown, value, text(value)));
            }
        }
        return true;
    }

    private static boolean has(Object object, String name) {
        return property(object, name) != null;
    }

    private double own(Object object, String name) {
        return number(property(object, name));
    }

    /** The property that holds a number: one that is usual for that, or the first. */
    private static String numberOf(Object object) {
        if (!isComposed(object)) {
            return null;
        }
        for (String name : NUMBERS) {
            if (isNumber(property(object, name))) {
                return name;
            }
        }
        for (PropertyView each : Members.properties(object)) {
            if (isNumber(each.value())) {
                return each.name();
            }
        }
        return null;
    }

    private static boolean isComposed(Object object) {
        Object plain = PSObject.unwrap(object);
        return !isNumber(plain) && !(plain instanceof String);
    }

    private static boolean isNumber(Object value) {
        Object plain = PSObject.unwrap(value);
        return plain instanceof Number || plain instanceof TimeSpan;
    }

    private static Object value(PropertyExpression expression, Object object) {
        List<PropertyExpression> found = expression.resolve(object);
        return found.isEmpty() ? null : found.get(0).value(object).value();
    }

    /** Spans of time count in seconds; a text counts when it is a number, as those of a CSV file are. */
    private double number(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof TimeSpan span) {
            isTime = true;
            return span.ticks() / (double) TimeSpan.TICKS_PER_SECOND;
        }
        if (plain instanceof Number number) {
            return number.doubleValue();
        }
        if (!(plain instanceof String text) || text.isBlank()) {
            return Double.NaN;
        }
        try {
            return Conversions.toDouble(text.strip());
        } catch (TerminatingError noNumber) {
            return Double.NaN;
        }
    }

    double[] numbers() {
        return Arrays.copyOf(values, size);
    }

    boolean isEmpty() {
        return size == 0 && percentiles.isEmpty();
    }

    boolean isLabelled() {
        return labelled;
    }

    long seen() {
        return seen;
    }

    /** How many numbers there were room for. */
    int size() {
        return size;
    }

    List<Bar> percentiles() {
        return percentiles;
    }

    /** As many as have labels. */
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < Math.min(size, labels.size()); i++) {
            bars.add(new Bar(labels.get(i), values[i], text(values[i])));
        }
        return bars;
    }

    /** A number as people write it. */
    String text(double value) {
        return isTime ? ChartText.seconds(value) : ChartText.number(value);
    }
}
