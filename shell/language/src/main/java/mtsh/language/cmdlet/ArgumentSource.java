package mtsh.language.cmdlet;

import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.value.Invocable;

/** What a script said its parameter's values are: a block or a class that is asked for them, or the values themselves. */
public sealed interface ArgumentSource {
    /** {@code [ArgumentCompleter({ ... })]} */
    record Block(Invocable block) implements ArgumentSource {}

    /** {@code [ArgumentCompleter([Maker])]} */
    record Maker(NetType type) implements ArgumentSource {}

    /** {@code [ArgumentCompletions('a', 'b')]} */
    record Values(List<String> values) implements ArgumentSource {}
}
