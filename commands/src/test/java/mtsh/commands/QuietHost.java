package mtsh.commands;

import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;

/** A host that shows nothing and keeps the errors. */
final class QuietHost implements Host {
    private static final int KEPT = 4096;
    private final StringBuilder errors = new StringBuilder();

    /** The errors since the last call. */
    String takeErrors() {
        String taken = errors.toString();
        errors.setLength(0);
        return taken;
    }

    @Override
    public void out(String part) {
        // Only errors matter here.
    }

    @Override
    public void writeHost(String part, String foreground, String background, boolean newLine) {
        // Only errors matter here.
    }

    @Override
    public void error(String part) {
        if (errors.length() < KEPT) {
            errors.append(part).append('\n');
        }
    }

    @Override
    public void warning(String part) {
        // Only errors matter here.
    }

    @Override
    public void verbose(String part) {
        // Only errors matter here.
    }

    @Override
    public void debug(String part) {
        // Only errors matter here.
    }

    @Override
    public void information(String part) {
        // Only errors matter here.
    }

    @Override
    public void progress(ProgressRecord progress) {
        // Only errors matter here.
    }

    @Override
    public int width() {
        return 80;
    }

    @Override
    public int height() {
        return 25;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        return null;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void clear() {
        // Nothing is shown.
    }
}
