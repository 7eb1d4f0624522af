package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.complete.TabExpansion;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSDictionary;

/** TabExpansion2: what could be typed at a place of a text. */
@Command(name = "TabExpansion2", description = "Gets what could be typed at a place of a text.")
@CmdletInfo(
        defaultSet = "ScriptInputSet",
        output = "System.Management.Automation.CommandCompletion",
        outputProperties = {"CurrentMatchIndex", "ReplacementIndex", "ReplacementLength", "CompletionMatches"})
public final class TabExpansion2 extends Cmdlet {
    @Option(names = "-inputScript", description = "The text.")
    @Parameter(set = "ScriptInputSet", position = 0, mandatory = true, allowEmpty = true)
    String inputScript;

    @Option(
            names = "-cursorColumn",
            description = "How many characters stand before the cursor; the end of the text when not given.")
    @Parameter(set = "ScriptInputSet", position = 1)
    Integer cursorColumn;

    @Option(names = "-ast", description = "A parsed text.")
    @Parameter(set = "AstInputSet", position = 0, mandatory = true)
    Object ast;

    @Option(names = "-tokens", description = "The tokens of the parsed text.")
    @Parameter(set = "AstInputSet", position = 1, mandatory = true)
    Object[] tokens;

    @Option(names = "-positionOfCursor", description = "The place of the cursor in the parsed text.")
    @Parameter(set = "AstInputSet", position = 2, mandatory = true)
    Object positionOfCursor;

    @Option(names = "-options", description = "Options of PowerShell's completion; none of them changes anything here.")
    @Parameter(position = 3)
    PSDictionary options;

    @Override
    public void end() {
        ParsedText parsed = parameterSet().equals("AstInputSet") ? ParsedText.of(ast, positionOfCursor) : null;
        String text = parsed == null ? inputScript : parsed.text();
        int cursor = parsed != null ? parsed.cursor() : cursorColumn == null ? text.length() : cursorColumn;
        if (cursor < 0 || cursor > text.length()) {
            throw terminating(
                    "System.Management.Automation.MethodInvocationException",
                    "PSArgumentException",
                    ErrorCategory.NotSpecified,
                    null,
                    "Exception calling \"CompleteInput\" with \"3\" argument(s): \"The value of the argument \"cursorIndex\" is not "
                            + "valid. Change the value of the \"cursorIndex\" argument and run the operation again.\"");
        }
        write(runtime().session().service(TabExpansion.class).complete(text, cursor));
    }
}
