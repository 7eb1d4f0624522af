package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSArray;

/** ConvertFrom-Json: objects from JSON. */
@Command(name = "ConvertFrom-Json", description = "Turns JSON into objects.")
@CmdletInfo
public final class ConvertFromJson extends Cmdlet {
    private static final int USUAL_DEPTH = 1024;

    @Option(names = "-InputObject", description = "The JSON; several lines are one text.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String inputObject;

    @Option(names = "-AsHashtable", description = "Gives hashtables, whose keys have regard to case.")
    boolean asHashtable;

    @Option(names = "-Depth", description = "How deep objects and arrays may nest.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int depth = USUAL_DEPTH;

    @Option(names = "-NoEnumerate", description = "Gives an array as one object.")
    boolean noEnumerate;

    @Option(names = "-DateKind", description = "What dates become.")
    JsonDates.Kind dateKind = JsonDates.Kind.Default;

    private final List<String> texts = new ArrayList<>();

    @Override
    public void process() {
        texts.add(inputObject);
    }

    @Override
    public void end() {
        if (texts.isEmpty()) {
            return;
        }
        if (texts.size() == 1) {
            convert(texts.get(0));
            return;
        }
        // Several texts are lines of one value, unless the first is a value of its own.
        Object first;
        try {
            first = texts.get(0).isBlank() ? null : read(texts.get(0));
        } catch (TerminatingError incomplete) {
            convert(String.join(System.lineSeparator(), texts));
            return;
        }
        emit(first);
        if (first == null) {
            convert(String.join(System.lineSeparator(), texts));
            return;
        }
        texts.stream().skip(1).forEach(this::convert);
    }

    private Object read(String text) {
        int allowed = Math.min(depth, USUAL_DEPTH);
        return new JsonReader(
                        allowed, asHashtable, dateKind, runtime().session().zone())
                .read(text);
    }

    private void convert(String text) {
        emit(text.isBlank() ? null : read(text));
    }

    private void emit(Object value) {
        if (value instanceof PSArray && !noEnumerate) {
            writeEach(value);
        } else {
            write(value);
        }
    }
}
