package mtsh.language.provider;

import java.nio.file.Path;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/**
 * A path as Get-Location and Resolve-Path give it.
 *
 * @param drive the drive it is on
 * @param path with the drive, as the user calls it
 * @param providerPath as the provider calls it: without the drive, a real path for files
 */
public record PathInfo(DriveInfo drive, String path, String providerPath) implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PathInfo")
            .property("System.Management.Automation.PSDriveInfo Drive {get;}", self -> ((PathInfo) self).drive)
            .property("System.Management.Automation.ProviderInfo Provider {get;}", self -> ((PathInfo) self)
                    .drive.provider())
            .property("string ProviderPath {get;}", self -> ((PathInfo) self).providerPath)
            .property("string Path {get;}", Object::toString)
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    static {
        Types.define(TYPE);
    }

    /** A file or folder, called by way of a drive. */
    public static PathInfo of(DriveInfo drive, Path path) {
        return new PathInfo(drive, drive.pathOn(path), path.toString());
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return path;
    }
}
