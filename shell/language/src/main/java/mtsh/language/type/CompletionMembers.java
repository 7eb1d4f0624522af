package mtsh.language.type;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.CommandCompletion;
import mtsh.language.value.CompletionResult;
import mtsh.language.value.Conversions;

/** Members of CommandCompletion and CompletionResult. */
final class CompletionMembers extends Description {
    @Override
    String definitions() {
        return type().name().equals("CompletionResult") ? """
                new(string completionText, string listItemText, System.Management.Automation.CompletionResultType resultType, string toolTip)
                new(string completionText)
                string CompletionText {get;}
                string ListItemText {get;}
                System.Management.Automation.CompletionResultType ResultType {get;}
                string ToolTip {get;}
                """ : """
                new(System.Object matches, int currentMatchIndex, int replacementIndex, int replacementLength)
                int CurrentMatchIndex {get;set;}
                int ReplacementIndex {get;set;}
                int ReplacementLength {get;set;}
                System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult] CompletionMatches {get;set;}
                System.Management.Automation.CompletionResult GetNextResult(bool forward)
                static System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)
                static System.Management.Automation.CommandCompletion CompleteInput(System.Management.Automation.Language.Ast ast, System.Management.Automation.Language.Token[] tokens, System.Management.Automation.Language.IScriptPosition positionOfCursor, hashtable options)
                static System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options, powershell powershell)
                static System.Management.Automation.CommandCompletion CompleteInput(System.Management.Automation.Language.Ast ast, System.Management.Automation.Language.Token[] tokens, System.Management.Automation.Language.IScriptPosition cursorPosition, hashtable options, powershell powershell)
                """;
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof CompletionResult result) {
            return switch (property) {
                case "CompletionText" -> result.completionText();
                case "ListItemText" -> result.listItemText();
                case "ToolTip" -> result.toolTip();
                default ->
                    Members.getStatic(
                            Types.find("System.Management.Automation.CompletionResultType"), result.resultType());
            };
        }
        CommandCompletion completion = (CommandCompletion) self;
        return switch (property) {
            case "CurrentMatchIndex" -> completion.currentMatchIndex();
            case "ReplacementIndex" -> completion.replacementIndex();
            case "ReplacementLength" -> completion.replacementLength();
            default -> completion.matches();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        CommandCompletion completion = (CommandCompletion) self;
        switch (property) {
            case "CurrentMatchIndex" -> completion.currentMatchIndex((Integer) value);
            case "ReplacementIndex" -> completion.replacementIndex((Integer) value);
            case "ReplacementLength" -> completion.replacementLength((Integer) value);
            default -> completion.matches(value);
        }
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return ((CommandCompletion) self).next((Boolean) arguments[0]);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("CompleteInput")) {
            return a[0] instanceof String || a[1] instanceof Integer ? ofText(a) : ofTree(a);
        }
        return switch (a.length) {
            case 1 -> CompletionResult.of(required(a[0], "completionText"));
            default ->
                type().name().equals("CompletionResult")
                        ? new CompletionResult(
                                required(a[0], "completionText"),
                                required(a[1], "listItemText"),
                                a[2].toString(),
                                required(a[3], "toolTip"))
                        : new CommandCompletion(a[0], (Integer) a[1], (Integer) a[2], (Integer) a[3]);
        };
    }

    /** Text, cursor, options, and the shell that is asked. */
    private static CommandCompletion ofText(Object[] a) {
        String text = (String) a[0];
        int cursor = (Integer) a[1];
        if (text == null) {
            throw nothingFor("input");
        }
        if (cursor < 0 || cursor > text.length()) {
            throw Errors.of(
                    "System.Management.Automation.PSArgumentException",
                    "PSArgumentException",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The value of the argument \"cursorIndex\" is not valid. Change the value of the \"cursorIndex\" argument and run the operation again.");
        }
        return completed(text, cursor, a.length > 3 ? present(a[3], "powershell") : null);
    }

    /** Tree, tokens, place, options, and the shell that is asked. */
    private static CommandCompletion ofTree(Object[] a) {
        Object extent = Members.get(present(a[0], "ast"), "Extent");
        present(a[1], "tokens");
        Object place = present(a[2], a.length > 4 ? "cursorPosition" : "positionOfCursor");
        Object shell = a.length > 4 ? present(a[4], "powershell") : null;
        String text = Conversions.toText(Members.get(extent, "Text"));
        int start = Conversions.toInt(Members.get(extent, "StartOffset"));
        int cursor = Conversions.toInt(Members.get(place, "Offset")) - start;
        return completed(text, Math.max(0, Math.min(cursor, text.length())), shell);
    }

    private static Object present(Object value, String name) {
        if (value == null) {
            throw nothingFor(name);
        }
        return value;
    }

    private static CommandCompletion completed(String text, int cursor, Object shell) {
        CommandCompletion found = CommandCompletion.complete(text, cursor, shell);
        return found != null ? found : CommandCompletion.of(java.util.List.of(), -1, -1);
    }

    private static TerminatingError nothingFor(String name) {
        return Errors.of(
                "System.Management.Automation.PSArgumentNullException",
                "PSArgumentNullException",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot process argument because the value of argument \"" + name
                        + "\" is null. Change the value of argument \"" + name + "\" to a non-null value.");
    }

    private static String required(Object value, String name) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            throw nothingFor(name);
        }
        return text;
    }
}
