package mtsh.language.transcript;

import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;

/** A host that keeps all streams in the order of events, as a terminal would show them. */
final class RecordingHost implements Host {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    RecordingHost(int width) {
        this.width = width;
    }

    /** What came since the last call. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    @Override
    public void out(String part) {
        text.append(part);
    }

    @Override
    public void writeHost(String part, String foreground, String background, boolean newLine) {
        text.append(part).append(newLine ? "\n" : "");
    }

    private void line(String part) {
        text.append(part).append(part.endsWith("\n") ? "" : "\n");
    }

    @Override
    public void error(String part) {
        line(part);
    }

    @Override
    public void warning(String part) {
        line("WARNING: " + part);
    }

    @Override
    public void verbose(String part) {
        line("VERBOSE: " + part);
    }

    @Override
    public void debug(String part) {
        line("DEBUG: " + part);
    }

    @Override
    public void information(String part) {
        line(part);
    }

    @Override
    public void progress(ProgressRecord progress) {
        // A picture that is gone when the command ends.
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        // Nobody sits there, so nobody is asked.
        return null;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void clear() {
        text.setLength(0);
    }
}
