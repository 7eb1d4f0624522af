package mtsh.language.type;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;

/** Members of System.Environment. Variables are those of the session; a script cannot end the process from here. */
final class EnvironmentMembers extends Description {
    private static final Pattern PERCENT = Pattern.compile("%([^%]+)%");

    @Override
    String definitions() {
        return """
                static string CommandLine {get;}
                static int CurrentManagedThreadId {get;}
                static string ExpandEnvironmentVariables(string name)
                static string[] GetCommandLineArgs()
                static string GetEnvironmentVariable(string variable)
                static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)
                static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)
                static System.Collections.IDictionary GetEnvironmentVariables()
                static string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)
                static string GetFolderPath(System.Environment+SpecialFolder folder)
                static string[] GetLogicalDrives()
                static bool HasShutdownStarted {get;}
                static bool Is64BitOperatingSystem {get;}
                static bool Is64BitProcess {get;}
                static bool IsPrivilegedProcess {get;}
                static string MachineName {get;}
                static string NewLine {get;}
                static int ProcessId {get;}
                static int ProcessorCount {get;}
                static string ProcessPath {get;}
                static void SetEnvironmentVariable(string variable, string value)
                static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)
                static string StackTrace {get;}
                static string SystemDirectory {get;}
                static int SystemPageSize {get;}
                static int TickCount {get;}
                static long TickCount64 {get;}
                static string UserDomainName {get;}
                static bool UserInteractive {get;}
                static string UserName {get;}
                static version Version {get;}
                static long WorkingSet {get;}
                static string CurrentDirectory {get;set;}
                static System.OperatingSystem OSVersion {get;}
                """;
    }

    @Override
    Object getStatic(String property) {
        Runtime runtime = Runtime.getRuntime();
        return switch (property) {
            case "CommandLine" -> "mtsh";
            case "CurrentDirectory" -> FilePaths.resolve(".").toString();
            case "CurrentManagedThreadId" -> (int) Thread.currentThread().getId();
            case "HasShutdownStarted", "IsPrivilegedProcess" -> false;
            case "Is64BitOperatingSystem", "Is64BitProcess" ->
                System.getProperty("os.arch").contains("64");
            case "MachineName" -> machineName();
            case "NewLine" -> System.lineSeparator();
            case "OSVersion" -> SystemMembers.here();
            case "ProcessId" -> (int) ProcessHandle.current().pid();
            case "ProcessorCount" -> runtime.availableProcessors();
            case "ProcessPath" -> ProcessHandle.current().info().command().orElse(null);
            case "StackTrace", "SystemDirectory" -> "";
            case "SystemPageSize" -> 4_096;
            case "TickCount" -> (int) (System.nanoTime() / 1_000_000);
            case "TickCount64" -> System.nanoTime() / 1_000_000;
            case "UserDomainName" -> machineName();
            case "UserInteractive" -> true;
            case "UserName" -> System.getProperty("user.name");
            case "Version" -> new NetVersion(10, 0, 0, -1);
            case "WorkingSet" -> runtime.totalMemory() - runtime.freeMemory();
            default -> throw missing(property);
        };
    }

    @Override
    void setStatic(String property, Object value) {
        FilePaths.current((String) value);
    }

    static String machineName() {
        String given = EnvironmentVariables.get("HOSTNAME");
        if (given != null) {
            return given;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "localhost";
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "ExpandEnvironmentVariables" -> expand((String) a[0]);
            case "GetCommandLineArgs" -> PSArray.ofStrings(List.of("mtsh"));
            case "GetEnvironmentVariable" -> EnvironmentVariables.get((String) a[0]);
            case "GetEnvironmentVariables" -> all();
            case "GetFolderPath" -> folder(((NetEnum) a[0]).toString());
            case "GetLogicalDrives" -> PSArray.ofStrings(List.of("/"));
            case "SetEnvironmentVariable" -> set((String) a[0], (String) a[1]);
            default -> throw missing(key);
        };
    }

    private static Object set(String name, String value) {
        EnvironmentVariables.set(name, value);
        return null;
    }

    private static PSDictionary all() {
        PSDictionary all = new PSDictionary(Types.HASHTABLE, false);
        for (Map.Entry<String, String> variable : EnvironmentVariables.all().entrySet()) {
            all.put(variable.getKey(), variable.getValue());
        }
        return all;
    }

    private static String expand(String text) {
        return PERCENT.matcher(text).replaceAll(found -> {
            String value = EnvironmentVariables.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static String folder(String name) {
        String home = System.getProperty("user.home");
        return switch (name) {
            case "UserProfile", "Personal", "MyDocuments" -> home;
            case "Desktop", "DesktopDirectory" -> Path.of(home, "Desktop").toString();
            case "MyMusic" -> Path.of(home, "Music").toString();
            case "MyPictures" -> Path.of(home, "Pictures").toString();
            case "MyVideos" -> Path.of(home, "Videos").toString();
            case "Templates" -> Path.of(home, "Templates").toString();
            case "ApplicationData" -> Path.of(home, ".config").toString();
            case "LocalApplicationData" -> Path.of(home, ".local", "share").toString();
            case "CommonApplicationData" -> "/usr/share";
            default -> "";
        };
    }
}
