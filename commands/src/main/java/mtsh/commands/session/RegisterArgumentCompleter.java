package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.complete.ArgumentCompleters;
import mtsh.language.value.Invocable;

/** Register-ArgumentCompleter: names the block that offers values of a parameter, or arguments of a program. */
@Command(
        name = "Register-ArgumentCompleter",
        description = "Names a script block that offers values when a parameter's value is completed.")
@CmdletInfo(defaultSet = "NativeCommandSet")
public final class RegisterArgumentCompleter extends Cmdlet {
    @Option(names = "-CommandName", description = "The commands; with -Native, the programs.")
    @Parameter(set = "NativeCommandSet", mandatory = true)
    @Parameter(set = "PowerShellSet")
    String[] commandName;

    @Option(names = "-ParameterName", description = "The parameter whose values are offered.")
    @Parameter(set = "PowerShellSet", mandatory = true)
    String parameterName;

    @Option(
            names = "-ScriptBlock",
            description =
                    "Gets the command, the parameter, what was typed and what else was given, and writes what could be typed.")
    @Parameter(mandatory = true)
    Invocable scriptBlock;

    @Option(names = "-Native", description = "For arguments of programs, which have no parameters.")
    @Parameter(set = "NativeCommandSet")
    boolean nativeCommand;

    @Option(names = "-NativeFallback", description = "For arguments of every program that has no block of its own.")
    @Parameter(set = "NativeFallbackSet")
    boolean nativeFallback;

    @Override
    public void end() {
        ArgumentCompleters completers = runtime().session().service(ArgumentCompleters.class);
        if (parameterSet().equals("NativeFallbackSet")) {
            completers.registerFallback(scriptBlock);
            return;
        }
        if (parameterName == null) {
            for (String each : commandName) {
                completers.registerNative(each.strip(), scriptBlock);
            }
            return;
        }
        for (String each : commandName == null ? new String[] {""} : commandName) {
            completers.register(each.strip(), parameterName, scriptBlock);
        }
    }
}
