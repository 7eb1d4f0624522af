package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.CommandCompletion;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSList;

/** Members of CompletionCompleters: what completes one kind of word, for completers that scripts write. */
final class CompletersMembers extends Description {
    private static final String RESULTS =
            "System.Collections.Generic.IEnumerable[System.Management.Automation.CompletionResult]";

    @Override
    String definitions() {
        return """
                static R CompleteCommand(string commandName)
                static R CompleteCommand(string commandName, string moduleName, System.Management.Automation.CommandTypes commandTypes)
                static R CompleteFilename(string fileName)
                static System.Collections.Generic.List[System.Management.Automation.CompletionResult] CompleteOperator(string wordToComplete)
                static R CompleteType(string typeName)
                static R CompleteVariable(string variableName)
                """.replace("R ", RESULTS + " ");
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        String typed = arguments[0] == null ? "" : Conversions.toText(arguments[0]);
        return switch (name(key)) {
            case "CompleteVariable" -> matches("$" + typed);
            case "CompleteType" -> matches("[" + typed);
            case "CompleteOperator" -> matches("1 -" + (typed.startsWith("-") ? typed.substring(1) : typed));
            case "CompleteFilename" -> matches("Get-Item -LiteralPath " + (typed.contains(" ") ? "'" + typed : typed));
            default ->
                matches(
                        arguments.length > 1 && arguments[1] != null
                                ? Conversions.toText(arguments[1]) + "\\" + typed
                                : typed);
        };
    }

    /** What would be offered at the end of a line. */
    private static PSList matches(String line) {
        CommandCompletion found = CommandCompletion.complete(line, line.length());
        List<Object> all = found == null ? null : Enumeration.list(found.matches());
        return new PSList(
                Types.find("System.Collections.Generic.List[System.Management.Automation.CompletionResult]"),
                all == null ? List.of() : new ArrayList<>(all));
    }
}
