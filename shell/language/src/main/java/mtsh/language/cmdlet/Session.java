package mtsh.language.cmdlet;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import mtsh.language.stream.Host;
import mtsh.language.stream.Output;

/** One shell: variables, commands, the current folder, options, and services that modules put in ({@code TraceStore}). */
public interface Session {
    Host host();

    Clock clock();

    /** The zone in which text without a zone is read and local times are shown. */
    ZoneId zone();

    void zone(ZoneId zone);

    /** The current folder. */
    Path location();

    void location(Path folder);

    /** A path as a user wrote it: {@code ~}, relative to the current folder, either slash; absolute and without {@code ..}. */
    Path resolvePath(String written);

    /** A variable as seen from the running command's scope; null when there is none or it is null. */
    Object variable(String name);

    /** The value of the variable of the outermost scope, or null. */
    Object globalVariable(String name);

    /** Sets a variable in the scope of the caller. */
    void variable(String name, Object value);

    boolean hasVariable(String name);

    /** Sets {@code $LASTEXITCODE}, as a program that ran does. */
    void lastExitCode(int code);

    CommandTable commands();

    List<HistoryEntry> history();

    /** Parses and runs text in the current scope. */
    void invokeText(String text, Output output);

    /** Something a module keeps for the session's life, made on first use. */
    <T> T service(Class<T> type);

    <T> void service(Class<T> type, Supplier<T> maker);

    /** One line of history; times in milliseconds since 1970. */
    record HistoryEntry(int id, String commandLine, String status, long start, long end) {}
}
