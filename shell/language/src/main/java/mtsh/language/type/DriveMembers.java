package mtsh.language.type;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;

/** Members of System.IO.DriveInfo: what is mounted. */
final class DriveMembers extends RecordDescription {
    private static final List<String> MEMORY = List.of("tmpfs", "ramfs", "devtmpfs");
    private static final List<String> NETWORK = List.of("nfs", "nfs4", "cifs", "smbfs", "sshfs");

    @Override
    String definitions() {
        return """
                new(string driveName)
                long AvailableFreeSpace {get;}
                string DriveFormat {get;}
                System.IO.DriveType DriveType {get;}
                bool IsReady {get;}
                string Name {get;}
                System.IO.DirectoryInfo RootDirectory {get;}
                long TotalFreeSpace {get;}
                long TotalSize {get;}
                string VolumeLabel {get;set;}
                string ToString()
                static System.IO.DriveInfo[] GetDrives()
                """;
    }

    @Override
    Object get(String property, Object self) {
        String name = (String) ((NetRecord) self).get("Name");
        if (property.equals("Name") || property.equals("VolumeLabel")) {
            return name;
        }
        if (property.equals("RootDirectory")) {
            return Members.create(Types.find("System.IO.DirectoryInfo"), name);
        }
        try {
            FileStore store = Files.getFileStore(Path.of(name));
            return switch (property) {
                case "AvailableFreeSpace" -> store.getUsableSpace();
                case "TotalFreeSpace" -> store.getUnallocatedSpace();
                case "TotalSize" -> store.getTotalSpace();
                case "DriveFormat" -> store.type();
                case "IsReady" -> true;
                default -> kind(store.type());
            };
        } catch (IOException failed) {
            if (property.equals("IsReady")) {
                return false;
            }
            if (property.equals("DriveType")) {
                return NetEnum.named("System.IO.DriveType", "NoRootDirectory");
            }
            throw new NetThrow(
                    "System.IO.DriveNotFoundException",
                    "Could not find the drive '" + name + "'. The drive might not be ready or might not be mapped.");
        }
    }

    private static Object kind(String format) {
        String kind = MEMORY.contains(format)
                ? "Ram"
                : NETWORK.contains(format) ? "Network" : format.equals("iso9660") ? "CDRom" : "Fixed";
        return NetEnum.named("System.IO.DriveType", kind);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return ((NetRecord) self).get("Name");
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("new")) {
            if (a[0] == null) {
                throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'driveName')");
            }
            return drive(FilePaths.resolve((String) a[0]).toString());
        }
        List<Object> drives = new ArrayList<>();
        for (String name : mounts()) {
            drives.add(drive(name));
        }
        return new PSArray(type(), drives.toArray());
    }

    private static NetRecord drive(String name) {
        return record("System.IO.DriveInfo").set("Name", name);
    }

    /** Where something is mounted, by the kernel's list; the root alone where there is no such list. */
    private static List<String> mounts() {
        try {
            return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length > 1)
                    .map(words -> words[1].replace("\\040", " "))
                    .distinct()
                    .toList();
        } catch (IOException none) {
            return List.of("/");
        }
    }
}
