package mtsh.commands.output;

import java.util.Iterator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.DisplayText;
import mtsh.language.value.SecureString;

/** Read-Host. */
@Command(name = "Read-Host", description = "Asks the user for a line.")
@CmdletInfo(defaultSet = "AsString", output = "System.String")
public final class ReadHost extends Cmdlet {
    @Option(names = "-Prompt", description = "The question; a colon is put behind it.")
    @Parameter(position = 0, remaining = true)
    Object prompt;

    @Option(names = "-AsSecureString", description = "Hides what is typed and gives a secure string.")
    @Parameter(set = "AsSecureString")
    boolean asSecureString;

    @Option(names = "-MaskInput", description = "Hides what is typed.")
    @Parameter(set = "AsString")
    boolean maskInput;

    @Override
    public void process() {
        String line = runtime().host().readLine(question(), asSecureString || maskInput);
        if (line == null) {
            throw terminating(
                    "System.Management.Automation.Host.PromptingException",
                    "ReadHostEndOfInput",
                    ErrorCategory.ReadError,
                    null,
                    "There is no more input to read.");
        }
        write(asSecureString ? new SecureString(line) : line);
    }

    private String question() {
        if (prompt == null) {
            return "";
        }
        Iterator<?> words = DisplayText.elements(prompt);
        if (words == null) {
            return DisplayText.text(prompt) + ": ";
        }
        StringBuilder text = new StringBuilder();
        while (words.hasNext()) {
            text.append(text.length() > 0 ? " " : "").append(DisplayText.text(words.next()));
        }
        return text.append(": ").toString();
    }
}
