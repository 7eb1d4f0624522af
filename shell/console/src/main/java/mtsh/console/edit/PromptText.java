package mtsh.console.edit;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.format.Escapes;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.value.Conversions;

/** The prompt: what a function named {@code prompt} gives, as in PowerShell, else {@code mtsh> }. */
final class PromptText {
    private static final String USUAL = "mtsh> ";

    private final Engine engine;
    private final boolean colours;

    PromptText(Engine engine, boolean colours) {
        this.engine = engine;
        this.colours = colours;
    }

    String next() {
        CommandInfo function = engine.commands().find("prompt");
        if (function != null && function.kind() == CommandInfo.Kind.Function) {
            return own();
        }
        return colours && !engine.lastSucceeded() ? "mtsh\u001b[91m>\u001b[0m " : USUAL;
    }

    private String own() {
        List<String> parts = new ArrayList<>();
        try {
            engine.invokeText("prompt", value -> parts.add(Conversions.toText(value)));
        } catch (ExitRequest | PipelineStopped ended) {
            return USUAL;
        } catch (RuntimeException failed) {
            return USUAL;
        }
        String text = Escapes.visible(String.join(" ", parts));
        return text.isBlank() ? USUAL : text;
    }
}
