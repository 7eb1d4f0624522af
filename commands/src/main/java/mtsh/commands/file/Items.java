package mtsh.commands.file;

import java.nio.file.Path;

import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSObject;

/** FileInfo and DirectoryInfo with the notes that PowerShell's provider gives them. */
final class Items {
    static final String PROVIDER = "Microsoft.PowerShell.Core\\FileSystem";

    private Items() {}

    static PSObject of(Path path) {
        FileSystemItem item = FileSystemItem.of(path);
        Path parent = path.getParent();
        return new PSObject(item)
                .note("PSPath", PROVIDER + "::" + path)
                .note("PSParentPath", parent == null ? "" : PROVIDER + "::" + parent)
                .note("PSChildName", item.name())
                .note("PSDrive", "/")
                .note("PSProvider", PROVIDER)
                .note("PSIsContainer", item.isDirectory());
    }
}
