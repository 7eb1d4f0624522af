package mtsh.commands.output;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;

/** Clear-Host. */
@Command(
        name = "Clear-Host",
        aliases = {"clear", "cls"},
        description = "Clears the screen.")
public final class ClearHost extends Cmdlet {
    @Override
    public void process() {
        runtime().host().clear();
    }
}
