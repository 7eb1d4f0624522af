package mtsh.commands.session;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.value.PSObject;

/** Commands as Get-Command and Get-Alias give them. */
final class CommandItems {
    private CommandItems() {}

    static PSObject of(CommandInfo command) {
        return new PSObject(command);
    }
}
