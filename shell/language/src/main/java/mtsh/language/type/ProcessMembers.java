package mtsh.language.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.process.SystemProcess;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of System.Diagnostics.Process. */
final class ProcessMembers extends Description {
    private static final long TICK = 100;

    @Override
    String definitions() {
        return """
                int Id {get;}
                string ProcessName {get;}
                string MachineName {get;}
                int SessionId {get;}
                int BasePriority {get;}
                System.Diagnostics.ProcessPriorityClass PriorityClass {get;}
                int HandleCount {get;}
                bool HasExited {get;}
                int ExitCode {get;}
                bool Responding {get;}
                datetime StartTime {get;}
                timespan TotalProcessorTime {get;}
                timespan UserProcessorTime {get;}
                timespan PrivilegedProcessorTime {get;}
                System.Object MainModule {get;}
                string MainWindowTitle {get;}
                long WorkingSet64 {get;}
                int WorkingSet {get;}
                long PeakWorkingSet64 {get;}
                long VirtualMemorySize64 {get;}
                long PeakVirtualMemorySize64 {get;}
                long PrivateMemorySize64 {get;}
                long PagedMemorySize64 {get;}
                long PeakPagedMemorySize64 {get;}
                long PagedSystemMemorySize64 {get;}
                long NonpagedSystemMemorySize64 {get;}
                void Kill()
                void Kill(bool entireProcessTree)
                void WaitForExit()
                bool WaitForExit(int milliseconds)
                bool CloseMainWindow()
                void Refresh()
                void Close()
                void Dispose()
                string ToString()
                static System.Diagnostics.Process GetCurrentProcess()
                static System.Diagnostics.Process GetProcessById(int processId)
                static System.Diagnostics.Process[] GetProcesses()
                static System.Diagnostics.Process[] GetProcessesByName(string processName)
                """;
    }

    @Override
    Object get(String property, Object self) {
        SystemProcess process = (SystemProcess) self;
        return switch (property) {
            case "Id" -> process.id();
            case "ProcessName" -> process.name();
            case "MachineName" -> ".";
            case "SessionId" -> process.sessionId();
            case "BasePriority" -> process.basePriority();
            case "PriorityClass" -> priority(process.basePriority());
            case "HandleCount" -> 0;
            case "HasExited" -> process.hasExited();
            case "ExitCode" -> process.exitCode();
            case "Responding" -> true;
            case "StartTime" -> startTime(process);
            case "TotalProcessorTime" -> span(process.userTime().plus(process.kernelTime()));
            case "UserProcessorTime" -> span(process.userTime());
            case "PrivilegedProcessorTime" -> span(process.kernelTime());
            case "MainModule" -> mainModule(process);
            case "MainWindowTitle" -> "";
            case "WorkingSet64" -> process.workingSet();
            case "WorkingSet" -> (int) process.workingSet();
            case "PeakWorkingSet64" -> process.peakWorkingSet();
            case "VirtualMemorySize64", "PeakVirtualMemorySize64" -> process.virtualMemory();
            case "PrivateMemorySize64" -> process.privateMemory();
            default -> 0L;
        };
    }

    private static Object priority(int nice) {
        String name = nice < -10
                ? "High"
                : nice < 0 ? "AboveNormal" : nice == 0 ? "Normal" : nice < 15 ? "BelowNormal" : "Idle";
        return NetEnum.named("System.Diagnostics.ProcessPriorityClass", name);
    }

    private static DateTime startTime(SystemProcess process) {
        Instant start = process.startTime();
        return start == null ? null : DateTimeMembers.toLocal(DateTime.utc(start));
    }

    private static TimeSpan span(Duration duration) {
        return new TimeSpan(duration.toNanos() / TICK);
    }

    /** As much of ProcessModule as can be known without being that process. */
    static PSObject mainModule(SystemProcess process) {
        String path = process.path();
        return path == null
                ? null
                : PSObject.custom()
                        .typeName("System.Diagnostics.ProcessModule")
                        .note("ModuleName", path.substring(path.lastIndexOf('/') + 1))
                        .note("FileName", path)
                        .note("ModuleMemorySize", 0)
                        .note("Size", 0);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        SystemProcess process = (SystemProcess) self;
        switch (key) {
            case "Kill()" -> kill(process.kill());
            case "Kill(bool)" -> kill((Boolean) a[0] ? process.killTree() : process.kill());
            case "WaitForExit()" -> waitFor(process, Integer.MAX_VALUE);
            case "WaitForExit(int)" -> {
                return waitFor(process, (Integer) a[0]);
            }
            case "CloseMainWindow()" -> {
                return false;
            }
            case "ToString()" -> {
                return process.toString();
            }
            default -> {
                return null;
            }
        }
        return null;
    }

    private static void kill(boolean killed) {
        if (!killed) {
            throw new NetThrow("System.ComponentModel.Win32Exception", "Operation not permitted");
        }
    }

    private static boolean waitFor(SystemProcess process, int milliseconds) {
        try {
            return process.waitFor(milliseconds < 0 ? Integer.MAX_VALUE : milliseconds);
        } catch (InterruptedException stopped) {
            // The statement that runs sees it and ends.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetCurrentProcess" -> SystemProcess.of(ProcessHandle.current().pid());
            case "GetProcessById" -> byId((Integer) a[0]);
            case "GetProcesses" -> array(SystemProcess.all());
            default ->
                array(SystemProcess.all().stream()
                        .filter(each -> each.name().equalsIgnoreCase((String) a[0]))
                        .toList());
        };
    }

    private static SystemProcess byId(int id) {
        SystemProcess found = SystemProcess.of(id);
        if (found == null) {
            throw new NetThrow("System.ArgumentException", "Process with an Id of " + id + " is not running.");
        }
        return found;
    }

    private PSArray array(List<SystemProcess> processes) {
        return PSArray.of(processes.toArray());
    }
}
