package mtsh.language.eval;

import java.nio.file.Path;

/** Finds modules on disk for what the language itself needs of them. */
public interface ModuleFinder {
    /** A shell without modules. */
    ModuleFinder NONE = new ModuleFinder() {
        @Override
        public boolean loadModuleOf(String command) {
            return false;
        }

        @Override
        public PSModuleInfo using(Object specification, Path folder) {
            return null;
        }

        @Override
        public boolean require(Object specification) {
            return false;
        }
    };

    /** Loads the module that exports a command nobody knows yet; false when no module does, or when loading is switched off. */
    boolean loadModuleOf(String command);

    /** {@code using module}: loads a module by name, table or path (relative to the script's folder); null when there is none. */
    PSModuleInfo using(Object specification, Path folder);

    /** {@code #Requires -Modules}: whether a module is loaded, or could be loaded now. */
    boolean require(Object specification);
}
