package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Help of a function or script as PowerShell shows it, and as the object that scripts read. */
final class FunctionHelp {
    private static final String INDENT = "    ";

    private final CommandInfo command;
    private final ScriptBlock block;
    private final CommentHelp help;
    private final ParameterComments beside;
    private final StringBuilder text = new StringBuilder();

    /** {@code help} is null for a function without a comment. */
    FunctionHelp(CommandInfo command, ScriptBlock block, CommentHelp help) {
        this.command = command;
        this.block = block;
        this.help = help;
        this.beside = new ParameterComments(
                block == null ? null : block.source(),
                block == null ? null : block.tree().paramBlock());
    }

    /** The text under a keyword of the comment; empty when it is not there. */
    String section(String keyword) {
        return help == null ? "" : help.section(keyword);
    }

    boolean hasComment() {
        return help != null;
    }

    String name() {
        return command.kind() == CommandInfo.Kind.ExternalScript ? command.definition() : command.name();
    }

    /** How it is shown: brief, detailed, full, or examples alone. */
    String show(String view) {
        text.append("\nNAME\n").append(INDENT).append(name()).append("\n    \n");
        if (help == null) {
            withoutComment();
            return text.toString();
        }
        section("SYNOPSIS", help.section("synopsis"), 2);
        if (view.equals("examples")) {
            text.append('\n');
            examples();
            text.append("\n\n");
            return text.toString();
        }
        syntax();
        section("DESCRIPTION", help.section("description"), 1);
        text.append('\n');
        if (view.equals("brief")) {
            links();
            remarks();
            return text.toString();
        }
        text.append("PARAMETERS\n");
        command.parameters().forEach(each -> parameter(each, view.equals("full")));
        text.append(INDENT).append("<CommonParameters>\n");
        text.append("        This cmdlet supports the common parameters: Verbose, Debug,\n");
        text.append("        ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n");
        text.append("        OutBuffer, PipelineVariable, and OutVariable. For more information, see\n");
        text.append("        about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). \n    \n");
        if (view.equals("full")) {
            section("INPUTS", help.section("inputs"), 1);
            section("OUTPUTS", help.section("outputs"), 1);
            section("NOTES", help.section("notes"), 1);
        }
        examples();
        text.append(INDENT).append("\n");
        if (view.equals("full")) {
            links();
            text.append("\n\n");
        } else {
            remarks();
        }
        return text.toString();
    }

    private void withoutComment() {
        text.append("SYNTAX\n");
        FunctionSyntax.lines(command, hasComment())
                .forEach(each -> text.append(INDENT).append(each).append("\n    \n"));
        text.append("\nALIASES\n    None\n    \n\nREMARKS\n    None\n\n\n");
    }

    private void section(String heading, String content, int blanks) {
        text.append(heading).append('\n');
        if (!content.isEmpty()) {
            indented(content, INDENT);
        }
        text.append((INDENT + "\n").repeat(blanks));
    }

    private void indented(String content, String indent) {
        for (String line : content.split("\n", -1)) {
            text.append(indent).append(line).append('\n');
        }
    }

    private void syntax() {
        text.append("SYNTAX\n");
        FunctionSyntax.lines(command, hasComment())
                .forEach(each -> text.append(INDENT).append(each).append("\n    \n"));
        text.append("    \n");
    }

    private void links() {
        text.append("RELATED LINKS\n");
        help.links().forEach(each -> text.append(INDENT).append(each).append(" \n"));
        text.append('\n');
    }

    private void remarks() {
        String name = name();
        text.append("REMARKS\n");
        if (!help.examples().isEmpty()) {
            text.append("    To see the examples, type: \"Get-Help ")
                    .append(name)
                    .append(" -Examples\"\n");
        }
        text.append("    For more information, type: \"Get-Help ").append(name).append(" -Detailed\"\n");
        text.append("    For technical information, type: \"Get-Help ")
                .append(name)
                .append(" -Full\"\n\n\n");
    }

