package mtsh.language.eval;

/** Knows which functions and scripts carry their own help: a service of the shell. */
@FunctionalInterface
public interface HelpSource {
    boolean explains(ScriptBlock block);
}
