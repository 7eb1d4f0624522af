package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.Conversions;
import mtsh.language.value.Operators;
import mtsh.language.value.PSArray;

/** Join-String: one text of all objects. */
@Command(name = "Join-String", description = "Joins objects, or a property of theirs, to one text.")
@CmdletInfo(defaultSet = "default", output = "System.String")
public final class JoinString extends Cmdlet {
    @Option(names = "-Property", description = "The property, or a script block that gives the text.")
    @Parameter(position = 0, completer = "property")
    Object property;

    @Option(names = "-Separator", description = "What stands between; $OFS or nothing when not given.")
    @Parameter(position = 1, completer = "separator")
    String separator;

    @Option(
            names = {"-OutputPrefix", "-op"},
            description = "What stands before all.")
    String outputPrefix = "";

    @Option(
            names = {"-OutputSuffix", "-os"},
            description = "What stands after all.")
    String outputSuffix = "";

    @Option(names = "-SingleQuote", description = "Each text in single quotes.")
    @Parameter(set = "SingleQuote")
    boolean singleQuote;

    @Option(names = "-DoubleQuote", description = "Each text in double quotes.")
    @Parameter(set = "DoubleQuote")
    boolean doubleQuote;

    @Option(names = "-FormatString", description = "A format for each, such as '{0:n2}'.")
    @Parameter(set = "Format", completer = "textformat")
    String formatString;

    @Option(names = "-UseCulture", description = "Accepted; texts are as in en-US.")
    boolean useCulture;

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object[] inputObject;

    private final List<String> texts = new ArrayList<>();
    private List<SelectedProperty> properties;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property == null ? null : new Object[] {property});
        if (separator == null) {
            separator = Conversions.toText(runtime().session().variable("OFS"));
        }
    }

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        for (Object each : inputObject) {
            Object value = properties.isEmpty() ? each : properties.get(0).value(each);
            if (value != null) {
                texts.add(text(value));
            }
        }
    }

    private String text(Object value) {
        if (formatString != null) {
            return Conversions.toText(Operators.format(formatString, PSArray.of(new Object[] {value})));
        }
        String quote = singleQuote ? "'" : doubleQuote ? "\"" : "";
        return quote + Conversions.toText(value) + quote;
    }

    @Override
    public void end() {
        write(outputPrefix + String.join(separator, texts) + outputSuffix);
    }
}