    private void examples() {
        int number = 0;
        for (String each : help.examples()) {
            number++;
            text.append(INDENT).append(title(number)).append("\n    \n");
            HelpExample example = HelpExample.of(each);
            indented(example.prompt() + example.code(), INDENT);
            text.append("    \n");
            if (!example.remarks().isEmpty()) {
                indented(example.remarks(), INDENT);
                text.append("    \n");
            }
            text.append("    \n    \n    \n");
        }
    }

    private static String title(int number) {
        return "-------------------------- EXAMPLE " + number + " --------------------------";
    }

    /** One parameter as the object and as text. */
    String parameterText(ParameterInfo info) {
        text.setLength(0);
        text.append('\n');
        String inner = lines(info, true).replaceAll("(?m)^    ", "");
        return text.append(inner).append('\n').toString();
    }

    private void parameter(ParameterInfo info, boolean full) {
        text.append(lines(info, full));
    }

    private String lines(ParameterInfo info, boolean full) {
        StringBuilder all = new StringBuilder(INDENT + "-" + info.name());
        if (info.isSwitch()) {
            all.append(" [<SwitchParameter>]");
        } else {
            all.append(" <").append(typeName(info)).append('>');
        }
        all.append('\n');
        String words = description(info);
        if (words.isEmpty()) {
            all.append("        \n");
        } else {
            for (String line : words.split("\n", -1)) {
                all.append("        ").append(line).append('\n');
            }
            all.append("        \n");
        }
        if (full) {
            facts(info, all);
        }
        return all.toString();
    }

    String description(ParameterInfo info) {
        String written = help == null ? "" : help.parameter(info.name());
        String words = help == null || !written.isEmpty() ? written : beside.of(info.name());
        return words.isEmpty() ? info.description() : words;
    }

    static String typeName(ParameterInfo info) {
        return info.type().name();
    }

    /** As it was written; a number without one is nought, a switch is off. */
    private String defaultValue(ParameterInfo info) {
        String told = toldDefault(info);
        if (told != null) {
            return told;
        }
        ParamBlock written = block == null ? null : block.tree().paramBlock();
        for (ParameterAst each : written == null ? List.<ParameterAst>of() : written.parameters()) {
            if (each.name().equalsIgnoreCase(info.name()) && each.defaultValue() != null) {
                return each.defaultValue() instanceof Expression.StringConstant constant
                        ? constant.value()
                        : block.source().text(each.defaultValue().span());
            }
        }
        Object none = info.isSwitch()
                ? "False"
                : info.type().isValueType() ? info.type().defaultValue() : null;
        return none == null ? "" : Conversions.toText(none);
    }

    /** What PSDefaultValue says. */
    private String toldDefault(ParameterInfo info) {
        Object help = null;
        for (Object each : Enumeration.list(attributes(info))) {
            if (each instanceof NetAttribute attribute
                    && attribute.netType().name().equals("PSDefaultValueAttribute")) {
                Object words = attribute.value("Help");
                help = words == null || words.toString().isEmpty() ? attribute.value("Value") : words;
            }
        }
        return help == null ? null : Conversions.toText(help);
    }

    private Object attributes(ParameterInfo info) {
        Object parameters = Members.getOwn(command, "Parameters");
        Object parameter = parameters instanceof PSDictionary table ? table.get(info.name()) : null;
        Object attributes = parameter == null ? null : Members.getOwn(parameter, "Attributes");
        return attributes == null ? PSArray.of() : attributes;
    }

    private void facts(ParameterInfo info, StringBuilder all) {
        ParameterInfo.InSet set = info.sets().values().iterator().next();
        fact(all, "Required?", String.valueOf(set.mandatory()));
        fact(all, "Position?", set.position() < 0 ? "named" : String.valueOf(set.position() + 1));
        fact(all, "Default value", defaultValue(info));
        fact(all, "Accept pipeline input?", pipeline(set));
        fact(all, "Aliases", String.join(", ", info.aliases()));
        fact(all, "Accept wildcard characters? ", String.valueOf(info.wildcards()));
        all.append("        \n");
    }

