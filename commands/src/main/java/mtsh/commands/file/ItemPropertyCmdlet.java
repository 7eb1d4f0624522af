package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.value.PSObject;

/** What cmdlets on properties of files have in common; things of the session have none. */
abstract class ItemPropertyCmdlet extends PathsCmdlet {
    @Override
    void onDrive(SessionDrive.Place place, boolean literal) {
        notSupported("Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.");
    }

    @Override
    final void item(SessionDrive.Place place, String found) {
        throw new IllegalStateException("Nothing on a drive of the session has properties");
    }

    /** Properties of a file as one object, with what says which file that is; an error is written for one that it does not have. */
    final PSObject picked(Path file, String[] names) {
        PSObject item = item(file);
        PSObject picked = null;
        for (String each : names) {
            Object value = Members.getOwn(item, each);
            if (value == Members.MISSING) {
                missing(each, "GetValueError");
            } else {
                picked = (picked == null ? PSObject.custom() : picked).note(each, value);
            }
        }
        return picked == null ? null : marked(picked, item);
    }

    /** Tells in notes which item an object is about. */
    static PSObject marked(PSObject object, PSObject item) {
        for (String each : new String[] {"PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"}) {
            object.note(each, item.noteValue(each));
        }
        return object;
    }

    final void missing(String property, String id) {
        writeError(
                "System.IO.IOException",
                id,
                ErrorCategory.ReadError,
                property,
                "The property " + property + " does not exist or was not found.");
    }

    /** {@code Set Property File} or {@code Set Property Directory}. */
    static String action(String verb, Path file) {
        return verb + " Property " + (Files.isDirectory(file) ? "Directory" : "File");
    }
}
