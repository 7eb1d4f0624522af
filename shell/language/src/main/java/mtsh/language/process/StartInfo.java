package mtsh.language.process;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;

/** {@code System.Diagnostics.ProcessStartInfo}: what to start and how, as a script sets it. */
public final class StartInfo implements NetObject {
    private static final String INVALID = "System.InvalidOperationException";
    private final Map<String, Object> values = new HashMap<>();

    public StartInfo() {
        values.put("ArgumentList", new PSList(Types.find("System.Collections.ObjectModel.Collection[string]")));
    }

    /** Null when it was never set. */
    public Object get(String property) {
        if (property.startsWith("Environment")) {
            return values.computeIfAbsent("Environment", unused -> environment());
        }
        return values.get(property);
    }

    public StartInfo set(String property, Object value) {
        values.put(property, value);
        return this;
    }

    /** The session's own, until the script changes it. */
    private static PSDictionary environment() {
        PSDictionary all = new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,string]"), false);
        EnvironmentVariables.all().forEach(all::put);
        return all;
    }

    private String text(String property) {
        return values.get(property) instanceof String text ? text : "";
    }

    boolean is(String property) {
        return Boolean.TRUE.equals(values.get(property));
    }

    NetEncoding encoding(String property) {
        return values.get(property) instanceof NetEncoding given ? given : NetEncoding.UTF8_WITHOUT_MARK;
    }

    private List<?> words() {
        return ((PSList) values.get("ArgumentList")).items();
    }

    /** What .NET refuses before it looks for the program. */
    private void check() {
        if (text("FileName").isEmpty()) {
            throw new NetThrow(INVALID, "Cannot start process because a file name has not been provided.");
        }
        if (!text("Arguments").isEmpty() && !words().isEmpty()) {
            throw new NetThrow(INVALID, "Only one of Arguments or ArgumentList may be used.");
        }
        for (String stream : List.of("StandardInput", "StandardOutput", "StandardError")) {
            if (values.get(stream + "Encoding") != null && !is("Redirect" + stream)) {
                String name = stream.substring("Standard".length()).toLowerCase(java.util.Locale.ROOT);
                throw new NetThrow(
                        INVALID, stream + "Encoding is only supported when standard " + name + " is redirected.");
            }
        }
        boolean redirects = is("RedirectStandardInput") || is("RedirectStandardOutput") || is("RedirectStandardError");
        if (is("UseShellExecute") && redirects) {
            throw new NetThrow(
                    INVALID,
                    "The Process object must have the UseShellExecute property set to false in order to redirect IO streams.");
        }
        if (!text("UserName").isEmpty()) {
            throw new NetThrow(
                    "System.PlatformNotSupportedException", "Programs are not started as another user from here.");
        }
    }

    /** The program, its words, its folder and its environment; nothing is redirected yet. */
    ProcessBuilder builder() {
        check();
        Path folder = folder();
        Path program = program(folder);
        List<String> arguments = new ArrayList<>(CommandLineText.split(text("Arguments")));
        words().forEach(word -> arguments.add(Conversions.toText(word)));
        if (program == null || !Files.isDirectory(folder)) {
            throw failed(folder, "No such file or directory");
        }
        if (!Programs.isProgram(program)) {
            throw failed(folder, "Permission denied");
        }
        ProcessBuilder builder = DetachedProgram.builder(program, arguments, folder);
        if (values.get("Environment") instanceof PSDictionary changed) {
            builder.environment().clear();
            for (PSDictionary.Entry each : changed.entries()) {
                if (each.value() != null) {
                    builder.environment().put(Conversions.toText(each.key()), Conversions.toText(each.value()));
                }
            }
        }
        return builder;
    }

    NetThrow failed(String reason) {
        return failed(folder(), reason);
    }

    private NetThrow failed(Path folder, String reason) {
        return new NetThrow(
                "System.ComponentModel.Win32Exception",
                "An error occurred trying to start process '" + text("FileName") + "' with working directory '" + folder
                        + "'. " + reason);
    }

    private Path folder() {
        String given = text("WorkingDirectory");
        return given.isEmpty() ? FilePaths.resolve(".") : FilePaths.resolve(given);
    }

    /** A file by its path or beside the current folder, else a name in PATH; null when there is none. */
    private Path program(Path folder) {
        String name = text("FileName");
        try {
            Path here = FilePaths.resolve(".").resolve(name);
            if (Files.isRegularFile(here)) {
                return here;
            }
        } catch (InvalidPathException notAPath) {
            return null;
        }
        Path path = Path.of(name);
        return path.isAbsolute() ? Programs.shellAt(path) : Programs.find(name);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Diagnostics.ProcessStartInfo");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
