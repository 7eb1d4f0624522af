package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * One thing that could be typed, as scripts see it.
 *
 * @param completionText what is put in place of the word
 * @param listItemText what a list shows
 * @param resultType a name of CompletionResultType
 * @param toolTip what it is
 */
public record CompletionResult(String completionText, String listItemText, String resultType, String toolTip)
        implements NetObject {
    /** A text that stands for itself. */
    public static CompletionResult of(String text) {
        return new CompletionResult(text, text, "Text", text);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.CompletionResult");
    }

    @Override
    public String toString() {
        return "System.Management.Automation.CompletionResult";
    }
}
