package mtsh.commands.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.Alignment;
import mtsh.language.format.FormatProperties;
import mtsh.language.format.FormatProperty;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** ConvertTo-Html: objects as a table or list of a web page. */
@Command(name = "ConvertTo-Html", description = "Turns objects into a web page, or a table for one.")
@CmdletInfo(defaultSet = "Page", output = "System.String")
public final class ConvertToHtml extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "The properties; all of the first object when not given.")
    @Parameter(position = 0, completer = "property")
    Object[] property;

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
    @Parameter(set = "Page", notEmpty = true, type = "System.Uri")
    Object cssUri;

    @Option(names = "-Meta", description = "Names and contents of the page's meta tags.")
    @Parameter(set = "Page", notEmpty = true, type = "System.Collections.Hashtable")
    PSDictionary meta;

    @Option(names = "-Transitional", description = "Declares XHTML Transitional, not Strict.")
    @Parameter(set = "Page", notEmpty = true)
    boolean transitional;

    @Option(names = "-Charset", description = "The page's character set.")
    @Parameter(set = "Page", notEmpty = true, pattern = "^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$")
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

    private static final Set<String> AS_HEADER = Set.of("content-type", "default-style", "x-ua-compatible");
    private static final Set<String> AS_NAME =
            Set.of("application-name", "author", "description", "generator", "keywords", "viewport");

    private List<FormatProperty> written;
    private List<FormatProperty> columns;
    private int count;
    private boolean headed;

    @Override
    public void begin() {
        if (cssUri != null
                && Conversions.toText(Members.get(cssUri, "OriginalString")).isBlank()) {
            throw terminating(
                    "System.ArgumentException",
                    "ArgumentException",
                    ErrorCategory.InvalidArgument,
                    "CSSUri",
                    "This command cannot be run because 'CSSUri' is empty or blank. Please specify CSSUri and then run the command.");
        }
        written = FormatProperties.forHtml().read(property == null ? "*" : property);
        if (!fragment) {
            openPage();
        }
        all(preContent);
        write("<table>");
    }

    private void openPage() {
        String kind = transitional ? "Transitional" : "Strict";
        write("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 " + kind
                + "//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-" + kind.toLowerCase(Locale.ROOT) + ".dtd\">");
        write("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
        write("<head>");
        if (charset != null) {
            write("<meta charset=\"" + charset + "\">");
        }
        if (meta != null) {
            meta.entries().forEach(each -> tag(Conversions.toText(each.key()), Conversions.toText(each.value())));
        }
        if (head != null) {
            all(head);
        } else {
            write("<title>" + title + "</title>");
        }
        if (cssUri != null) {
            write("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + Conversions.toText(cssUri) + "\" />");
        }
        write("</head><body>");
        all(body);
    }

    private void tag(String name, String content) {
        String lower = name.toLowerCase(Locale.ROOT);
        String kind = AS_HEADER.contains(lower) ? "http-equiv" : "name";
        if (kind.equals("name") && !AS_NAME.contains(lower)) {
            writeWarning(
                    "Accepted meta properties are content-type, default-style, application-name, author, description, "
                            + "generator, keywords, x-ua-compatible, and viewport. The meta pair: " + name + " and "
                            + content
                            + " may not function correctly.");
        }
        write("<meta " + kind + "=\"" + name + "\" content=\"" + content + "\">");
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
        count++;
        if (columns == null || isList()) {
            columns = resolved();
        }
        if (columns.isEmpty()) {
            columns = null;
            return;
        }
        if (isList()) {
            asList();
            return;
        }
        if (!headed) {
            headed = true;
            openTable();
        }
        StringBuilder row = new StringBuilder("<tr>");
        columns.forEach(each -> row.append("<td>").append(text(each)).append("</td>"));
        write(row.append("</tr>").toString());
    }

    /** What the first object has of the properties; patterns stand for those that match. */
    private List<FormatProperty> resolved() {
        List<FormatProperty> found = new ArrayList<>();
        for (FormatProperty each : written) {
            each.expression().resolve(inputObject).forEach(one -> found.add(each.with(one)));
        }
        return found;
    }

    private void openTable() {
        StringBuilder group = new StringBuilder("<colgroup>");
        StringBuilder row = new StringBuilder("<tr>");
        for (FormatProperty each : columns) {
            group.append("<col");
            if (each.width() > 0) {
                group.append(" width = \"").append(each.width()).append('"');
            }
            if (each.alignment() != Alignment.Undefined) {
                group.append(" align = \"")
                        .append(each.alignment().name().toLowerCase(Locale.ROOT))
                        .append('"');
            }
            group.append("/>");
            row.append("<th>").append(each.shownLabel()).append("</th>");
        }
        write(group.append("</colgroup>").toString());
        write(row.append("</tr>").toString());
    }

    private void asList() {
        if (count > 1) {
            write("<tr><td><hr></td></tr>");
        }
        columns.forEach(each -> write("<tr><td>" + each.shownLabel() + ":</td><td>" + text(each) + "</td></tr>"));
    }

    private String text(FormatProperty column) {
        Object value = column.expression().value(inputObject).value();
        return value == null ? "" : escaped(plain(value));
    }

    /** As .NET writes it: a collection by its type, not by what is in it. */
    private static String plain(Object value) {
        return Enumeration.list(value) == null || PSObject.unwrap(value) instanceof PSDictionary
                ? Conversions.toText(value)
                : Conversions.toText(Members.invoke(PSObject.unwrap(value), "ToString"));
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
        write("</table>");
        all(postContent);
        if (!fragment) {
            write("</body></html>");
        }
    }
}
