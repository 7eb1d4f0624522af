package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;

/** Compare-Object: what is in one collection and not in another. */
@Command(
        name = "Compare-Object",
        aliases = {"compare", "diff"},
        description = "Compares two collections of objects.")
@CmdletInfo(outputProperties = {"InputObject", "SideIndicator"})
public final class CompareObject extends Cmdlet {
    @Option(names = "-ReferenceObject", description = "The objects that the others are compared with.")
    @Parameter(position = 0, mandatory = true, allowNull = false, allowEmpty = true)
    Object[] referenceObject;

    @Option(names = "-DifferenceObject", description = "The objects that are compared.")
    @Parameter(position = 1, mandatory = true, pipeline = true, allowNull = false, allowEmpty = true)
    Object[] differenceObject;

    @Option(names = "-SyncWindow", description = "How far apart like objects may stand.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int syncWindow = Integer.MAX_VALUE;

    @Option(names = "-Property", description = "Properties to compare; the whole objects when none is named.")
    @Parameter(completer = "property")
    Object[] property;

    @Option(names = "-ExcludeDifferent", description = "Leaves out what differs; shows what is equal.")
    boolean excludeDifferent;

    @Option(names = "-IncludeEqual", description = "Shows what is equal too.")
    boolean includeEqual;

    @Option(names = "-PassThru", description = "Gives the objects themselves.")
    boolean passThru;

    @Option(names = "-Culture", description = "Accepted; texts compare as in en-US.")
    String culture;

    @Option(names = "-CaseSensitive", description = "With regard to case.")
    boolean caseSensitive;

    private List<SelectedProperty> properties;
    private ComparedBacklog references;
    private ComparedBacklog differences;
    private int nextReference;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
        references = new ComparedBacklog(caseSensitive);
        differences = new ComparedBacklog(caseSensitive);
        if (excludeDifferent && !isBound("IncludeEqual")) {
            includeEqual = true;
        }
    }

    @Override
    public void process() {
        if (differenceObject == null) {
            return;
        }
        for (Object each : differenceObject) {
            pair(each == null ? null : SortKey.of(each, properties));
        }
    }

    @Override
    public void end() {
        while (nextReference < referenceObject.length) {
            pair(null);
        }
        while (differences.size() > 0) {
            different(differences.takeFirst(), "=>");
        }
        while (references.size() > 0) {
            different(references.takeFirst(), "<=");
        }
    }

    /** Takes the next object of each side, and looks for their like among those that wait. */
    private void pair(SortKey difference) {
        runtime().checkStopped();
        SortKey reference = nextReference < referenceObject.length
                ? SortKey.of(referenceObject[nextReference++], properties)
                : null;
        if (reference != null && difference != null && references.same(reference, difference)) {
            equal(reference);
            return;
        }
        SortKey found = difference == null ? null : references.take(difference);
        if (found != null) {
            equal(found);
        } else if (difference != null) {
            hold(differences, difference, "=>");
        }
        if (reference == null) {
            return;
        }
        if (differences.take(reference) != null) {
            equal(reference);
        } else {
            hold(references, reference, "<=");
        }
    }

    private void hold(ComparedBacklog backlog, SortKey entry, String side) {
        if (syncWindow == 0) {
            different(entry, side);
            return;
        }
        while (backlog.size() >= syncWindow) {
            different(backlog.takeFirst(), side);
        }
        backlog.add(entry);
    }

    private void equal(SortKey entry) {
        if (includeEqual) {
            emit(entry, "==");
        }
    }

    private void different(SortKey entry, String side) {
        if (!excludeDifferent) {
            emit(entry, side);
        }
    }

    private void emit(SortKey entry, String side) {
        if (passThru) {
            Object object = entry.object();
            write((object instanceof PSObject custom ? custom : new PSObject(object)).note("SideIndicator", side));
            return;
        }
        PSObject result = PSObject.custom();
        if (properties.isEmpty()) {
            result.note("InputObject", entry.object());
        }
        List<String> names = new ArrayList<>();
        properties.forEach(each -> names.add(each.name()));
        for (int i = 0; i < names.size(); i++) {
            result.note(names.get(i), entry.values()[i]);
        }
        write(result.note("SideIndicator", side));
    }
}
