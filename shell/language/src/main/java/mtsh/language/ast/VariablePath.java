package mtsh.language.ast;

/**
 * The name in {@code $name}, {@code ${any name}}, {@code $script:name} or {@code $env:name}. {@code scope} is lower case
 * (global, local, script, private, using) or null; {@code drive} is a provider drive such as {@code env}, or null.
 */
public record VariablePath(String scope, String drive, String name) {
    public static VariablePath of(String name) {
        return new VariablePath(null, null, name);
    }

    /** The path as the user would write it, without the dollar sign. */
    public String userPath() {
        String prefix = scope != null ? scope : drive;
        return prefix == null ? name : prefix + ":" + name;
    }
}
