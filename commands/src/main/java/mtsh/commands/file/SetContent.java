package mtsh.commands.file;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Set-Content: writes text to files in place of what was there. */
@Command(name = "Set-Content", aliases = "sc", description = "Writes text to files, in place of what was there.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true, output = "System.String")
public final class SetContent extends ContentWriting {
    @Override
    String action() {
        return "Set Content";
    }

    @Override
    boolean appends() {
        return false;
    }
}
