package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.value.Comparisons;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** Update-List: adds to a list that a property holds and takes from it, or says so in a table for other cmdlets. */
@Command(name = "Update-List", description = "Adds items to a list in a property of an object, and removes items.")
@CmdletInfo(defaultSet = "AddRemoveSet")
public final class UpdateList extends Cmdlet {
    @Option(names = "-Add", description = "Items to add.")
    @Parameter(set = "AddRemoveSet", notEmpty = true)
    Object[] add;

    @Option(names = "-Remove", description = "Items to remove.")
    @Parameter(set = "AddRemoveSet", notEmpty = true)
    Object[] remove;

    @Option(names = "-Replace", description = "Items in place of all that are there.")
    @Parameter(set = "ReplaceSet", mandatory = true, notEmpty = true)
    Object[] replace;

    @Option(names = "-InputObject", description = "The object.")
    @Parameter(pipeline = true, notEmpty = true)
    PSObject inputObject;

    @Option(names = "-Property", description = "The property that holds the list.")
    @Parameter(position = 0, notEmpty = true, completer = "property")
    String property;

    private boolean hadInput;

    @Override
    public void process() {
        hadInput |= inputObject != null;
        if (property == null) {
            return;
        }
        if (inputObject == null) {
            refuse(
                    "MissingInputObjectParameter",
                    null,
                    "You must specify the InputObject parameter when the Property parameter is specified.");
            return;
        }
        Object list = Members.getOwn(inputObject, property);
        if (list == Members.MISSING) {
            refuse("MemberDoesntExist", inputObject, "The property '" + property + "' cannot be found on this object");
            return;
        }
        if (PSObject.unwrap(list) instanceof PSList known) {
            apply(known.items());
            write(inputObject);
            return;
        }
        writeError(
                "System.Management.Automation.PSInvalidOperationException",
                "ApplyFailed",
                ErrorCategory.InvalidOperation,
                null,
                "Cannot update the list because the collection does not support it; use a list such as "
                        + "[System.Collections.ArrayList].");
    }

    private void apply(List<Object> items) {
        if (replace != null) {
            items.clear();
            items.addAll(List.of(replace));
            return;
        }
        for (Object each : remove == null ? new Object[0] : remove) {
            removeFirst(items, each);
        }
        if (add != null) {
            items.addAll(List.of(add));
        }
    }

    private static void removeFirst(List<Object> items, Object wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (Comparisons.equal(items.get(i), wanted, false)) {
                items.remove(i);
                return;
            }
        }
    }

    @Override
    public void end() {
        if (property != null) {
            return;
        }
        if (hadInput) {
            throw terminating(
                    "System.InvalidOperationException",
                    "MissingPropertyParameter",
                    ErrorCategory.InvalidOperation,
                    null,
                    "You must specify the Property parameter when the InputObject parameter is specified.");
        }
        PSDictionary table = PSDictionary.hashtable();
        put(table, "Add", add);
        put(table, "Remove", remove);
        put(table, "Replace", replace);
        write(table);
    }

    private static void put(PSDictionary table, String name, Object[] items) {
        if (items != null) {
            table.put(name, PSArray.of(new ArrayList<>(List.of(items))));
        }
    }

    private void refuse(String id, Object target, String message) {
        writeError("System.InvalidOperationException", id, ErrorCategory.InvalidOperation, target, message);
    }
}
