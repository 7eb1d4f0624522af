package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** ConvertTo-Xml: objects as XML that names their properties and types. */
@Command(name = "ConvertTo-Xml", description = "Turns objects into XML.")
@CmdletInfo(output = {"System.Xml.XmlDocument", "System.String"})
public final class ConvertToXml extends Cmdlet {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    @Option(names = "-Depth", description = "How many levels of properties are written.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int depth = 1;

    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    Object inputObject;

    @Option(names = "-NoTypeInformation", description = "Leaves out the types.")
    boolean noTypeInformation;

    @Option(names = "-As", description = "A document, one text, or texts.")
    @Parameter(
            notEmpty = true,
            values = {"Stream", "String", "Document"})
    String as = "Document";

    private final List<String> objects = new ArrayList<>();

    @Override
    public void begin() {
        if (as.equalsIgnoreCase("Stream")) {
            write(DECLARATION);
            write("<Objects>");
        }
    }

    @Override
    public void process() {
        boolean alone = as.equalsIgnoreCase("Stream");
        String text = new ObjectXml(depth, !noTypeInformation, runtime()::checkStopped).of(inputObject, alone ? 0 : 1);
        if (alone) {
            write(text);
        } else {
            objects.add(text);
        }
    }

    @Override
    public void end() {
        if (as.equalsIgnoreCase("Stream")) {
            write("</Objects>");
            return;
        }
        String text = DECLARATION + "\n<Objects>\n" + String.join("\n", objects) + "\n</Objects>";
        write(as.equalsIgnoreCase("String") ? text : XmlValue.of(XmlDocuments.read(text)));
    }
}
