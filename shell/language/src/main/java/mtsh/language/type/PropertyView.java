package mtsh.language.type;

import java.util.function.Supplier;

/**
 * One property of one object as formatting, {@code Select-Object *} and exports see it.
 *
 * @param memberType {@code Property}, {@code NoteProperty}, {@code AliasProperty}, {@code ScriptProperty}, {@code CodeProperty}
 * @param definitionOf gives the definition as {@code Get-Member} prints it; written only when somebody asks
 */
public record PropertyView(String name, String memberType, Supplier<String> definitionOf, Supplier<Object> getter) {
    public String definition() {
        return definitionOf.get();
    }

    /** The value now; a getter that fails gives its error as a {@code TerminatingError}. */
    public Object value() {
        return getter.get();
    }
}
