package mtsh.commands.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** What ConvertTo-Csv and Export-Csv have in common. */
abstract class CsvWriting extends Cmdlet {
    @Option(names = "-Delimiter", description = "The character between the columns.")
    @Parameter(set = "Delimiter", position = 1, allowNull = false)
    char delimiter = ',';

    @Option(names = "-UseCulture", description = "Takes the list separator of the culture, a comma in en-US.")
    @Parameter(set = "UseCulture")
    boolean useCulture;

    @Option(
            names = {"-IncludeTypeInformation", "-ITI"},
            description = "Begins with a line that names the type.")
    boolean includeTypeInformation;

    @Option(
            names = {"-NoTypeInformation", "-NTI"},
            description = "Writes no line that names the type; this is the default.")
    boolean noTypeInformation;

    @Option(
            names = {"-QuoteFields", "-QF"},
            description = "The columns that alone are quoted.")
    @Parameter(completer = "property")
    String[] quoteFields;

    @Option(
            names = {"-UseQuotes", "-UQ"},
            description = "When values are quoted.")
    CsvQuotes useQuotes = CsvQuotes.Always;

    @Option(names = "-NoHeader", description = "Writes no line with the names of the columns.")
    boolean noHeader;

    @Option(
            names = "-NeutralizeFormulas",
            description = "Puts a ' before texts that a spreadsheet would run as a formula.")
    boolean neutralizeFormulas;

    private CsvText text;
    private List<String> columns;

    final void prepare() {
        if (isBound("QuoteFields") && isBound("UseQuotes")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "CannotSpecifyQuoteFieldsAndUseQuotes",
                    ErrorCategory.InvalidData,
                    null,
                    "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.");
        }
        if (isBound("IncludeTypeInformation") && isBound("NoTypeInformation")) {
            throw terminating(
                    "System.InvalidOperationException",
                    "CannotSpecifyIncludeTypeInformationAndNoTypeInformation",
                    ErrorCategory.InvalidData,
                    null,
                    "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.");
        }
        Set<String> fields = quoteFields == null
                ? null
                : Arrays.stream(quoteFields)
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        text = new CsvText(useCulture ? ',' : delimiter, useQuotes, fields, neutralizeFormulas);
    }

    final List<String> columns() {
        return columns;
    }

    /** Columns that are there already, so that no header is wanted. */
    final void columns(List<String> known) {
        columns = known;
    }

    final CsvText text() {
        return text;
    }

    /** Hands on the lines of one object; before the first those of the header. */
    final void lines(Object object) {
        if (columns == null) {
            columns = CsvText.columns(object);
            if (includeTypeInformation) {
                line(CsvText.typeLine(object));
            }
            if (!noHeader) {
                line(text.header(columns));
            }
        }
        line(text.row(object, columns));
    }

    abstract void line(String line);
}
