package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetRegex;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Select-String: lines of texts and files that match a pattern. */
@Command(name = "Select-String", aliases = "sls", description = "Finds lines of texts and files that match a pattern.")
@CmdletInfo(
        defaultSet = "File",
        output = {"Microsoft.PowerShell.Commands.MatchInfo", "System.Boolean", "System.String"},
        outputProperties = {"IgnoreCase", "LineNumber", "Line", "Filename", "Path", "Pattern", "Context", "Matches"})
public final class SelectString extends Cmdlet {
    @Option(names = "-Culture", description = "Accepted; texts compare as in en-US.")
    @Parameter(allowNull = false)
    String culture;

    @Option(names = "-InputObject", description = "The texts.")
    @Parameter(set = "Object", mandatory = true, pipeline = true, allowEmpty = true)
    @Parameter(set = "ObjectRaw", mandatory = true, pipeline = true)
    Object inputObject;

    @Option(names = "-Pattern", description = "Regular expressions; a line that matches one is found.")
    @Parameter(position = 0, mandatory = true)
    String[] pattern;

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "File",
            position = 1,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    @Parameter(set = "FileRaw", position = 1, mandatory = true, pipelineByPropertyName = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralFile", mandatory = true, pipelineByPropertyName = true, completer = "path")
    @Parameter(set = "LiteralFileRaw", mandatory = true, pipelineByPropertyName = true)
    String[] literalPath;

    @Option(names = "-Raw", description = "Gives the lines alone.")
    @Parameter(set = "ObjectRaw", mandatory = true)
    @Parameter(set = "FileRaw", mandatory = true)
    @Parameter(set = "LiteralFileRaw", mandatory = true)
    boolean raw;

    @Option(names = "-SimpleMatch", description = "The patterns are plain texts.")
    boolean simpleMatch;

    @Option(names = "-CaseSensitive", description = "With regard to case.")
    boolean caseSensitive;

    @Option(names = "-Quiet", description = "Gives only whether anything was found.")
    @Parameter(set = "Object")
    @Parameter(set = "File")
    @Parameter(set = "LiteralFile")
    boolean quiet;

    @Option(names = "-List", description = "Only the first line of each file.")
    boolean list;

    @Option(names = "-NoEmphasis", description = "Does not mark what matched.")
    boolean noEmphasis;

    @Option(names = "-Include", description = "Only files with these names.")
    @Parameter(notEmpty = true, wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "No files with these names.")
    @Parameter(notEmpty = true, wildcards = true)
    String[] exclude;

    @Option(names = "-NotMatch", description = "Lines that do not match.")
    boolean notMatch;

    @Option(names = "-AllMatches", description = "Every match of a line, not the first alone.")
    boolean allMatches;

    @Option(names = "-Encoding", description = "The files' encoding; UTF-8 when not given.")
    @Parameter(completer = "encoding", notEmpty = true)
    Object encoding;

    @Option(names = "-Context", description = "How many lines before and after are kept.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    int[] context;

    private LineMatcher matcher;
    private LineContext stream;
    private boolean done;

    @Override
    public void begin() {
        if (isBound("Culture") && !isBound("SimpleMatch")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "CannotSpecifyCultureWithoutSimpleMatch",
                    ErrorCategory.InvalidData,
                    null,
                    "You must specify -Culture parameter only with -SimpleMatch parameter.");
        }
        List<NetRegex> patterns = new ArrayList<>();
        for (String each : pattern) {
            patterns.add(regex(each));
        }
        matcher = new LineMatcher(patterns, pattern, !caseSensitive, !noEmphasis, allMatches, notMatch);
        stream = contextOf(MatchInfo.STREAM);
    }

    private NetRegex regex(String text) {
        int options = caseSensitive ? 0 : NetRegex.IGNORE_CASE;
        try {
            return NetRegex.of(simpleMatch ? NetRegex.escape(text) : text, options);
        } catch (NetThrow wrong) {
            throw terminating(
                    "System.ArgumentException",
                    "InvalidRegex",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The string " + text + " is not a valid regular expression: "
                            + wrong.exception().message());
        }
    }

    private LineContext contextOf(String name) {
        int before = context == null || context.length == 0 ? 0 : context[0];
        int after = context == null || context.length == 0 ? 0 : context[context.length - 1];
        return new LineContext(matcher, name, before, after, context != null, this::found);
    }

    private void found(MatchInfo match) {
        if (done) {
            return;
        }
        if (quiet) {
            done = true;
            write(true);
        } else {
            write(raw ? match.line() : match);
        }
        done |= list;
    }

    @Override
    public void process() {
        if (quiet && done) {
            return;
        }
        if (path != null || literalPath != null) {
            boolean literal = literalPath != null;
            for (String each : literal ? literalPath : path) {
                files(each, literal);
            }
            return;
        }
        if (inputObject == null) {
            return;
        }
        if (PSObject.unwrap(inputObject) instanceof FileSystemItem item) {
            file(item.path());
            return;
        }
        stream.add(Conversions.toText(inputObject));
    }

    private void files(String written, boolean literal) {
        List<Path> files = ItemPaths.find(runtime().session(), written, literal);
        if (files.isEmpty() && (literal || !Wildcard.isPattern(written))) {
            writeError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
        }
        files.forEach(this::file);
    }

    private boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName());
        return (include == null
                        || Arrays.stream(include)
                                .anyMatch(each -> Wildcard.of(each, true).matches(name)))
                && (exclude == null
                        || Arrays.stream(exclude)
                                .noneMatch(each -> Wildcard.of(each, true).matches(name)));
    }

    private void file(Path file) {
        if (Files.isDirectory(file) || !isWanted(file) || quiet && done) {
            return;
        }
        done = false;
        LineContext lines = contextOf(file.toString());
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(encoding, this::writeWarning))) {
            for (String line = reader.readLine(); line != null && !done; line = reader.readLine()) {
                runtime().checkStopped();
                lines.add(line);
            }
            lines.end();
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "ProcessingFile", ErrorCategory.NotSpecified));
        }
    }

    @Override
    public void end() {
        stream.end();
        if (quiet && !done) {
            write(false);
        }
    }
}
