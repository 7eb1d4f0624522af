package mtsh.language.value;

import mtsh.language.stream.Output;

/** A method that always gives the same text: what {@code ToString} of an object says that no longer is what it was. */
public record FixedText(String text) implements Invocable {
    @Override
    public Object invoke(Object self, Object... arguments) {
        return text;
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(text);
    }
}
