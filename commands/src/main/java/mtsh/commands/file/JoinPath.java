package mtsh.commands.file;

import java.nio.file.Path;
import java.util.List;

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
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true)
    String[] childPath;

    @Option(names = "-AdditionalChildPath", description = "What follows that.")
    @Parameter(position = 2, remaining = true, pipelineByPropertyName = true)
    String[] additionalChildPath;

    @Option(names = "-Resolve", description = "Gives what exists; wildcards are allowed.")
    boolean resolve;

    @Override
    public void process() {
        for (String each : path) {
            String joined = each;
            for (String child : childPath) {
                joined = join(joined, child);
            }
            if (additionalChildPath != null) {
                for (String more : additionalChildPath) {
                    joined = join(joined, more);
                }
            }
            emit(joined);
        }
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
