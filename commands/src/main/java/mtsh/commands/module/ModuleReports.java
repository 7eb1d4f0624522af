package mtsh.commands.module;

import mtsh.language.error.ErrorRecord;

/** Whoever hears what loading a module has to say: a cmdlet's streams, or nobody. */
interface ModuleReports {
    ModuleReports SILENT = new ModuleReports() {
        @Override
        public void error(ErrorRecord error) {
            // Whoever looks for a command only wants to know whether it came.
        }

        @Override
        public void warning(String text) {
            // As above.
        }

        @Override
        public void verbose(String text) {
            // As above.
        }

        @Override
        public void output(Object value) {
            // As above.
        }
    };

    void error(ErrorRecord error);

    void warning(String text);

    void verbose(String text);

    /** What a script that belongs to the module wrote. */
    void output(Object value);
}
