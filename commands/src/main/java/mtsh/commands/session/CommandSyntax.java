package mtsh.commands.session;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.CommandSyntaxText;

/** How a command is written, one line for each parameter set. */
final class CommandSyntax {
    private CommandSyntax() {}

    /** Every set, with an empty line between. */
    static String of(CommandInfo command) {
        return String.join("\n\n", lines(command));
    }

    static List<String> lines(CommandInfo command) {
        return CommandSyntaxText.lines(command);
    }

    static String typeName(ParameterInfo info) {
        return CommandSyntaxText.typeName(info);
    }
}
