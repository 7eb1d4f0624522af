package mtsh.language.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A host that also tells listeners what it shows, as plain text: for Start-Transcript. */
public final class TranscribingHost implements Host {
    private final Host host;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public TranscribingHost(Host host) {
        this.host = host;
    }

    public void add(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void remove(Consumer<String> listener) {
        listeners.remove(listener);
    }

    private void tell(String text) {
        for (Consumer<String> each : listeners) {
            each.accept(text);
        }
    }

    private void tellLine(String text) {
        if (!listeners.isEmpty()) {
            tell(text.endsWith("\n") ? text : text + "\n");
        }
    }

    @Override
    public void out(String text) {
        host.out(text);
        tell(text);
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        host.writeHost(text, foreground, background, newLine);
        if (!listeners.isEmpty()) {
            tell(newLine ? text + "\n" : text);
        }
    }

    @Override
    public void error(String text) {
        host.error(text);
        tellLine(text);
    }

    @Override
    public void warning(String text) {
        host.warning(text);
        tellLine("WARNING: " + text);
    }

    @Override
    public void verbose(String text) {
        host.verbose(text);
        tellLine("VERBOSE: " + text);
    }

    @Override
    public void debug(String text) {
        host.debug(text);
        tellLine("DEBUG: " + text);
    }

    @Override
    public void information(String text) {
        host.information(text);
        tellLine(text);
    }

    @Override
    public void progress(ProgressRecord progress) {
        host.progress(progress);
    }

    @Override
    public int width() {
        return host.width();
    }

    @Override
    public int height() {
        return host.height();
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        String line = host.readLine(prompt, secret);
        tellLine(line == null || secret ? prompt : prompt + line);
        return line;
    }

    @Override
    public boolean isInteractive() {
        return host.isInteractive();
    }

    @Override
    public void clear() {
        host.clear();
    }
}
