package mtsh.commands.clixml;

import java.util.List;

import mtsh.language.value.ObjectTexts;

/** CLIXML for what is no cmdlet: {@code [PSSerializer]}. */
public final class CliXmlTexts implements ObjectTexts {
    private final Runnable checkStopped;

    /** {@code checkStopped} throws when the user wants no more. */
    public CliXmlTexts(Runnable checkStopped) {
        this.checkStopped = checkStopped;
    }

    @Override
    public String write(Object value, int depth) {
        CliXmlWriter writer = new CliXmlWriter(checkStopped);
        writer.add(value, depth);
        return writer.finish();
    }

    @Override
    public List<Object> read(String text) {
        return CliXmlReader.read(text);
    }
}
