package mtsh.language.type;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;

/** Members of FileSystemWatcher: it can be waited for; it raises no events. */
final class WatcherMembers extends RecordDescription {
    private static final int SLICE = 100;

    @Override
    String definitions() {
        return type().name().equals("WaitForChangedResult") ? """
                System.IO.WatcherChangeTypes ChangeType {get;set;}
                string Name {get;set;}
                string OldName {get;set;}
                bool TimedOut {get;set;}
                """ : """
                new()
                new(string path)
                new(string path, string filter)
                bool EnableRaisingEvents {get;set;}
                string Filter {get;set;}
                bool IncludeSubdirectories {get;set;}
                int InternalBufferSize {get;set;}
                System.IO.NotifyFilters NotifyFilter {get;set;}
                string Path {get;set;}
                void Dispose()
                System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType)
                System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType, int timeout)
                """;
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("EnableRaisingEvents") && Boolean.TRUE.equals(value)) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    "FileSystemWatcher raises no events here. Call WaitForChanged in a loop instead.");
        }
        if (property.equals("Path")) {
            check((String) value);
        }
        super.set(property, self, value);
    }

    private static void check(String path) {
        if (path == null || path.isEmpty() || !Files.isDirectory(FilePaths.resolve(path))) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The directory name '" + (path == null ? "" : path) + "' does not exist. (Parameter 'Path')");
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (a.length > 0) {
            check((String) a[0]);
        }
        return new NetRecord(type())
                .set("Path", a.length > 0 ? a[0] : "")
                .set("Filter", a.length > 1 ? a[1] : "*")
                .set("EnableRaisingEvents", false)
                .set("IncludeSubdirectories", false)
                .set("InternalBufferSize", 8_192)
                .set("NotifyFilter", new NetEnum(Types.find("System.IO.NotifyFilters"), 19));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (name(key).equals("Dispose")) {
            return null;
        }
        NetRecord watcher = (NetRecord) self;
        long wanted = ((NetEnum) a[0]).value();
        int timeout = a.length > 1 ? (Integer) a[1] : -1;
        Path folder = FilePaths.resolve((String) watcher.get("Path"));
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            return await(service, (String) watcher.get("Filter"), wanted, timeout);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            CurrentShell.checkStopped();
            return result(0, null, true);
        }
    }

    private static NetRecord await(WatchService service, String filter, long wanted, int timeout)
            throws InterruptedException {
        long end = timeout < 0 ? Long.MAX_VALUE : System.currentTimeMillis() + timeout;
        while (System.currentTimeMillis() < end) {
            CurrentShell.checkStopped();
            WatchKey found =
                    service.poll(Math.max(1, Math.min(SLICE, end - System.currentTimeMillis())), TimeUnit.MILLISECONDS);
            if (found == null) {
                continue;
            }
            for (WatchEvent<?> event : found.pollEvents()) {
                String name = String.valueOf(event.context());
                long kind = event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                        ? 1
                        : event.kind() == StandardWatchEventKinds.ENTRY_DELETE ? 2 : 4;
                if ((wanted & kind) != 0 && Wildcards.matches(filter.equals("*.*") ? "*" : filter, name)) {
                    return result(kind, name, false);
                }
            }
            found.reset();
        }
        return result(0, null, true);
    }

    private static NetRecord result(long kind, String name, boolean timedOut) {
        return record("System.IO.WaitForChangedResult")
                .set("ChangeType", new NetEnum(Types.find("System.IO.WatcherChangeTypes"), kind))
                .set("Name", name)
                .set("TimedOut", timedOut);
    }
}
