package mtsh.commands;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a script does, it ends with output or with an error of the shell's own, never with a Java exception, a fault of mtsh or a hang.
 * {@code -Dmtsh.fuzz=N} sets how many scripts are tried, {@code -Dmtsh.fuzz.seed=N} which one is the first.
 */
class EvaluatorFuzzTest {
    private static final int SCRIPTS = Integer.getInteger("mtsh.fuzz", 1500);
    private static final long FIRST = Long.getLong("mtsh.fuzz.seed", 1);

    @TempDir
    static Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anyScriptEndsInGoodOrder() {
        try (FuzzShell shell = new FuzzShell(folder)) {
            for (long seed = FIRST; seed < FIRST + SCRIPTS; seed++) {
                shell.run(seed, new SnippetMaker(seed).make());
            }
        }
    }
}
