package mtsh.language.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetAssembly;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of Assembly, AssemblyName and AppDomain. The assemblies are those that PowerShell on Linux has; nothing is loaded from files. */
final class AssemblyMembers extends Description {
    private static final String FOLDER = "/opt/microsoft/powershell/7/";
    private static final String VERSION = ", Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a";

    /** What can be loaded by its name alone, besides the two that every type here is from. */
    private static final Set<String> KNOWN =
            names("mscorlib netstandard WindowsBase Microsoft.CSharp Microsoft.VisualBasic"
                    + " Microsoft.VisualBasic.Core Microsoft.Win32.Registry System System.Collections System.Collections.Concurrent"
                    + " System.Collections.Specialized System.ComponentModel System.Configuration System.Console System.Core System.Data"
                    + " System.Data.Common System.Diagnostics.Process System.DirectoryServices System.Drawing System.Drawing.Common"
                    + " System.Drawing.Primitives System.IO.Compression System.IO.Compression.FileSystem System.IO.Compression.ZipFile"
                    + " System.Linq System.Management System.Net System.Net.Http System.Net.Mail System.Net.Primitives System.Numerics"
                    + " System.Private.CoreLib System.Runtime System.Runtime.Serialization System.Security System.ServiceModel.Web"
                    + " System.ServiceProcess System.Text.RegularExpressions System.Text.Json System.Transactions System.Web"
                    + " System.Web.HttpUtility System.Windows System.Xml System.Xml.Linq System.Management.Automation"
                    + " Microsoft.PowerShell.Commands.Utility Microsoft.PowerShell.Commands.Management Microsoft.PowerShell.ConsoleHost"
                    + " Microsoft.PowerShell.Security Newtonsoft.Json");

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(text.split(" ")));
        return names;
    }

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Assembly" -> """
                string CodeBase {get;}
                System.Reflection.MethodInfo EntryPoint {get;}
                string EscapedCodeBase {get;}
                string FullName {get;}
                bool GlobalAssemblyCache {get;}
                long HostContext {get;}
                string ImageRuntimeVersion {get;}
                bool IsCollectible {get;}
                bool IsDynamic {get;}
                bool IsFullyTrusted {get;}
                string Location {get;}
                System.Reflection.Module ManifestModule {get;}
                bool ReflectionOnly {get;}
                System.Object CreateInstance(string typeName)
                System.Object CreateInstance(string typeName, bool ignoreCase)
                type[] GetExportedTypes()
                System.Reflection.AssemblyName GetName()
                System.Reflection.AssemblyName[] GetReferencedAssemblies()
                type GetType(string name)
                type GetType(string name, bool throwOnError)
                type GetType(string name, bool throwOnError, bool ignoreCase)
                type[] GetTypes()
                string ToString()
                static System.Reflection.Assembly GetAssembly(type type)
                static System.Reflection.Assembly GetCallingAssembly()
                static System.Reflection.Assembly GetEntryAssembly()
                static System.Reflection.Assembly GetExecutingAssembly()
                static System.Reflection.Assembly Load(byte[] rawAssembly)
                static System.Reflection.Assembly Load(string assemblyString)
                static System.Reflection.Assembly Load(System.Reflection.AssemblyName assemblyRef)
                static System.Reflection.Assembly LoadFile(string path)
                static System.Reflection.Assembly LoadFrom(string assemblyFile)
                static System.Reflection.Assembly LoadWithPartialName(string partialName)
                static System.Reflection.Assembly UnsafeLoadFrom(string assemblyFile)
                """;
            case "AssemblyName" -> """
                new()
                new(string assemblyName)
                string CultureName {get;}
                string FullName {get;}
                string Name {get;set;}
                version Version {get;set;}
                string ToString()
                """;
            default -> """
                string BaseDirectory {get;}
                string FriendlyName {get;}
                int Id {get;}
                bool IsFullyTrusted {get;}
                bool IsHomogenous {get;}
                string RelativeSearchPath {get;}
                bool ShadowCopyFiles {get;}
                System.Reflection.Assembly[] GetAssemblies()
                System.Object GetData(string name)
                bool IsDefaultAppDomain()
                bool IsFinalizingForUnload()
                System.Reflection.Assembly Load(string assemblyString)
                void SetData(string name, System.Object data)
                string ToString()
                static System.AppDomain CurrentDomain {get;}
                static int GetCurrentThreadId()
                """;
        };
    }

    static NetAssembly of(NetType type) {
        return new NetAssembly(GenericTypes.assembly(type));
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord name) {
            return name.netType().name().equals("AssemblyName") ? name.get(property) : ofDomain(property);
        }
        NetAssembly assembly = (NetAssembly) self;
        return switch (property) {
            case "FullName" -> assembly.fullName();
            case "Location" -> FOLDER + assembly.simpleName() + ".dll";
            case "CodeBase", "EscapedCodeBase" -> "file://" + FOLDER + assembly.simpleName() + ".dll";
            case "ImageRuntimeVersion" -> "v4.0.30319";
            case "HostContext" -> 0L;
            case "IsFullyTrusted" -> true;
            case "ManifestModule" -> assembly.simpleName() + ".dll";
            case "EntryPoint" -> null;
            default -> false;
        };
    }

    private static Object ofDomain(String property) {
        return switch (property) {
            case "BaseDirectory" -> FOLDER;
            case "FriendlyName" -> "pwsh";
            case "Id" -> 1;
            case "IsFullyTrusted", "IsHomogenous" -> true;
            case "RelativeSearchPath" -> null;
            default -> false;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetRecord) self).set(property, value);
    }

    @Override
    Object getStatic(String property) {
        return new NetRecord(type());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "GetName" -> nameOf(((NetAssembly) self).fullName());
            case "GetType" ->
                typed(
                        (NetAssembly) self,
                        (String) a[0],
                        a.length > 1 && (Boolean) a[1],
                        a.length > 2 && (Boolean) a[2]);
            case "CreateInstance" -> {
                NetType found = typed((NetAssembly) self, (String) a[0], false, false);
                yield found == null ? null : Members.create(found);
            }
            case "GetTypes", "GetExportedTypes" -> types(((NetAssembly) self).fullName());
            case "GetReferencedAssemblies" -> new PSArray(Types.find("System.Reflection.AssemblyName"), new Object[0]);
            case "GetAssemblies" -> assemblies();
            case "Load" -> loaded((String) a[0]);
            case "IsDefaultAppDomain" -> true;
            case "IsFinalizingForUnload" -> false;
            case "ToString" ->
                self instanceof NetRecord record && record.get("FullName") != null
                        ? record.get("FullName")
                        : self.toString();
            default -> null;
        };
    }

    private static NetRecord nameOf(String fullName) {
        NetRecord name = new NetRecord(Types.find("System.Reflection.AssemblyName"));
        String[] parts = fullName.split(",\\s*");
        for (String part : parts) {
            if (part.startsWith("Version=")) {
                name.set("Version", NetVersion.parse(part.substring(8)));
            }
        }
        return name.set("Name", parts[0]).set("FullName", fullName).set("CultureName", "");
    }

    private static NetType typed(NetAssembly assembly, String name, boolean required, boolean ignoreCase) {
        NetType known = name.equalsIgnoreCase(AcceleratorMembers.NAME) ? AcceleratorMembers.TYPE : Types.find(name);
        boolean same = known != null
                && GenericTypes.assembly(known).equals(assembly.fullName())
                && (ignoreCase
                        ? known.fullName().equalsIgnoreCase(name)
                        : known.fullName().equals(name));
        NetType found = same ? known : null;
        if (found == null && required) {
            throw new NetThrow(
                    "System.TypeLoadException",
                    "Could not load type '" + name + "' from assembly '" + assembly.fullName() + "'.");
        }
        return found;
    }

    private static PSArray types(String assembly) {
        List<Object> types = new ArrayList<>();
        for (String name : new TreeSet<>(allNames())) {
            NetType type = Types.find(name);
            if (type != null && GenericTypes.assembly(type).equals(assembly)) {
                types.add(type);
            }
        }
        return new PSArray(Types.find("System.Type"), types.toArray());
    }

    private static Set<String> allNames() {
        Set<String> names = new TreeSet<>();
        TypeTable.names().forEach(names::add);
        EnumTable.names().forEach(names::add);
        return names;
    }

    private static PSArray assemblies() {
        List<Object> all = new ArrayList<>();
        all.add(of(Types.OBJECT));
        all.add(of(Types.find("System.Management.Automation.PSObject")));
        for (String name : KNOWN) {
            if (all.stream().noneMatch(each -> ((NetAssembly) each).simpleName().equals(name))) {
                all.add(new NetAssembly(name + VERSION));
            }
        }
        return new PSArray(Types.find("System.Reflection.Assembly"), all.toArray());
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (key) {
            case "new()" -> new NetRecord(type());
            case "new(string)" -> nameOf((String) a[0]);
            case "GetAssembly(type)" -> of((NetType) a[0]);
            case "LoadWithPartialName(string)" -> partial((String) a[0]);
            case "Load(string)" -> loaded((String) a[0]);
            case "Load(System.Reflection.AssemblyName)" -> loaded((String) ((NetRecord) a[0]).get("FullName"));
            case "GetCallingAssembly()", "GetEntryAssembly()", "GetExecutingAssembly()" ->
                of(Types.find("System.Management.Automation.PSObject"));
            case "GetCurrentThreadId()" -> 1;
            default -> fromFile(a[0]);
        };
    }

    private static NetAssembly partial(String name) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException", "The value cannot be an empty string. (Parameter 'partialName')");
        }
        String simple = name.split(",")[0].strip();
        if (simple.toLowerCase(Locale.ROOT).equals("system.private.corelib")) {
            return of(Types.OBJECT);
        }
        if (simple.toLowerCase(Locale.ROOT).equals("system.management.automation")) {
            return of(Types.find("System.Management.Automation.PSObject"));
        }
        for (String known : KNOWN) {
            if (known.equalsIgnoreCase(simple)) {
                return new NetAssembly(known + VERSION);
            }
        }
        return null;
    }

    private static NetAssembly loaded(String name) {
        NetAssembly found = partial(name);
        if (found == null) {
            throw new NetThrow(
                    "System.IO.FileNotFoundException",
                    "Could not load file or assembly '"
                            + (name.contains(",") ? name : name + ", Culture=neutral, PublicKeyToken=null")
                            + "'. The system cannot find the file specified.");
        }
        return found;
    }

    private static NetAssembly fromFile(Object given) {
        Object plain = PSObject.unwrap(given);
        if (plain instanceof String path && !Files.exists(Path.of(path))) {
            throw new NetThrow(
                    "System.IO.FileNotFoundException",
                    "Could not load file or assembly '" + path + "'. The system cannot find the file specified.");
        }
        throw new NetThrow(
                "System.BadImageFormatException",
                "Could not load file or assembly '" + (plain instanceof String path ? path : "")
                        + "'. Code of assemblies cannot run here.");
    }
}
