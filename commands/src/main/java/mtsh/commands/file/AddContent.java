package mtsh.commands.file;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Add-Content: writes text to the end of files. */
@Command(name = "Add-Content", aliases = "ac", description = "Adds text to the end of files.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true, output = "System.String")
public final class AddContent extends ContentWriting {
    @Override
    String action() {
        return "Add Content";
    }

    @Override
    boolean appends() {
        return true;
    }
}
