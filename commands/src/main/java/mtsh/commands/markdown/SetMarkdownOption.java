package mtsh.commands.markdown;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;

/** Set-MarkdownOption: how Markdown looks on the terminal from now on. */
@Command(name = "Set-MarkdownOption", description = "Sets how Markdown looks on the terminal.")
@CmdletInfo(defaultSet = "IndividualSetting", output = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo")
public final class SetMarkdownOption extends MarkdownCmdlet {
    private static final String SEQUENCE = "^\\[*[0-9;]*?m{1}";

    @Option(names = "-Header1Color", description = "The sequence for headings of level 1.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header1Color;

    @Option(names = "-Header2Color", description = "The sequence for headings of level 2.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header2Color;

    @Option(names = "-Header3Color", description = "The sequence for headings of level 3.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header3Color;

    @Option(names = "-Header4Color", description = "The sequence for headings of level 4.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header4Color;

    @Option(names = "-Header5Color", description = "The sequence for headings of level 5.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header5Color;

    @Option(names = "-Header6Color", description = "The sequence for headings of level 6.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String header6Color;

    @Option(names = "-Code", description = "The sequence for code.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String code;

    @Option(names = "-ImageAltTextForegroundColor", description = "The sequence for the text of an image.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String imageAltTextForegroundColor;

    @Option(names = "-LinkForegroundColor", description = "The sequence for links.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String linkForegroundColor;

    @Option(names = "-ItalicsForegroundColor", description = "The sequence for what is in italics.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String italicsForegroundColor;

    @Option(names = "-BoldForegroundColor", description = "The sequence for what is bold.")
    @Parameter(set = "IndividualSetting", pattern = SEQUENCE)
    String boldForegroundColor;

    @Option(names = "-PassThru", description = "Gives the options.")
    boolean passThru;

    @Option(names = "-Theme", description = "The colours for a dark or a light background.")
    @Parameter(
            set = "Theme",
            mandatory = true,
            notEmpty = true,
            values = {"Dark", "Light"})
    String theme;

    @Option(names = "-InputObject", description = "What Get-MarkdownOption gave, changed.")
    @Parameter(
            set = "InputObject",
            position = 0,
            mandatory = true,
            pipeline = true,
            notEmpty = true,
            type = "System.Management.Automation.PSObject")
    Object inputObject;

    @Override
    public void end() {
        MarkdownOptions options = new MarkdownOptions();
        switch (parameterSet()) {
            case "Theme" -> {
                if (theme.equalsIgnoreCase("Light")) {
                    options.light();
                }
            }
            case "InputObject" -> {
                if (!(PSObject.unwrap(inputObject) instanceof MarkdownOptions given)) {
                    wrongInput(PSObject.unwrap(inputObject));
                    return;
                }
                options = given;
            }
            default -> single(options);
        }
        MarkdownOptions chosen = options;
        runtime().session().service(MarkdownOptions.class, () -> chosen);
        if (passThru) {
            write(chosen);
        }
    }

    private void single(MarkdownOptions options) {
        set(options, "Header1", header1Color);
        set(options, "Header2", header2Color);
        set(options, "Header3", header3Color);
        set(options, "Header4", header4Color);
        set(options, "Header5", header5Color);
        set(options, "Header6", header6Color);
        set(options, "Code", code);
        set(options, "Image", imageAltTextForegroundColor);
        set(options, "Link", linkForegroundColor);
        set(options, "EmphasisItalics", italicsForegroundColor);
        set(options, "EmphasisBold", boldForegroundColor);
    }

    private static void set(MarkdownOptions options, String name, String sequence) {
        if (sequence != null && !sequence.isEmpty()) {
            options.set(name, sequence);
        }
    }
}
