package mtsh.commands.object;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.type.Members;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;
import mtsh.language.value.TextOrder;

/** Get-Unique: drops an object that equals the one before it. */
@Command(name = "Get-Unique", aliases = "gu", description = "Drops repeated objects of a sorted sequence.")
@CmdletInfo(defaultSet = "AsString")
public final class GetUnique extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects, sorted.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-AsString", description = "Compares the texts of the objects.")
    @Parameter(set = "AsString")
    boolean asString;

    @Option(names = "-OnType", description = "Gives one object of each type.")
    @Parameter(set = "UniqueByType")
    boolean onType;

    @Option(names = "-CaseInsensitive", description = "Without regard to case.")
    boolean caseInsensitive;

    private Object last;
    private boolean any;

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject")) {
            return;
        }
        if (!any || !same(last, inputObject)) {
            write(inputObject);
            last = inputObject;
            any = true;
        }
    }

    private boolean same(Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (onType) {
            return Members.typeNames(one)
                    .get(0)
                    .equalsIgnoreCase(Members.typeNames(other).get(0));
        }
        boolean texts = asString || PSObject.unwrap(one) instanceof String && PSObject.unwrap(other) instanceof String;
        if (texts) {
            return TextOrder.equal(Conversions.toText(one), Conversions.toText(other), caseInsensitive);
        }
        return Comparisons.equal(one, other, caseInsensitive);
    }
}
