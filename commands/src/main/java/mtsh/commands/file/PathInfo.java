package mtsh.commands.file;

import java.nio.file.Path;

import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** A path as Get-Location and Resolve-Path give it: {@code PathInfo}. */
record PathInfo(Path path) implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PathInfo")
            .property("string Drive {get;}", self -> "/")
            .property("string Provider {get;}", self -> Items.PROVIDER)
            .property("string ProviderPath {get;}", Object::toString)
            .property("string Path {get;}", Object::toString)
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