    private static void fact(StringBuilder all, String label, String value) {
        all.append("        ")
                .append(String.format("%-29s", label))
                .append(value)
                .append('\n');
    }

    static String pipeline(ParameterInfo.InSet set) {
        if (set.pipeline()) {
            return set.pipelineByPropertyName() ? "true (ByValue, ByPropertyName)" : "true (ByValue)";
        }
        return set.pipelineByPropertyName() ? "true (ByPropertyName)" : "false";
    }

    /** What scripts read; written, it is the text. */
    PSObject object(String view) {
        PSObject object = new PSObject(show(view))
                .note("Name", name())
                .note("Category", command.kind().name())
                .note("ModuleName", command.module())
                .note("Synopsis", help == null ? "\n" + CommandSyntax.of(command) + "\n" : help.section("synopsis"))
                .note("Component", help == null ? "" : help.section("component"))
                .note("Role", help == null ? "" : help.section("role"))
                .note("Functionality", help == null ? "" : help.section("functionality"))
                .note("syntax", FunctionSyntax.of(this, command))
                .note("parameters", PSObject.custom().note("parameter", parameters()));
        if (help == null) {
            return object;
        }
        return object.note("details", PSObject.custom().note("name", name()).note("description", texts("synopsis")))
                .note("description", texts("description"))
                .note("examples", PSObject.custom().note("example", exampleObjects()))
                .note("inputTypes", PSObject.custom().note("inputType", named("inputs")))
                .note("returnValues", PSObject.custom().note("returnValue", named("outputs")))
                .note("alertSet", PSObject.custom().note("alert", texts("notes")))
                .note("relatedLinks", PSObject.custom().note("navigationLink", linkObjects()));
    }

    private PSArray texts(String keyword) {
        return help.has(keyword) ? PSArray.of(PSObject.custom().note("Text", help.section(keyword))) : PSArray.of();
    }

    private PSObject named(String keyword) {
        return PSObject.custom().note("type", PSObject.custom().note("name", help.section(keyword)));
    }

    private PSArray parameters() {
        List<Object> all = new ArrayList<>();
        command.parameters().forEach(each -> all.add(parameterObject(each)));
        return PSArray.of(all.toArray());
    }

    PSObject parameterObject(ParameterInfo info) {
        ParameterInfo.InSet set = info.sets().values().iterator().next();
        return new PSObject(parameterText(info))
                .note("description", PSArray.of(PSObject.custom().note("Text", description(info))))
                .note("defaultValue", defaultValue(info))
                .note(
                        FunctionSyntax.isChoice(info) ? "parameterValueGroup" : "parameterValue",
                        FunctionSyntax.value(info))
                .note("name", info.name())
                .note("type", PSObject.custom().note("name", typeName(info)))
                .note("required", String.valueOf(set.mandatory()))
                .note("globbing", String.valueOf(info.wildcards()))
                .note("pipelineInput", pipeline(set))
                .note("position", set.position() < 0 ? "named" : String.valueOf(set.position() + 1))
                .note("aliases", String.join(", ", info.aliases()));
    }

    private PSArray exampleObjects() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < help.examples().size(); i++) {
            HelpExample example = HelpExample.of(help.examples().get(i));
            all.add(PSObject.custom()
                    .note("title", title(i + 1))
                    .note("code", example.code())
                    .note("introduction", PSArray.of(paragraph(example.prompt())))
                    .note("remarks", remarks(example)));
        }
        return PSArray.of(all.toArray());
    }

    private static PSObject paragraph(String text) {
        return PSObject.custom().note("Text", text);
    }

    /** With the four empty paragraphs that make the room behind an example. */
    private static PSArray remarks(HelpExample example) {
        return PSArray.of(paragraph(example.remarks()), paragraph(""), paragraph(""), paragraph(""), paragraph(""));
    }

    private PSArray linkObjects() {
        List<Object> all = new ArrayList<>();
        for (String each : help.links()) {
            boolean web = each.startsWith("http");
            all.add(PSObject.custom().note(web ? "uri" : "linkText", each));
        }
        return PSArray.of(all.toArray());
    }
}
