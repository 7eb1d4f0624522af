package mtsh.language.provider;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** One drive: {@code PSDriveInfo}. A drive of the file system has a folder as its root, any other none. */
public final class DriveInfo implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PSDriveInfo")
            .property(
                    "string CurrentLocation {get;set;}", self -> self(self).currentLocation, (self, value) -> self(self)
                            .currentLocation(String.valueOf(value)))
            .property("string Name {get;}", self -> self(self).name)
            .property("System.Management.Automation.ProviderInfo Provider {get;}", self -> self(self).provider)
            .property("string Root {get;}", self -> self(self).root)
            .property("string Description {get;set;}", self -> self(self).description, (self, value) -> self(self)
                    .description(String.valueOf(value)))
            .property("System.Object MaximumSize {get;}", self -> null)
            .property("string Credential {get;}", self -> null)
            .property("string DisplayRoot {get;}", self -> null)
            .property(
                    "bool VolumeSeparatedByColon {get;}",
                    self -> !self(self).name.equals("/"))
            .property("System.Object Used {get;}", self -> self(self).space(true))
            .property("System.Object Free {get;}", self -> self(self).space(false))
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    static {
        Types.define(TYPE);
    }

    private final String name;
    private final ProviderInfo provider;
    private final String root;
    private final Path folder;
    private String description;
    private String currentLocation = "";

    /** {@code folder} is null for all but the file system. */
    public DriveInfo(String name, ProviderInfo provider, String root, Path folder, String description) {
        this.name = name;
        this.provider = provider;
        this.root = root;
        this.folder = folder;
        this.description = description;
    }

    private static DriveInfo self(Object self) {
        return (DriveInfo) self;
    }

    public String name() {
        return name;
    }

    public ProviderInfo provider() {
        return provider;
    }

    public String root() {
        return root;
    }

    /** The folder it begins at; null for drives that hold no files. */
    public Path folder() {
        return folder;
    }

    /** Where the user was on it last, without the drive. */
    public String currentLocation() {
        return currentLocation;
    }

    /** The user is in this folder now. */
    public void wentTo(Path path) {
        currentLocation = folder == null ? "" : folder.relativize(path).toString();
    }

    private void currentLocation(String location) {
        currentLocation = location;
    }

    private void description(String text) {
        description = text;
    }

    /** Bytes used or free; null for drives that hold no files. */
    public Long space(boolean used) {
        if (folder == null) {
            return null;
        }
        try {
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            return used ? store.getTotalSpace() - free : free;
        } catch (IOException gone) {
            return null;
        }
    }

    /** A path of the file system as it is called on this drive. */
    public String pathOn(Path path) {
        if (name.equals("/") || folder == null || !path.startsWith(folder)) {
            return path.toString();
        }
        return name + ":/" + folder.relativize(path);
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return name;
    }
}
