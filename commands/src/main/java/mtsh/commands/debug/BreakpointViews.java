package mtsh.commands.debug;

import static mtsh.language.format.Alignment.Right;
import static mtsh.language.format.Alignment.Undefined;

import java.nio.file.Path;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.value.PSObject;

/** How breakpoints look. */
public final class BreakpointViews {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String[] TYPES = {
        AUTOMATION + "LineBreakpoint", AUTOMATION + "CommandBreakpoint", AUTOMATION + "VariableBreakpoint"
    };

    private BreakpointViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.list("Breakpoint", TYPES)
                .properties("Id", "Script", "Line", "Column", "Enabled", "HitCount", "Action")
                .onlyFor(TYPES[0])
                .properties("Id", "Variable", "AccessMode", "Enabled", "HitCount", "Action")
                .onlyFor(TYPES[2])
                .properties("Id", "Command", "Enabled", "HitCount", "Action")
                .onlyFor(TYPES[1])
                .properties("Id", "Script", "Enabled", "HitCount", "Action")
                .build());
        views.add(ViewBuilder.table("Breakpoint", TYPES)
                .labelled("ID", "Id", 4, Right)
                .computed("Script", 0, Undefined, BreakpointViews::file)
                .labelled("Line", "Line", 4, Right)
                .properties("Command", "Variable", "Action")
                .build());
    }

    private static Object file(Object value) {
        String script = ((Breakpoint) PSObject.unwrap(value)).script();
        return script == null ? null : Path.of(script).getFileName().toString();
    }
}
