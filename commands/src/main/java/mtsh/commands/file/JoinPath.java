package mtsh.commands.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Join-Path: parts of a path put together. */
@Command(name = "Join-Path", description = "Puts parts of a path together.")
@CmdletInfo(output = "System.String")
public final class JoinPath extends FileCmdlet {
    @Option(
            names = {"-Path", "-PSPath"},
            description = "The beginning.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, completer = "path")
    String[] path;

    @Option(names = "-ChildPath", description = "What follows.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true, allowNull = true, allowEmpty = true)
    String[] childPath;

    @Option(names = "-AdditionalChildPath", description = "What follows that.")
    @Parameter(position = 2, remaining = true, pipelineByPropertyName = true, allowNull = true, allowEmpty = true)
    String[] additionalChildPath;

    @Option(names = "-Resolve", description = "Gives what exists; wildcards are allowed.")
    boolean resolve;

    @Option(
            names = "-Extension",
            description = "What the name ends with in place of its own; an empty text takes that away.")
    @Parameter(pipelineByPropertyName = true)
    String extension;

    @Override
    public void process() {
        String parts = "";
        for (String[] some : new String[][] {childPath, additionalChildPath}) {
            for (String part : some == null ? new String[0] : some) {
                parts = parts.isEmpty() ? Objects.toString(part, "") : join(parts, Objects.toString(part, ""));
            }
        }
        for (String each : path) {
            if (drives().isMissing(each)) {
                writeError(FileErrors.noDrive(each.substring(0, each.indexOf(':'))));
                continue;
            }
            String joined = join(each, parts);
            emit(extension == null ? joined : withExtension(joined));
        }
    }

    private String withExtension(String joined) {
        int dot = joined.lastIndexOf('.');
        String stem = dot > joined.lastIndexOf('/') ? joined.substring(0, dot) : joined;
        return extension.isEmpty() ? stem : stem + (extension.startsWith(".") ? "" : ".") + extension;
    }

    private void emit(String joined) {
        if (!resolve) {
            write(joined);
            return;
        }
        List<Path> found = resolve(joined, false, true);
        found.forEach(each -> write(each.toString()));
    }

    /** One slash between the parts, whatever they had; backslashes of the second are slashes. */
    static String join(String parent, String child) {
        String tail = child.replace('\\', '/');
        int start = 0;
        while (start < tail.length() && tail.charAt(start) == '/') {
            start++;
        }
        String head = parent;
        while (!head.isEmpty() && (head.endsWith("/") || head.endsWith("\\"))) {
            head = head.substring(0, head.length() - 1);
        }
        return head + "/" + tail.substring(start);
    }
}
