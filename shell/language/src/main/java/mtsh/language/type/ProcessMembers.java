package mtsh.language.type;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.language.error.NetThrow;
import mtsh.language.process.StartInfo;
import mtsh.language.process.SystemProcess;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.TextPointer;
import mtsh.language.value.TimeSpan;

/** Members of System.Diagnostics.Process, of what a script starts one with, and of what a process is made of. */
final class ProcessMembers extends Description {
    private static final long TICK = 100;
    private static final Set<String> WINDOWS_ONLY =
            Set.of("Domain", "LoadUserProfile", "PasswordInClearText", "UseCredentialsForNetworkingOnly");

    @Override
    String definitions() {
        return switch (type().name()) {
            case "ProcessStartInfo" -> START;
            case "ProcessModule" -> """
                System.IntPtr BaseAddress {get;}
                System.IntPtr EntryPointAddress {get;}
                string FileName {get;}
                int ModuleMemorySize {get;}
                string ModuleName {get;}
                string ToString()
                """;
            case "ProcessThread" -> """
                int BasePriority {get;}
                int CurrentPriority {get;}
                int Id {get;}
                timespan PrivilegedProcessorTime {get;}
                datetime StartTime {get;}
                timespan TotalProcessorTime {get;}
                timespan UserProcessorTime {get;}
                """;
            case "ProcessModuleCollection", "ProcessThreadCollection" -> "int Count {get;}\n";
            default -> PROCESS;
        };
    }

    private static final String START = """
                new()
                new(string fileName)
                new(string fileName, string arguments)
                new(string fileName, System.Collections.Generic.IEnumerable[string] arguments)
                System.Collections.ObjectModel.Collection[string] ArgumentList {get;}
                string Arguments {get;set;}
                bool CreateNewProcessGroup {get;set;}
                bool CreateNoWindow {get;set;}
                string Domain {get;set;}
                System.Collections.Generic.IDictionary[string,string] Environment {get;}
                System.Collections.Specialized.StringDictionary EnvironmentVariables {get;}
                bool ErrorDialog {get;set;}
                System.IntPtr ErrorDialogParentHandle {get;set;}
                string FileName {get;set;}
                bool LoadUserProfile {get;set;}
                securestring Password {get;set;}
                string PasswordInClearText {get;set;}
                bool RedirectStandardError {get;set;}
                bool RedirectStandardInput {get;set;}
                bool RedirectStandardOutput {get;set;}
                System.Text.Encoding StandardErrorEncoding {get;set;}
                System.Text.Encoding StandardInputEncoding {get;set;}
                System.Text.Encoding StandardOutputEncoding {get;set;}
                bool UseCredentialsForNetworkingOnly {get;set;}
                string UserName {get;set;}
                bool UseShellExecute {get;set;}
                string Verb {get;set;}
                string[] Verbs {get;}
                System.Diagnostics.ProcessWindowStyle WindowStyle {get;set;}
                string WorkingDirectory {get;set;}
                """;

