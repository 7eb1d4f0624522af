package mtsh.commands.output;

import java.util.List;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.FormatProperties;
import mtsh.language.format.FormatProperty;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.SessionFormat;
import mtsh.language.format.Shape;
import mtsh.language.format.Shaper;

/** What the Format cmdlets have in common: they shape objects into packets, which the Out cmdlets print. */
abstract class FormatCommand extends Cmdlet {
    @Option(names = "-GroupBy", description = "Starts a new group when the value of this property changes; sort first.")
    @Parameter(completer = "property")
    Object groupBy;

    @Option(names = "-View", description = "The name of the view to use.")
    @Parameter(completer = "view")
    String view;

    @Option(names = "-ShowError", description = "Writes an error for each expression that fails.")
    boolean showError;

    @Option(names = "-DisplayError", description = "Shows #ERR where an expression fails.")
    boolean displayError;

    @Option(names = "-Force", description = "Gives texts, numbers and errors a shape too.")
    boolean force;

    @Option(names = "-Expand", description = "Shows a collection itself, its elements, or both.")
    @Parameter(values = {"CoreOnly", "EnumOnly", "Both"})
    String expand;

    @Option(names = "-InputObject", description = "The objects to format.")
    @Parameter(pipeline = true)
    Object inputObject;

    private Shaper shaper;

    /** The shape of this cmdlet. */
    abstract Shape shape();

    /** What {@code -Property} was given, or null. */
    abstract Object property();

    /** Adds what only this cmdlet has. */
    abstract FormatRequest refine(FormatRequest request);

    @Override
    public void begin() {
        List<FormatProperty> properties = FormatProperties.forShape(shape()).read(property());
        if (view != null && !properties.isEmpty()) {
            throw terminating(
                    "System.InvalidOperationException",
                    "FormatCannotSpecifyViewAndProperty",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cmdlet parameters View and Property are mutually exclusive.");
        }
        List<FormatProperty> groups = FormatProperties.forGroupBy().read(groupBy);
        FormatRequest request = refine(FormatRequest.of(shape())
                .properties(properties)
                .groupBy(groups.isEmpty() ? null : groups.get(0))
                .view(view)
                .expand(expand)
                .force(force)
                .errors(showError, displayError));
        int width = Math.max(1, runtime().host().width());
        shaper = new Shaper(
                request,
                SessionFormat.plain(runtime().session(), width),
                SessionFormat.views(runtime().session()),
                this::write);
    }

    @Override
    public void process() {
        shaper.add(inputObject);
    }

    @Override
    public void end() {
        shaper.finish();
    }
}
