package mtsh.commands.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.Conversions;

/** ConvertFrom-Csv: objects from lines of CSV. */
@Command(name = "ConvertFrom-Csv", description = "Turns comma-separated values into objects.")
@CmdletInfo(defaultSet = "Delimiter")
public final class ConvertFromCsv extends Cmdlet {
    @Option(names = "-Delimiter", description = "The character between the columns.")
    @Parameter(set = "Delimiter", position = 1, notEmpty = true)
    char delimiter = ',';

    @Option(names = "-UseCulture", description = "Takes the list separator of the culture, a comma in en-US.")
    @Parameter(set = "UseCulture", mandatory = true, notEmpty = true)
    boolean useCulture;

    @Option(names = "-InputObject", description = "The text.")
    @Parameter(
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            allowNull = false,
            notEmpty = true)
    Object[] inputObject;

    @Option(names = "-Header", description = "Names of the columns, when the text has none.")
    @Parameter(notEmpty = true)
    String[] header;

    private CsvObjects objects;

    @Override
    public void begin() {
        objects = new CsvObjects(useCulture ? ',' : delimiter, header, this::writeWarning);
    }

    @Override
    public void process() {
        for (Object each : inputObject) {
            try (StringReader reader = new StringReader(Conversions.toText(each))) {
                objects.read(reader, this::write);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