    private static final String PROCESS = """
                new()
                int Id {get;}
                string ProcessName {get;}
                string MachineName {get;}
                int SessionId {get;}
                int BasePriority {get;}
                System.Diagnostics.ProcessPriorityClass PriorityClass {get;set;}
                int HandleCount {get;}
                bool HasExited {get;}
                int ExitCode {get;}
                bool Responding {get;}
                datetime StartTime {get;}
                timespan TotalProcessorTime {get;}
                timespan UserProcessorTime {get;}
                timespan PrivilegedProcessorTime {get;}
                System.Diagnostics.ProcessModule MainModule {get;}
                System.Diagnostics.ProcessModuleCollection Modules {get;}
                System.Diagnostics.ProcessThreadCollection Threads {get;}
                System.Diagnostics.ProcessStartInfo StartInfo {get;set;}
                System.IO.StreamReader StandardError {get;}
                System.IO.StreamWriter StandardInput {get;}
                System.IO.StreamReader StandardOutput {get;}
                bool EnableRaisingEvents {get;set;}
                bool PriorityBoostEnabled {get;set;}
                datetime ExitTime {get;}
                int NonpagedSystemMemorySize {get;}
                int PagedMemorySize {get;}
                int PagedSystemMemorySize {get;}
                int PeakPagedMemorySize {get;}
                int PeakVirtualMemorySize {get;}
                int PeakWorkingSet {get;}
                int PrivateMemorySize {get;}
                int VirtualMemorySize {get;}
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
                void BeginErrorReadLine()
                void BeginOutputReadLine()
                void CancelErrorRead()
                void CancelOutputRead()
                bool Start()
                void WaitForExit()
                bool WaitForExit(int milliseconds)
                bool WaitForExit(timespan timeout)
                bool WaitForInputIdle()
                bool WaitForInputIdle(int milliseconds)
                bool WaitForInputIdle(timespan timeout)
                bool CloseMainWindow()
                void Refresh()
                void Close()
                void Dispose()
                string ToString()
                static System.Diagnostics.Process GetCurrentProcess()
                static System.Diagnostics.Process GetProcessById(int processId)
                static System.Diagnostics.Process[] GetProcesses()
                static System.Diagnostics.Process[] GetProcessesByName(string processName)
                static System.Diagnostics.Process GetProcessById(int processId, string machineName)
                static System.Diagnostics.Process[] GetProcesses(string machineName)
                static System.Diagnostics.Process[] GetProcessesByName(string processName, string machineName)
                static void EnterDebugMode()
                static void LeaveDebugMode()
                static System.Diagnostics.Process Start(System.Diagnostics.ProcessStartInfo startInfo)
                static System.Diagnostics.Process Start(string fileName)
                static System.Diagnostics.Process Start(string fileName, string arguments)
                static System.Diagnostics.Process Start(string fileName, System.Collections.Generic.IEnumerable[string] arguments)
                static System.Diagnostics.Process Start(string fileName, string userName, securestring password, string domain)
                static System.Diagnostics.Process Start(string fileName, string arguments, string userName, securestring password, string domain)
                """;

