package mtsh.commands.session;

import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;

/** Help of one command as it is shown, in lines no longer than the screen. */
final class HelpText {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final CommandInfo command;
    private final HelpPage page;
    private final int width;

    /** {@code page} is null for commands that have none: functions and scripts. */
    HelpText(CommandInfo command, HelpPage page, int width) {
        this.command = command;
        this.page = page;
        this.width = Math.max(40, width);
    }

    String brief() {
        head();
        description();
        related();
        return result();
    }

    String detailed() {
        head();
        description();
        parameters(false);
        examples();
        related();
        return result();
    }

    String full() {
        head();
        description();
        parameters(true);
        notes();
        examples();
        related();
        return result();
    }

    String examplesOnly() {
        name();
        examples();
        return result();
    }

    String parameterOnly(ParameterInfo info) {
        parameter(info, true);
        return result();
    }

    private String result() {
        return text.toString().stripTrailing() + "\n";
    }

    private void name() {
        section("NAME", List.of(command.name()));
        section("SYNOPSIS", List.of(page == null ? command.description() : page.synopsis()));
    }

    private void head() {
        name();
        section("SYNTAX", CommandSyntax.lines(command));
    }

    private void section(String heading, List<String> paragraphs) {
        if (paragraphs.isEmpty() || paragraphs.get(0).isEmpty()) {
            return;
        }
        text.append(heading).append('\n');
        for (String paragraph : paragraphs) {
            wrap(paragraph, INDENT);
            text.append('\n');
        }
    }

    private void description() {
        if (page != null) {
            section("DESCRIPTION", page.paragraphs("Description"));
        }
    }

    private void notes() {
        if (page != null) {
            section("NOTES", page.paragraphs("Notes"));
        }
    }

    private void related() {
        if (page != null) {
            section("RELATED LINKS", List.of(String.join(" ", page.paragraphs("Related"))));
        }
    }

    private void examples() {
        if (page == null || page.examples().isEmpty()) {
            return;
        }
        text.append("EXAMPLES\n");
        page.examples()
                .forEach(line -> text.append((INDENT + line).stripTrailing()).append('\n'));
        text.append('\n');
    }

    private void parameters(boolean full) {
        text.append("PARAMETERS\n");
        command.parameters().forEach(each -> parameter(each, full));
    }

    private void parameter(ParameterInfo info, boolean full) {
        text.append(INDENT).append('-').append(info.name());
        if (!info.isSwitch()) {
            text.append(" <").append(CommandSyntax.typeName(info)).append('>');
        }
        text.append('\n');
        wrap(info.description(), INDENT + INDENT);
        if (full) {
            facts(info);
        }
        text.append('\n');
    }

    private void facts(ParameterInfo info) {
        Map.Entry<String, ParameterInfo.InSet> first =
                info.sets().entrySet().iterator().next();
        ParameterInfo.InSet set = first.getValue();
        String pipeline = set.pipeline()
                ? set.pipelineByPropertyName() ? "True (ByPropertyName, ByValue)" : "True (ByValue)"
                : set.pipelineByPropertyName() ? "True (ByPropertyName)" : "False";
        fact("Required?", set.mandatory() ? "true" : "false");
        fact("Position?", set.position() < 0 ? "named" : Integer.toString(set.position()));
        fact("Accept pipeline input?", pipeline);
        fact("Accept wildcard characters?", info.wildcards() ? "true" : "false");
        if (!info.aliases().isEmpty()) {
            fact("Aliases", String.join(", ", info.aliases()));
        }
        if (!info.values().isEmpty()) {
            fact("Values", String.join(", ", info.values()));
        }
    }

    private void fact(String label, String value) {
        text.append(INDENT)
                .append(INDENT)
                .append(String.format("%-30s", label))
                .append(value)
                .append('\n');
    }

    /** Breaks at blanks; a word longer than the line stays whole. */
    private void wrap(String paragraph, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : paragraph.split(" ")) {
            boolean full = line.length() > indent.length() && line.length() + 1 + word.length() > width;
            if (full) {
                text.append(line).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
