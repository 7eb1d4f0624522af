package mtsh.commands.file;

import java.nio.file.Path;

import mtsh.language.provider.DriveInfo;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSObject;

/** FileInfo and DirectoryInfo with the notes that PowerShell's provider gives them. */
public final class Items {
    private Items() {}

    public static PSObject of(DriveInfo drive, Path path) {
        FileSystemItem item = FileSystemItem.of(path);
        Path parent = path.getParent();
        return new PSObject(item)
                .note("PSPath", drive.provider() + "::" + path)
                .note("PSParentPath", parent == null ? "" : drive.provider() + "::" + parent)
                .note("PSChildName", item.name())
                .note("PSDrive", drive)
                .note("PSProvider", drive.provider())
                .note("PSIsContainer", item.isDirectory());
    }
}
