package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Span;
import mtsh.language.bind.Argument;
import mtsh.language.cmdlet.CommandInfo;

/** {@code Command -?}: the command's help in place of the command. */
final class HelpRequest {
    private HelpRequest() {}

    /** Whether one of the words asks for help. */
    static boolean isIn(List<CommandElement> words) {
        return words.stream()
                .anyMatch(each -> each instanceof CommandParameter parameter
                        && parameter.name().equals("?"));
    }

    /** The call of Get-Help, or null: programs, and functions without parameters to bind or help of their own, get the word as it is. */
    static Processor of(Context context, RunnableCommand command, String called, Span span, Span nameSpan) {
        RunnableCommand help =
                explains(context.engine, command) ? context.engine.commands().runnable("Get-Help", context) : null;
        if (help == null) {
            return null;
        }
        boolean isFile = command.kind() == CommandInfo.Kind.ExternalScript;
        String name = isFile ? command.definition() : called;
        List<Argument> arguments = List.of(new Argument("Name", true, name, null, span, false));
        return help.processor(new Invocation(context, help.name(), arguments, span, nameSpan, false));
    }

    private static boolean explains(Engine engine, RunnableCommand command) {
        ScriptBlock block = command instanceof FunctionCommand function
                ? function.block()
                : command instanceof ScriptCommand script ? script.block() : null;
        if (block == null) {
            return command instanceof CmdletCommand;
        }
        return !command.name().isEmpty()
                && (block.compiled().parameters.isAdvanced()
                        || engine.service(HelpSource.class).explains(block));
    }
}
