package mtsh.language.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import mtsh.language.type.NetType;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;

/** One module: where it is from, what it says of itself, what it exports, and its session state when it is loaded. */
public final class PSModuleInfo implements NetObject {
    /** What a module is made of. */
    public enum Kind {
        Script,
        Manifest,
        Binary
    }

    private final String name;
    private final SessionState state;
    private final Map<String, Object> facts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<PSModuleInfo> nested = new ArrayList<>();
    private final List<PSModuleInfo> required = new ArrayList<>();
    private Kind kind = Kind.Script;
    private String path = "";
    private String base;
    private String definition = "";
    private NetVersion version = new NetVersion(0, 0, -1, -1);
    private UUID guid = new UUID(0, 0);
    private ModuleExports exports = new ModuleExports();
    private Object onRemove;
    private NetEnum accessMode;

    PSModuleInfo(Engine engine, String name, boolean loaded) {
        this.name = name;
        this.state = loaded ? new SessionState(engine, this) : null;
    }

    /** One that is only described: found on disk, or built in. */
    public PSModuleInfo(String name) {
        this(null, name, false);
    }

    public String name() {
        return name;
    }

    /** Its scopes; null when it is not loaded or has none. */
    public SessionState state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    public void kind(Kind newKind) {
        kind = newKind;
    }

    public String path() {
        return path;
    }

    public void path(String newPath) {
        path = newPath;
    }

    /** The folder it is in. */
    public String base() {
        if (base != null || path.isEmpty()) {
            return base == null ? "" : base;
        }
        Path parent = Path.of(path).getParent();
        return parent == null ? "" : parent.toString();
    }

    public void base(String folder) {
        base = folder;
    }

    public String definition() {
        return definition;
    }

    public void definition(String text) {
        definition = text;
    }

    public NetVersion version() {
        return version;
    }

    public void version(NetVersion newVersion) {
        version = newVersion;
    }

    public UUID guid() {
        return guid;
    }

    public void guid(UUID newGuid) {
        guid = newGuid;
    }

    /** What its manifest says beside that, by the names of the properties. */
    public Map<String, Object> facts() {
        return facts;
    }

    public List<PSModuleInfo> nested() {
        return nested;
    }

    public List<PSModuleInfo> required() {
        return required;
    }

    public ModuleExports exports() {
        return exports;
    }

    public void exports(ModuleExports newExports) {
        exports = newExports;
    }

    public Object onRemove() {
        return onRemove;
    }

    void onRemove(Object block) {
        onRemove = block;
    }

    /** ReadWrite, ReadOnly or Constant. */
    public NetEnum accessMode() {
        return accessMode == null ? (NetEnum) NetEnum.named(ModuleMembers.ACCESS_MODE, "ReadWrite") : accessMode;
    }

    public void accessMode(NetEnum mode) {
        accessMode = mode;
    }

    /** Its functions as methods and its variables as properties. */
    public PSObject asCustomObject() {
        return ModuleMembers.asCustomObject(this);
    }

    @Override
    public NetType netType() {
        return ModuleMembers.TYPE;
    }

    @Override
    public String toString() {
        return name;
    }
}
