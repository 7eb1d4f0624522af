package mtsh.commands.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.ResultTypes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.format.PropertyExpression;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetRecord;

/** Measure-Object: how many objects there are, and sums and extremes of their properties, or how much text. */
@Command(
        name = "Measure-Object",
        aliases = "measure",
        description = "Counts objects and calculates sums, averages and extremes of their properties.")
@CmdletInfo(
        defaultSet = "GenericMeasure",
        output = {
            "Microsoft.PowerShell.Commands.GenericMeasureInfo",
            "Microsoft.PowerShell.Commands.TextMeasureInfo",
            "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"
        },
        outputProperties = {"Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property"})
public final class MeasureObject extends Cmdlet {
    private static final String COMMANDS = "Microsoft.PowerShell.Commands.";

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "Properties to measure; the object itself when none is named.")
    @Parameter(position = 0, notEmpty = true, wildcards = true, completer = "property")
    Object[] property;

    @Option(names = "-StandardDeviation", description = "Calculates the standard deviation.")
    @Parameter(set = "GenericMeasure")
    boolean standardDeviation;

    @Option(names = "-Sum", description = "Calculates the sum.")
    @Parameter(set = "GenericMeasure")
    boolean sum;

    @Option(names = "-AllStats", description = "Calculates everything.")
    @Parameter(set = "GenericMeasure")
    boolean allStats;

    @Option(names = "-Average", description = "Calculates the average.")
    @Parameter(set = "GenericMeasure")
    boolean average;

    @Option(names = "-Maximum", description = "Finds the greatest value.")
    @Parameter(set = "GenericMeasure")
    boolean maximum;

    @Option(names = "-Minimum", description = "Finds the smallest value.")
    @Parameter(set = "GenericMeasure")
    boolean minimum;

    @Option(names = "-Line", description = "Counts lines of text.")
    @Parameter(set = "TextMeasure")
    boolean line;

    @Option(names = "-Word", description = "Counts words of text.")
    @Parameter(set = "TextMeasure")
    boolean word;

    @Option(names = "-Character", description = "Counts characters of text.")
    @Parameter(set = "TextMeasure")
    boolean character;

    @Option(names = "-IgnoreWhiteSpace", description = "Leaves white space out of the count of characters.")
    @Parameter(set = "TextMeasure")
    boolean ignoreWhiteSpace;

    private final Map<String, GenericMeasure> values = new LinkedHashMap<>();
    private boolean seen;
    private final Map<String, TextMeasure> texts = new LinkedHashMap<>();
    private List<SelectedProperty> properties;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
        if (allStats) {
            standardDeviation = true;
            sum = true;
            average = true;
            maximum = true;
            minimum = true;
        }
    }

    private boolean isText() {
        return line || word || character;
    }

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        seen = true;
        if (properties.isEmpty()) {
            measure(null, inputObject);
            return;
        }
        for (SelectedProperty each : properties) {
            for (PropertyExpression found : each.expression().resolve(inputObject)) {
                PropertyExpression.Result result = found.value(inputObject);
                if (result.error() != null) {
                    writeError(result.error());
                } else if (result.value() != null) {
                    measure(found.toString(), result.value());
                }
            }
        }
    }

    private void measure(String name, Object value) {
        if (isText()) {
            texts.computeIfAbsent(name, unused -> new TextMeasure()).add(Conversions.toText(value), ignoreWhiteSpace);
            return;
        }
        GenericMeasure measure = values.computeIfAbsent(name, unused -> new GenericMeasure());
        boolean numeric = sum || average || standardDeviation;
        try {
            measure.add(value, numeric);
        } catch (TerminatingError notNumeric) {
            writeError(
                    "System.Management.Automation.PSInvalidOperationException",
                    "NonNumericInputObject",
                    ErrorCategory.InvalidType,
                    value,
                    "Input object \"" + Conversions.toText(value) + "\" is not numeric.");
            return;
        }
        if (maximum || minimum) {
            measure.extremes(value);
        }
    }

    @Override
    public void end() {
        List<String> names = new ArrayList<>();
        for (SelectedProperty each : properties) {
            boolean isFound = each.expression().hasWildcards() || measured(each.name());
            if (isFound || !seen || ((Engine) runtime().session()).strictVersion() < 2) {
                continue;
            }
            writeError(
                    "System.Management.Automation.PSArgumentException",
                    isText() ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The property \"" + each.name() + "\" cannot be found in the input for any objects.");
        }
        if (properties.isEmpty()) {
            names.add(null);
        } else {
            names.addAll(isText() ? texts.keySet() : values.keySet());
        }
        for (String name : names) {
            write(isText() ? textInfo(name) : valueInfo(name));
        }
    }

    private boolean measured(String name) {
        return (isText() ? texts : values).keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private NetRecord valueInfo(String name) {
        GenericMeasure measure = values.getOrDefault(name, new GenericMeasure());
        boolean any = measure.count() > 0;
        return new NetRecord(measure.onlyNumbers() ? ResultTypes.GENERIC_MEASURE : ResultTypes.OBJECT_MEASURE)
                .set("Count", measure.count())
                .set("Average", average && any ? (Object) measure.average() : null)
                .set("Sum", sum && any ? (Object) measure.sum() : null)
                .set("Maximum", maximum ? measure.maximum() : null)
                .set("Minimum", minimum ? measure.minimum() : null)
                .set("StandardDeviation", standardDeviation && any ? (Object) measure.deviation() : null)
                .set("Property", name);
    }

    private NetRecord textInfo(String name) {
        TextMeasure measure = texts.getOrDefault(name, new TextMeasure());
        return new NetRecord(ResultTypes.TEXT_MEASURE)
                .set("Lines", line ? (Object) measure.lines() : null)
                .set("Words", word ? (Object) measure.words() : null)
                .set("Characters", character ? (Object) measure.characters() : null)
                .set("Property", name);
    }
}
