package mtsh.commands.output;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorRecord;
import mtsh.language.stream.Host;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSStyle;

/** A shell around one cmdlet: pipeline, session and host in one, everything it was told kept. */
final class FakeShell implements CommandRuntime, Session, Host {
    final List<Object> written = new ArrayList<>();
    final List<ErrorRecord> errors = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final StringBuilder screen = new StringBuilder();
    final Map<String, Object> variables = new HashMap<>();
    final Set<String> bound = new HashSet<>();
    final Deque<String> typed = new ArrayDeque<>();
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    private final Map<Class<?>, Object> services = new HashMap<>(Map.of(PSStyle.class, new PSStyle()));
    private Path location = Path.of("/");
    private boolean approves = true;

    FakeShell in(Path folder) {
        location = folder;
        return this;
    }

    FakeShell bound(String... parameters) {
        bound.addAll(List.of(parameters));
        return this;
    }

    FakeShell refusing() {
        approves = false;
        return this;
    }

    /** Runs a cmdlet on objects; {@code feed} puts each into its field. */
    <T extends Cmdlet> List<Object> run(T cmdlet, java.util.function.BiConsumer<T, Object> feed, Object... objects) {
        written.clear();
        cmdlet.attach(this);
        try {
            cmdlet.begin();
            for (Object object : objects) {
                feed.accept(cmdlet, object);
                cmdlet.process();
            }
            cmdlet.end();
        } finally {
            cmdlet.close();
        }
        return new ArrayList<>(written);
    }

    @Override
    public void write(Object value) {
        written.add(value);
    }

    @Override
    public void writeEach(Object value) {
        List<Object> all = Enumeration.list(value);
        if (all == null) {
            write(value);
        } else {
            written.addAll(all);
        }
    }

    @Override
    public void replayError(ErrorRecord error) {
        writeError(error);
    }

    @Override
    public void writeError(ErrorRecord error) {
        errors.add(error);
    }

    @Override
    public void writeWarning(String text) {
        messages.add("WARNING: " + text);
    }

    @Override
    public void writeVerbose(String text) {
        messages.add("VERBOSE: " + text);
    }

    @Override
    public void writeDebug(String text) {
        messages.add("DEBUG: " + text);
    }

    @Override
    public void writeInformation(Object data, String[] tags) {
        messages.add("INFORMATION: " + data + " " + List.of(tags));
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        screen.append(foreground == null ? "" : "<" + foreground + ">")
                .append(text)
                .append(newLine ? "\n" : "");
    }

    @Override
    public void writeProgress(ProgressRecord progress) {
        messages.add("PROGRESS: " + progress.activity() + " " + progress.percent());
    }

    @Override
    public boolean isBound(String parameter) {
        return bound.contains(parameter);
    }

    @Override
    public PSDictionary boundParameters() {
        PSDictionary parameters = PSDictionary.hashtable();
        bound.forEach(name -> parameters.put(name, true));
        return parameters;
    }

    @Override
    public String parameterSet() {
        return "";
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        return approves;
    }

    @Override
    public Session session() {
        return this;
    }

    @Override
    public Host host() {
        return this;
    }

    @Override
    public String commandName() {
        return "";
    }

    @Override
    public boolean hasPipelineInput() {
        return true;
    }

    @Override
    public boolean isFirst() {
        return false;
    }

    @Override
    public void checkStopped() {}

    @Override
    public RuntimeException stopUpstream() {
        return new PipelineStopped();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public void zone(ZoneId zone) {}

    @Override
    public Path resolvePath(String written) {
        return location().resolve(written).normalize();
    }

    @Override
    public Path location() {
        return location;
    }

    @Override
    public void location(Path folder) {
        location = folder;
    }

    @Override
    public Object variable(String name) {
        return variables.get(name);
    }

    @Override
    public Object globalVariable(String name) {
        return variables.get(name);
    }

    @Override
    public void variable(String name, Object value) {
        variables.put(name, value);
    }

    @Override
    public void lastExitCode(int code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasVariable(String name) {
        return variables.containsKey(name);
    }

    @Override
    public CommandTable commands() {
        return null;
    }

    @Override
    public List<HistoryEntry> history() {
        return List.of();
    }

    @Override
    public void invokeText(String text, Output output) {}

    @Override
    public <T> T service(Class<T> type) {
        if (!services.containsKey(type) && makers.containsKey(type)) {
            services.put(type, makers.get(type).get());
        }
        return type.cast(services.get(type));
    }

    @Override
    public <T> void service(Class<T> type, Supplier<T> maker) {
        makers.put(type, maker);
    }

    @Override
    public void out(String text) {
        screen.append(text);
    }

    @Override
    public void error(String text) {}

    @Override
    public void warning(String text) {}

    @Override
    public void verbose(String text) {}

    @Override
    public void debug(String text) {}

    @Override
    public void information(String text) {}

    @Override
    public void progress(ProgressRecord progress) {}

    @Override
    public int width() {
        return 40;
    }

    @Override
    public int height() {
        return 25;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        screen.append(prompt).append(secret ? "(hidden)" : "");
        return typed.poll();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void clear() {
        screen.setLength(0);
    }
}
