package mtsh.commands.module;

import java.util.Arrays;
import java.util.List;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorRecord;
import mtsh.language.eval.Engine;

/** What the cmdlets for modules have in common. */
abstract class ModuleCmdlet extends Cmdlet {
    private int reported;

    /** How many errors loading has reported so far. */
    final int reported() {
        return reported;
    }

    final Engine engine() {
        return (Engine) runtime().session();
    }

    /** This cmdlet's streams. */
    final ModuleReports reports() {
        return new ModuleReports() {
            @Override
            public void error(ErrorRecord error) {
                reported++;
                writeError(error);
            }

            @Override
            public void warning(String text) {
                writeWarning(text);
            }

            @Override
            public void verbose(String text) {
                writeVerbose(text);
            }

            @Override
            public void output(Object value) {
                write(value);
            }
        };
    }

    final ModuleLoader loader() {
        return new ModuleLoader(engine(), reports());
    }

    /** Patterns as a list, or null when the parameter was not given. */
    final List<String> patterns(String parameter, String[] values) {
        return isBound(parameter) && values != null ? Arrays.asList(values) : null;
    }
}
