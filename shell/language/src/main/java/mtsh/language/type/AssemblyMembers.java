package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetAssembly;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;

/** Members of Assembly, AssemblyName and AppDomain: where types say they come from. */
final class AssemblyMembers extends Description {
    private static final NetObject DOMAIN = new NetObject() {
        @Override
        public NetType netType() {
            return Types.find("System.AppDomain");
        }

        @Override
        public String toString() {
            return "Name:pwsh\nThere are no context policies.\n";
        }
    };

    /** Assemblies that scripts load by name and whose types are elsewhere by now. */
    private static final Set<String> FACADES = Set.of(
            "mscorlib",
            "netstandard",
            "system",
            "system.core",
            "system.data",
            "system.io.compression",
            "system.io.compression.filesystem",
            "system.net",
            "system.net.http",
            "system.numerics",
            "system.runtime",
            "system.security",
            "system.web",
            "system.xml",
            "system.xml.linq");
    private static final String LOADING = """
            static System.Reflection.Assembly Load(string assemblyString)
            static System.Reflection.Assembly LoadWithPartialName(string partialName)
            static System.Reflection.Assembly LoadFrom(string assemblyFile)
            static System.Reflection.Assembly LoadFile(string path)
            static System.Reflection.Assembly UnsafeLoadFrom(string assemblyFile)
            """;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "AssemblyName" -> """
                    new(string assemblyName)
                    string Name {get;}
                    version Version {get;}
                    string CultureName {get;}
                    string FullName {get;}
                    string ToString()
                    """;
            case "AppDomain" -> """
                    string BaseDirectory {get;}
                    string FriendlyName {get;}
                    int Id {get;}
                    System.Reflection.Assembly[] GetAssemblies()
                    static System.AppDomain CurrentDomain {get;}
                    """;
            default -> LOADING + """
                    string CodeBase {get;}
                    string FullName {get;}
                    string ImageRuntimeVersion {get;}
                    bool IsDynamic {get;}
                    string Location {get;}
                    System.Object[] GetCustomAttributes(bool inherit)
                    System.Object[] GetCustomAttributes(type attributeType, bool inherit)
                    type[] GetExportedTypes()
                    System.Reflection.AssemblyName GetName()
                    type GetType(string name)
                    type GetType(string name, bool throwOnError)
                    type GetType(string name, bool throwOnError, bool ignoreCase)
                    type[] GetTypes()
                    string ToString()
                    static System.Reflection.Assembly GetAssembly(type type)
                    static System.Reflection.Assembly GetCallingAssembly()
                    static System.Reflection.Assembly GetEntryAssembly()
                    static System.Reflection.Assembly GetExecutingAssembly()
                    """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetAssembly.Name name) {
            return switch (property) {
                case "Name" -> name.shortName();
                case "Version" -> name.part("Version") == null ? null : NetVersion.parse(name.part("Version"));
                case "CultureName" -> "neutral".equals(name.part("Culture")) ? "" : name.part("Culture");
                default -> name.fullName();
            };
        }
        return switch (property) {
            case "FullName" -> ((NetAssembly) self).fullName();
            case "ImageRuntimeVersion" -> "v4.0.30319";
            case "IsDynamic" -> ((NetAssembly) self).fullName().equals(GenericTypes.CLASSES);
            case "Id" -> 1;
            case "FriendlyName" -> "pwsh";
            default -> "";
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetAssembly.Name name) {
            return name.fullName();
        }
        return switch (name(key)) {
            case "GetAssemblies" -> loaded();
            case "GetName" -> ((NetAssembly) self).name();
            case "GetType" -> find((NetAssembly) self, a);
            case "GetTypes", "GetExportedTypes" -> types((NetAssembly) self);
            case "GetCustomAttributes" -> PSArray.of();
            default -> self.toString();
        };
    }

    private static PSArray loaded() {
        Object[] all = {
            NetAssembly.named(GenericTypes.CORE), NetAssembly.named(GenericTypes.AUTOMATION),
        };
        return new PSArray(Types.find("System.Reflection.Assembly"), all);
    }

    private static NetType find(NetAssembly assembly, Object[] a) {
        String name = (String) a[0];
        boolean ignoreCase = a.length > 2 && (Boolean) a[2];
        NetType found = name.equalsIgnoreCase(AcceleratorMembers.NAME) ? AcceleratorMembers.TYPE : Types.find(name);
        boolean same = found != null
                && assemblyOf(found) == assembly
                && (ignoreCase ? found.fullName().equalsIgnoreCase(name) : found.fullName().equals(name));
        if (!same && a.length > 1 && (Boolean) a[1]) {
            throw new NetThrow(
                    "System.TypeLoadException",
                    "Could not load type '" + name + "' from assembly '" + assembly.fullName() + "'.");
        }
        return same ? found : null;
    }

    private static PSArray types(NetAssembly assembly) {
        List<NetType> all = new ArrayList<>();
        for (String name : TypeCatalog.fullNames()) {
            NetType each = Types.find(name);
            if (each != null && assemblyOf(each) == assembly) {
                all.add(each);
            }
        }
        return new PSArray(Types.find("System.Type"), all.toArray());
    }

    static NetAssembly assemblyOf(NetType type) {
        return NetAssembly.named(GenericTypes.assembly(type));
    }

    @Override
    Object getStatic(String property) {
        return DOMAIN;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> new NetAssembly.Name((String) a[0]);
            case "GetAssembly" -> assemblyOf((NetType) a[0]);
            case "GetCallingAssembly", "GetEntryAssembly", "GetExecutingAssembly" ->
                NetAssembly.named(GenericTypes.AUTOMATION);
            case "LoadWithPartialName" -> known((String) a[0]);
            default -> load((String) a[0]);
        };
    }

    /** The assembly with a name, short or full, if its types are here; null otherwise, as where it is not installed. */
    private static NetAssembly known(String name) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow("System.ArgumentException", "The path is empty. (Parameter 'partialName')");
        }
        String wanted = new NetAssembly.Name(name).shortName();
        for (String each : List.of(GenericTypes.CORE, GenericTypes.AUTOMATION)) {
            if (new NetAssembly.Name(each).shortName().equalsIgnoreCase(wanted)) {
                return NetAssembly.named(each);
            }
        }
        return FACADES.contains(wanted.toLowerCase(Locale.ROOT))
                ? NetAssembly.named(wanted + GenericTypes.CORE.substring(GenericTypes.CORE.indexOf(',')))
                : null;
    }

    private static NetAssembly load(String name) {
        NetAssembly found = known(name);
        if (found == null) {
            throw new NetThrow(
                    "System.IO.FileNotFoundException",
                    "Could not load file or assembly '" + name
                            + "'. The system cannot find the file specified.");
        }
        return found;
    }
}
