package mtsh.language.eval;

import java.nio.file.Files;
import java.nio.file.Path;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** {@code $ExecutionContext.SessionState.Path}: paths as the session reads them. */
record PathIntrinsics(Engine engine) implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PathIntrinsics")
            .property(
                    "System.Management.Automation.PathInfo CurrentLocation {get;}",
                    self -> self(self).engine.place())
            .property(
                    "System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}",
                    self -> self(self).engine.place())
            .method(
                    "string GetUnresolvedProviderPathFromPSPath(string path)",
                    (self, a) -> self(self).resolve(a[0]).toString())
            .method(
                    "System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo] GetResolvedPSPathFromPSPath(string path)",
                    (self, a) -> self(self).existing(a[0]))
            .method("string Combine(string parent, string child)", (self, a) -> Path.of(Conversions.toText(a[0]))
                    .resolve(Conversions.toText(a[1]))
                    .toString())
            .method("string ParseParent(string path, string root)", (self, a) -> {
                Path parent = Path.of(Conversions.toText(a[0])).getParent();
                return parent == null ? "" : parent.toString();
            })
            .method("string ParseChildName(string path)", (self, a) -> {
                Path name = Path.of(Conversions.toText(a[0])).getFileName();
                return name == null ? "" : name.toString();
            })
            .method(
                    "bool IsValid(string path)",
                    (self, a) -> Conversions.toText(a[0]).indexOf('\0') < 0)
            .build();

    private static PathIntrinsics self(Object self) {
        return (PathIntrinsics) self;
    }

    private Path resolve(Object path) {
        return engine.resolvePath(Conversions.toText(path));
    }

    private PSList existing(Object written) {
        Path path = resolve(written);
        if (!Files.exists(path)) {
            throw Errors.of(
                    "System.Management.Automation.ItemNotFoundException",
                    "PathNotFound",
                    ErrorCategory.ObjectNotFound,
                    path.toString(),
                    "Cannot find path '" + path + "' because it does not exist.");
        }
        PSList list = new PSList(
                Types.find("System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo]"));
        list.items().add(engine.pathInfo(path));
        return list;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }
}
