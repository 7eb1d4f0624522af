package mtsh.commands.file;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Split-Path: one part of a path. */
@Command(name = "Split-Path", description = "Gives one part of a path.")
@CmdletInfo(
        defaultSet = "ParentSet",
        output = {"System.String", "System.Boolean"})
public final class SplitPath extends FileCmdlet {
    @Option(names = "-Path", description = "The paths.")
    @Parameter(
            set = "ParentSet",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "path")
    @Parameter(set = "LeafSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "LeafBaseSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "ExtensionSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "QualifierSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "NoQualifierSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "IsAbsoluteSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(set = "LiteralPathSet", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Parent", description = "All but the last part; this is the default.")
    @Parameter(set = "ParentSet")
    boolean parent;

    @Option(names = "-Leaf", description = "The last part.")
    @Parameter(set = "LeafSet", mandatory = true)
    boolean leaf;

    @Option(names = "-LeafBase", description = "The last part without its extension.")
    @Parameter(set = "LeafBaseSet", mandatory = true)
    boolean leafBase;

    @Option(names = "-Extension", description = "The extension with its dot.")
    @Parameter(set = "ExtensionSet", mandatory = true)
    boolean extension;

    @Option(names = "-Qualifier", description = "The drive.")
    @Parameter(set = "QualifierSet", mandatory = true)
    boolean qualifier;

    @Option(names = "-NoQualifier", description = "All but the drive.")
    @Parameter(set = "NoQualifierSet", mandatory = true)
    boolean noQualifier;

    @Option(names = "-IsAbsolute", description = "Whether the path begins at the root.")
    @Parameter(set = "IsAbsoluteSet", mandatory = true)
    boolean isAbsolute;

    @Option(names = "-Resolve", description = "Looks up what exists first; wildcards are allowed.")
    boolean resolve;

    @Override
    public void process() {
        for (String each : literalPath != null ? literalPath : path) {
            if (resolve) {
                List<Path> found = resolve(each, literalPath != null, true);
                found.forEach(file -> write(part(file.toString())));
            } else {
                write(part(each));
            }
        }
    }

    private Object part(String written) {
        String text = written.replace('\\', '/');
        if (isAbsolute) {
            return text.startsWith("/") || drive(text) > 0;
        }
        if (qualifier || noQualifier) {
            int end = drive(text);
            if (qualifier && end == 0) {
                throw terminating(
                        "System.FormatException",
                        "ParsePathFormatError",
                        ErrorCategory.InvalidArgument,
                        written,
                        "Cannot parse path because path '" + written + "' does not have a qualifier specified.");
            }
            return qualifier ? text.substring(0, end) : text.substring(end);
        }
        String last = last(text);
        int dot = last.lastIndexOf('.');
        if (leafBase) {
            return dot < 0 ? last : last.substring(0, dot);
        }
        if (extension) {
            return dot < 0 ? "" : last.substring(dot);
        }
        return leaf ? last : parent(text);
    }

    /** Where the drive ends, 0 when there is none. */
    private static int drive(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && text.indexOf('/') != 0 && text.substring(0, colon).indexOf('/') < 0 ? colon + 1 : 0;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String last(String text) {
        String trimmed = trimmed(text);
        return trimmed.equals("/") ? trimmed : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String parent(String text) {
        String trimmed = trimmed(text);
        int slash = trimmed.lastIndexOf('/');
        if (slash < 0 || trimmed.equals("/")) {
            return "";
        }
        String parent = slash == 0 ? "/" : trimmed.substring(0, slash);
        return parent.endsWith(":") ? parent + "/" : parent;
    }
}
