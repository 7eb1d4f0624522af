package mtsh.commands.file;

import java.nio.file.Path;

/** What cmdlets have in common that would add properties to items, move them or take them away. */
abstract class FixedProperties extends PathsCmdlet {
    /** The text of PowerShell itself for a provider whose items have a fixed set of properties. */
    private static final String REFUSAL =
            "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.";

    @Override
    void onDrive(SessionDrive.Place place, boolean literal) {
        notSupported(REFUSAL);
    }

    @Override
    void file(Path file) {
        notSupported(REFUSAL);
    }

    @Override
    void item(SessionDrive.Place place, String found) {
        notSupported(REFUSAL);
    }
}