    @Override
    Object get(String property, Object self) {
        if (self instanceof StartInfo info) {
            return setting(property, info);
        }
        if (self instanceof NetRecord part) {
            return part.get(property);
        }
        if (self instanceof PSList list) {
            return list.items().size();
        }
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
            case "StartInfo" -> process.info();
            case "StandardInput", "StandardOutput", "StandardError" -> process.stream(property);
            case "ExitTime" -> DateTimeMembers.toLocal(DateTime.utc(process.exitTime()));
            case "Threads" -> threads(process);
            case "Modules" ->
                new PSList(
                        Types.find("System.Diagnostics.ProcessModuleCollection"),
                        process.path() == null ? List.of() : List.of(mainModule(process)));
            case "EnableRaisingEvents", "PriorityBoostEnabled" -> false;
            case "PeakWorkingSet" -> (int) process.peakWorkingSet();
            case "VirtualMemorySize", "PeakVirtualMemorySize" -> (int) process.virtualMemory();
            case "PrivateMemorySize" -> (int) process.privateMemory();
            default -> property.endsWith("64") ? (Object) 0L : (Object) 0;
        };
    }

    private static Object setting(String property, StartInfo info) {
        if (WINDOWS_ONLY.contains(property)) {
            throw windowsOnly(property);
        }
        Object value = info.get(property);
        if (value != null) {
            return value;
        }
        return switch (property) {
            case "Arguments", "FileName", "UserName", "Verb", "WorkingDirectory" -> "";
            case "Verbs" -> PSArray.ofStrings(List.of());
            case "WindowStyle" -> NetEnum.named("System.Diagnostics.ProcessWindowStyle", "Normal");
            case "ErrorDialogParentHandle" -> TextPointer.ZERO;
            case "Password", "StandardErrorEncoding", "StandardInputEncoding", "StandardOutputEncoding" -> null;
            default -> false;
        };
    }

    private static NetThrow windowsOnly(String property) {
        return new NetThrow(
                "System.PlatformNotSupportedException",
                "The " + property + " property is not supported on this platform.");
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof StartInfo info) {
            if (WINDOWS_ONLY.contains(property)) {
                throw windowsOnly(property);
            }
            info.set(property, value);
            return;
        }
        SystemProcess process = (SystemProcess) self;
        switch (property) {
            case "StartInfo" -> process.info((StartInfo) value);
            case "PriorityClass" -> process.nice(niceOf(value.toString()));
            default -> process.hasExitedOrNotBegun();
        }
    }

    private static int niceOf(String priorityClass) {
        return switch (priorityClass) {
            case "Idle" -> 19;
            case "BelowNormal" -> 10;
            case "AboveNormal" -> -6;
            case "High" -> -11;
            case "RealTime" -> -19;
            default -> 0;
        };
    }

    private static PSList threads(SystemProcess process) {
        List<Object> all = new ArrayList<>();
        for (int number : process.threads()) {
            SystemProcess.Times times = process.times(number);
            all.add(new NetRecord(Types.find("System.Diagnostics.ProcessThread"))
                    .set("Id", number)
                    .set("BasePriority", process.basePriority())
                    .set("CurrentPriority", process.basePriority())
                    .set("StartTime", startTime(process))
                    .set("UserProcessorTime", span(times.user()))
                    .set("PrivilegedProcessorTime", span(times.kernel()))
                    .set("TotalProcessorTime", span(times.user().plus(times.kernel()))));
        }
        return new PSList(Types.find("System.Diagnostics.ProcessThreadCollection"), all);
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
    static NetRecord mainModule(SystemProcess process) {
        String path = process.path();
        return path == null
                ? null
                : new NetRecord(Types.find("System.Diagnostics.ProcessModule"))
                        .set("ModuleName", path.substring(path.lastIndexOf('/') + 1))
                        .set("FileName", path)
                        .set("ModuleMemorySize", 0)
                        .set("BaseAddress", TextPointer.ZERO)
                        .set("EntryPointAddress", TextPointer.ZERO);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord module) {
            return module.netType().fullName() + " (" + module.get("ModuleName") + ")";
        }
        SystemProcess process = (SystemProcess) self;
        switch (key) {
            case "Start()" -> {
                process.start();
                return true;
            }
            case "BeginOutputReadLine()", "BeginErrorReadLine()", "CancelOutputRead()", "CancelErrorRead()" ->
                process.readAside(name(key));
            case "Close()", "Dispose()" -> process.close();
            case "WaitForExit(timespan)" -> {
                return waitFor(process, (int) Math.min(Integer.MAX_VALUE, ((TimeSpan) a[0]).ticks() / 10_000));
            }
            case "WaitForInputIdle()", "WaitForInputIdle(int)", "WaitForInputIdle(timespan)" ->
                throw new NetThrow(
                        "System.InvalidOperationException",
                        "WaitForInputIdle failed.  This could be because the process does not have a graphical interface.");
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
        if (a.length > 1 && name(key).startsWith("Get")) {
            requireHere((String) a[1]);
        }
        return switch (name(key)) {
            case "new" -> type().name().equals("Process") ? new SystemProcess() : info(a);
            case "Start" -> started(a);
            case "EnterDebugMode", "LeaveDebugMode" -> null;
            case "GetCurrentProcess" -> SystemProcess.of(ProcessHandle.current().pid());
            case "GetProcessById" -> byId((Integer) a[0]);
            case "GetProcesses" -> {
                requireHere(a.length == 0 ? "." : (String) a[0]);
                yield array(SystemProcess.all());
            }
            default ->
                array(SystemProcess.all().stream()
                        .filter(each -> each.name().equalsIgnoreCase((String) a[0]))
                        .toList());
        };
    }

    private static void requireHere(String machine) {
        boolean here = machine == null
                || List.of(".", "localhost", EnvironmentMembers.machineName()).contains(machine);
        if (!here) {
            throw new NetThrow(
                    "System.PlatformNotSupportedException", "Remote machine is not supported on this platform.");
        }
    }

    private static StartInfo info(Object[] a) {
        StartInfo info = new StartInfo();
        if (a.length > 0) {
            info.set("FileName", a[0]);
        }
        if (a.length > 1 && a[1] instanceof String arguments) {
            info.set("Arguments", arguments);
        } else if (a.length > 1 && a[1] != null) {
            List<Object> words = ((PSList) info.get("ArgumentList")).items();
            ArrayMaker.elements(a[1], Types.OBJECT).forEach(word -> words.add(Conversions.toText(word)));
        }
        return info;
    }

    private static SystemProcess started(Object[] a) {
        if (a.length > 2) {
            throw new NetThrow(
                    "System.PlatformNotSupportedException",
                    "The ProcessStartInfo.UserName, ProcessStartInfo.Password, and ProcessStartInfo.Domain properties are not"
                            + " supported on this platform.");
        }
        if (a[0] == null && a.length == 1) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'startInfo')");
        }
        SystemProcess process = new SystemProcess();
        process.info(a[0] instanceof StartInfo given ? given : info(a));
        process.start();
        return process;
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
