package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;

/** Get-Item: files and folders themselves, not what is in them. */
@Command(name = "Get-Item", aliases = "gi", description = "Gets files and folders by path.")
@CmdletInfo(
        defaultSet = "Path",
        output = {"System.IO.FileInfo", "System.IO.DirectoryInfo"})
public final class GetItem extends FileCmdlet {
    @Option(names = "-Path", description = "The paths; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Filter", description = "Only names like this.")
    @Parameter(wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only these names.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            SessionDrive.Place place = place(each);
            if (place != null) {
                fromDrive(place, literal);
                continue;
            }
            for (Path file : resolve(each, literal, force)) {
                if (!isWanted(name(file), filter, include, exclude)) {
                    continue;
                }
                if (name(file).startsWith(".") && !force) {
                    writeError(FileErrors.noItem(file.toString()));
                    continue;
                }
                write(item(file));
            }
        }
    }

    private void fromDrive(SessionDrive.Place place, boolean literal) {
        refuseFilter(filter);
        if (place.isRoot()) {
            writeEach(place.drive().table(session(), place));
            return;
        }
        for (PSObject item : items(place, literal)) {
            if (isWanted(String.valueOf(item.noteValue("PSChildName")), null, include, exclude)) {
                write(item);
            }
        }
    }
}
