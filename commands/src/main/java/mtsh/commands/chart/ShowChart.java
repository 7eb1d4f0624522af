package mtsh.commands.chart;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.PropertyExpression;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSObject;

/** Show-Chart: objects and numbers as bars, a histogram, percentiles or a sparkline. */
@Command(name = "Show-Chart", description = "Draws numbers as bars, a histogram, percentiles or a sparkline.")
@CmdletInfo(output = "System.String")
public final class ShowChart extends Cmdlet {
    /** What is drawn. */
    public enum Kind {
        Auto,
        Bar,
        Histogram,
        Sparkline,
        Percentile
    }

    /** What the drawing is made of. */
    public enum Form {
        Text,
        Svg
    }

    @Option(names = "-InputObject", description = "The objects or numbers.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "The property that holds the number, or a script block that gives it.")
    @Parameter(position = 0, completer = "property")
    Object property;

    @Option(names = "-Label", description = "The property that says what a bar stands for, or a script block.")
    @Parameter(position = 1, completer = "property")
    Object label;

    @Option(names = "-Kind", description = "What to draw; Auto looks at the objects.")
    Kind kind = Kind.Auto;

    @Option(names = "-As", description = "Text for the terminal or an SVG picture.")
    Form as = Form.Text;

    @Option(names = "-Title", description = "What stands above it.")
    String title;

    @Option(names = "-First", description = "How many bars.")
    @Parameter(range = {1, 10_000})
    int first = 50;

    @Option(names = "-Bins", description = "About how many classes a histogram has.")
    @Parameter(range = {1, 1000})
    int bins = 10;

    @Option(names = "-Width", description = "Columns to draw in; those of the terminal when not given.")
    @Parameter(range = {Canvas.NARROWEST, 10_000})
    Integer width;

    @Option(names = "-Ascii", description = "Plain ASCII only.")
    boolean ascii;

    private ChartValues values;
    private long without;

    @Override
    public void begin() {
        values = new ChartValues(expression(property), expression(label), first);
    }

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject") || inputObject == null) {
            return;
        }
        runtime().checkStopped();
        if (!values.add(inputObject)) {
            without++;
        }
    }

    private static PropertyExpression expression(Object written) {
        Object plain = PSObject.unwrap(written);
        if (plain == null) {
            return null;
        }
        return plain instanceof Invocable script
                ? PropertyExpression.of(script)
                : PropertyExpression.named(Conversions.toText(plain));
    }

    @Override
    public void end() {
        if (values.isEmpty()) {
            nothing();
            return;
        }
        Kind drawn = kind == Kind.Auto ? suitable() : kind;
        if (as == Form.Svg) {
            write(picture(drawn).stripTrailing());
        } else {
            Canvas canvas = Canvas.of(runtime(), width, ascii);
            if (title != null) {
                write(canvas.fit(title, canvas.width()));
            }
            lines(drawn, canvas).forEach(this::write);
        }
        warn(drawn);
    }

    private void nothing() {
        if (values.seen() == 0) {
            writeWarning("Nothing came through the pipeline, so there is nothing to draw.");
            return;
        }
        String where = property == null
                ? "None of the " + values.seen() + " objects has a property that is a number"
                : "No value of " + Conversions.toText(property) + " in " + values.seen() + " objects is a number";
        throw terminating(
                "System.ArgumentException",
                "NoNumbers",
                ErrorCategory.InvalidArgument,
                property,
                where + ". Name one with -Property, or count the objects first: Group-Object Status | Show-Chart");
    }

    private Kind suitable() {
        if (!values.percentiles().isEmpty()) {
            return Kind.Percentile;
        }
        return values.isLabelled() || values.size() == 1 ? Kind.Bar : Kind.Histogram;
    }

    private List<String> lines(Kind drawn, Canvas canvas) {
        if (drawn != Kind.Sparkline) {
            return Bars.lines(bars(drawn), canvas);
        }
        String around = "  " + extent();
        Canvas room = new Canvas(canvas.width() - around.length(), canvas.ascii());
        return List.of(canvas.fit(Sparkline.text(values.numbers(), room) + around, canvas.width()));
    }

    private String picture(Kind drawn) {
        String name = title == null ? drawn + (drawn == Kind.Sparkline ? ": " + extent() : "") : title;
        return drawn == Kind.Sparkline ? Sparkline.svg(values.numbers(), name) : Bars.svg(bars(drawn), name);
    }

    private List<Bar> bars(Kind drawn) {
        boolean ready = !values.percentiles().isEmpty();
        return switch (drawn) {
            case Histogram -> Histogram.of(values.numbers(), bins).bars(values::text);
            case Percentile -> ready ? values.percentiles() : new Percentiles(values.numbers()).bars(values::text);
            default -> values.bars();
        };
    }

    private String extent() {
        Percentiles order = new Percentiles(values.numbers());
        return order.isEmpty()
                ? ""
                : values.text(order.at(0)) + " .. " + values.text(order.at(100)) + " (" + values.size()
                        + (values.size() == 1 ? " value)" : " values)");
    }

    private void warn(Kind drawn) {
        long found = values.seen() - without;
        boolean cutBars =
                drawn == Kind.Bar && found > first || !values.percentiles().isEmpty() && found > first;
        if (cutBars) {
            writeWarning("Only the first " + first + " of " + found
                    + " bars are drawn. Use -First to see more, or sort first.");
        } else if (values.size() == ChartValues.MOST && found > values.size()) {
            writeWarning(
                    "Only the first " + ChartValues.MOST + " of " + found + " values are drawn. Narrow the search.");
        }
        if (without > 0) {
            writeWarning(
                    without == 1
                            ? "1 object has no number and is not drawn."
                            : without + " objects have no number and are not drawn.");
        }
    }
}
