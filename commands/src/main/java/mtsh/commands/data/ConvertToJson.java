package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSArray;

/** ConvertTo-Json: objects as JSON. */
@Command(name = "ConvertTo-Json", description = "Turns objects into JSON.")
@CmdletInfo(output = "System.String")
public final class ConvertToJson extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    Object inputObject;

    @Option(names = "-Depth", description = "How many levels of objects within objects are written.")
    @Parameter(range = {0, 100})
    int depth = 2;

    @Option(names = "-Compress", description = "Writes no line ends and no blanks.")
    boolean compress;

    @Option(names = "-EnumsAsStrings", description = "Writes names of enumerations, not their numbers.")
    boolean enumsAsStrings;

    @Option(names = "-AsArray", description = "Writes an array even for one object.")
    boolean asArray;

    @Option(names = "-EscapeHandling", description = "Which characters are written as numbers.")
    JsonEscapes escapeHandling = JsonEscapes.Default;

    private final List<Object> objects = new ArrayList<>();

    @Override
    public void process() {
        objects.add(inputObject);
    }

    @Override
    public void end() {
        if (objects.isEmpty()) {
            return;
        }
        Object all = objects.size() > 1 || asArray ? PSArray.of(objects) : objects.get(0);
        JsonTree tree = new JsonTree(depth, enumsAsStrings, runtime()::checkStopped);
        Object root = tree.of(all);
        if (tree.isTruncated()) {
            writeWarning("Resulting JSON is truncated as serialization has exceeded the set depth of " + depth + ".");
        }
        write(JsonText.of(root, compress, escapeHandling));
    }
}
