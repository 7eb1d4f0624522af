package mtsh.commands.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** ConvertTo-Csv: objects as lines of CSV. */
@Command(name = "ConvertTo-Csv", description = "Turns objects into lines of comma-separated values.")
@CmdletInfo(defaultSet = "Delimiter", output = "System.String")
public final class ConvertToCsv extends CsvWriting {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    Object inputObject;

    @Override
    public void begin() {
        prepare();
    }

    @Override
    public void process() {
        if (inputObject != null) {
            lines(inputObject);
        }
    }

    @Override
    void line(String line) {
        if (!line.isEmpty()) {
            write(line);
        }
    }
}
