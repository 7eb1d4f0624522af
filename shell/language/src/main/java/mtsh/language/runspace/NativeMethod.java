package mtsh.language.runspace;

import java.util.function.Function;

import mtsh.language.stream.Output;
import mtsh.language.value.Invocable;

/** A method of an object of the shell's own making. */
record NativeMethod(String text, Function<Object[], Object> body) implements Invocable {
    @Override
    public Object invoke(Object self, Object... arguments) {
        return body.apply(arguments);
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(body.apply(arguments));
    }
}
