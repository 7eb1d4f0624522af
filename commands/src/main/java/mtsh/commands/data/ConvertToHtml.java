package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.value.Conversions;

/** ConvertTo-Html: objects as a table or list of a web page. */
@Command(name = "ConvertTo-Html", description = "Turns objects into a web page, or a table for one.")
@CmdletInfo(defaultSet = "Page", output = "System.String")
public final class ConvertToHtml extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "The properties; all of the first object when not given.")
    @Parameter(position = 0, completer = "property")
    String[] property;

    @Option(names = "-Body", description = "Markup before the objects.")
    @Parameter(set = "Page", position = 3)
    String[] body;

    @Option(names = "-Head", description = "Markup of the page's head, in place of the title.")
    @Parameter(set = "Page", position = 1)
    String[] head;

    @Option(names = "-Title", description = "The page's title.")
    @Parameter(set = "Page", position = 2, notEmpty = true)
    String title = "HTML TABLE";

    @Option(names = "-As", description = "Table or List.")
    @Parameter(
            values = {"Table", "List"},
            notEmpty = true)
    String as = "Table";

    @Option(
            names = {"-CssUri", "-cu", "-uri"},
            description = "The style sheet.")
    @Parameter(set = "Page", notEmpty = true)
    String cssUri;

    @Option(names = "-Charset", description = "The page's character set.")
    @Parameter(set = "Page", notEmpty = true)
    String charset;

    @Option(names = "-Fragment", description = "The table or list alone.")
    @Parameter(set = "Fragment", notEmpty = true)
    boolean fragment;

    @Option(names = "-PostContent", description = "Markup after the objects.")
    @Parameter(notEmpty = true)
    String[] postContent;

    @Option(names = "-PreContent", description = "Markup just before the objects.")
    @Parameter(notEmpty = true)
    String[] preContent;

    private List<String> columns;

    @Override
    public void begin() {
        if (!fragment) {
            openPage();
        }
        all(preContent);
    }

    private void openPage() {
        write("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"  "
                + "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">");
        write("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
        write("<head>");
        if (charset != null) {
            write("<meta charset=\"" + escaped(charset) + "\">");
        }
        if (head != null) {
            all(head);
        } else {
            write("<title>" + escaped(title) + "</title>");
        }
        if (cssUri != null) {
            write("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + escaped(cssUri) + "\" />");
        }
        write("</head><body>");
        all(body);
    }

    private void all(String[] lines) {
        for (String line : lines == null ? new String[0] : lines) {
            write(line);
        }
    }

    private boolean isList() {
        return as.equalsIgnoreCase("List");
    }

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        boolean first = columns == null;
        if (first) {
            columns = property != null ? List.of(property) : namesOf(inputObject);
            openTable();
        }
        if (isList()) {
            asList(first);
        } else {
            asRow();
        }
    }

    private static List<String> namesOf(Object object) {
        List<String> names = new ArrayList<>();
        for (PropertyView each : Members.properties(object)) {
            names.add(each.name());
        }
        return names;
    }

    private void openTable() {
        write("<table>");
        if (isList()) {
            return;
        }
        write("<colgroup>" + "<col/>".repeat(columns.size()) + "</colgroup>");
        StringBuilder row = new StringBuilder("<tr>");
        columns.forEach(each -> row.append("<th>").append(escaped(each)).append("</th>"));
        write(row.append("</tr>").toString());
    }

    private void asRow() {
        StringBuilder row = new StringBuilder("<tr>");
        columns.forEach(each -> row.append("<td>").append(text(each)).append("</td>"));
        write(row.append("</tr>").toString());
    }

    private void asList(boolean first) {
        if (!first) {
            write("<tr><td><hr></td></tr>");
        }
        columns.forEach(each -> write("<tr><td>" + escaped(each) + ":</td><td>" + text(each) + "</td></tr>"));
    }

    private String text(String name) {
        Object value = Members.get(inputObject, name);
        return value == Members.MISSING ? "" : escaped(Conversions.toText(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public void end() {
        if (columns != null) {
            write("</table>");
        }
        all(postContent);
        if (!fragment) {
            write("</body></html>");
        }
    }
}
