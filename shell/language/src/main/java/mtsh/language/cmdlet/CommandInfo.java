package mtsh.language.cmdlet;

import java.util.List;

/** One command: what {@code Get-Command} gives. */
public interface CommandInfo {
    /** The kinds of commands, spelled as scripts see them. */
    enum Kind {
        Alias,
        Function,
        Filter,
        Cmdlet,
        ExternalScript,
        Application
    }

    Kind kind();

    String name();

    /** An alias's target, a function's text, or a cmdlet's syntax. */
    String definition();

    /** The module it is from, or empty. */
    String module();

    /** Whether completion leaves it out, because it only says why it does nothing here. */
    default boolean isHidden() {
        return false;
    }

    /** One sentence. */
    String description();

    /** Parameters without the common ones; empty for aliases. */
    List<ParameterInfo> parameters();

    /** Every parameter, the common ones included. */
    default List<ParameterInfo> allParameters() {
        return parameters();
    }

    String defaultSet();

    /** Type names of what it writes. */
    List<String> outputTypes();

    /** Names of the properties of what it writes, where the types alone do not tell. */
    default List<String> outputProperties() {
        return List.of();
    }

    /** Whether a parameter's range, if it has one, takes a value. */
    default boolean accepts(String parameter, Object value) {
        return true;
    }

    /** What offers values of a parameter, where the command was written with it; else null. */
    default ArgumentSource argumentSource(String parameter) {
        return null;
    }
}
