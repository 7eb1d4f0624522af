package mtsh.commands.typedata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.Views;

/** Update-FormatData: how objects look, from format.ps1xml files. */
@Command(name = "Update-FormatData", description = "Reads how objects look from format.ps1xml files.")
@CmdletInfo(defaultSet = "FileSet", shouldProcess = true)
public final class UpdateFormatData extends DataFiles {
    @Option(
            names = {"-AppendPath", "-PSPath", "-Path"},
            description = "Files whose views count after those that are there.")
    @Parameter(
            set = "FileSet",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            allowNull = false,
            completer = "path")
    String[] appendPath;

    @Option(names = "-PrependPath", description = "Files whose views count before those that are there.")
    @Parameter(set = "FileSet", allowNull = false, completer = "path")
    String[] prependPath;

    @Override
    public void process() {
        List<Path> before = new ArrayList<>(files(prependPath, "FormatPrependPathException"));
        Collections.reverse(before);
        before.forEach(file -> read(file, true));
        files(appendPath, "FormatAppendPathException").forEach(file -> read(file, false));
    }

    private void read(Path file, boolean first) {
        if (!shouldProcess("FileName: " + file, "Update FormatData")) {
            return;
        }
        String text = text(file, "FormatXmlUpdateException");
        if (text == null) {
            return;
        }
        FormatFile format = FormatFile.read(file.toString(), text);
        runtime().session().service(Views.class).file(file.toString(), format.views(), first);
        if (!format.problems().isEmpty()) {
            refused(
                    "FormatXmlUpdateException",
                    "There were errors in loading the format data file: \n" + file + ", , "
                            + String.join("\n", format.problems()));
        }
    }
}
