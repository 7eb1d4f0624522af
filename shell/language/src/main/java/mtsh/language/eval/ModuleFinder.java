package mtsh.language.eval;


/** Finds modules on disk for what the language itself needs of them. */
public interface ModuleFinder {
    /** Loads the module that exports a command nobody knows yet; false when no module does, or when loading is switched off. */
    boolean loadModuleOf(String command);
}
