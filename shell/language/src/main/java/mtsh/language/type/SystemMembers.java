package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetStructure;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;

/** Members of OperatingSystem, RuntimeInformation and OSPlatform: which system a script runs on. */
final class SystemMembers extends Description {
    private static final String PLATFORM = "System.Runtime.InteropServices.OSPlatform";
    private static final String SYSTEM = "System.OperatingSystem";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    String definitions() {
        return switch (type().name()) {
            case "RuntimeInformation" -> """
                static string FrameworkDescription {get;}
                static System.Runtime.InteropServices.Architecture OSArchitecture {get;}
                static string OSDescription {get;}
                static System.Runtime.InteropServices.Architecture ProcessArchitecture {get;}
                static string RuntimeIdentifier {get;}
                static bool IsOSPlatform(System.Runtime.InteropServices.OSPlatform osPlatform)
                """;
            case "OSPlatform" -> """
                static System.Runtime.InteropServices.OSPlatform FreeBSD {get;}
                static System.Runtime.InteropServices.OSPlatform Linux {get;}
                static System.Runtime.InteropServices.OSPlatform OSX {get;}
                static System.Runtime.InteropServices.OSPlatform Windows {get;}
                static System.Runtime.InteropServices.OSPlatform Create(string osPlatform)
                bool Equals(System.Runtime.InteropServices.OSPlatform other)
                bool Equals(System.Object obj)
                int GetHashCode()
                string ToString()
                """;
            default -> """
                new(System.PlatformID platform, version version)
                System.PlatformID Platform {get;}
                string ServicePack {get;}
                version Version {get;}
                string VersionString {get;}
                System.Object Clone()
                string ToString()
                static bool IsAndroid()
                static bool IsBrowser()
                static bool IsFreeBSD()
                static bool IsIOS()
                static bool IsLinux()
                static bool IsMacCatalyst()
                static bool IsMacOS()
                static bool IsOSPlatform(string platform)
                static bool IsTvOS()
                static bool IsWasi()
                static bool IsWatchOS()
                static bool IsWindows()
                static bool IsWindowsVersionAtLeast(int major)
                static bool IsWindowsVersionAtLeast(int major, int minor)
                static bool IsWindowsVersionAtLeast(int major, int minor, int build)
                static bool IsWindowsVersionAtLeast(int major, int minor, int build, int revision)
                """;
        };
    }

    /** This one: its version is the numbers in that of the kernel. */
    static NetStructure here() {
        Matcher numbers = NUMBER.matcher(System.getProperty("os.version"));
        int[] parts = new int[4];
        for (int i = 0; i < parts.length && numbers.find(); i++) {
            parts[i] = Integer.parseInt(numbers.group());
        }
        Object unix = NetEnum.named("System.PlatformID", "Unix");
        return system(unix, new NetVersion(parts[0], parts[1], parts[2], parts[3]));
    }

    private static NetStructure system(Object platform, Object version) {
        return new NetStructure(Types.find(SYSTEM), "{0} {1}")
                .set("Platform", platform)
                .set("Version", version);
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "ServicePack" -> "";
            case "VersionString" -> self.toString();
            default -> ((NetStructure) self).get(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Clone" -> self;
            case "Equals" -> self.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> self.hashCode();
            default -> self.toString();
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "FrameworkDescription" -> ".NET 10.0.0";
            case "OSDescription" -> description();
            case "OSArchitecture", "ProcessArchitecture" ->
                NetEnum.named("System.Runtime.InteropServices.Architecture", architecture());
            case "RuntimeIdentifier" -> "linux-" + architecture().toLowerCase(Locale.ROOT);
            default -> platform(property);
        };
    }

    private static NetStructure platform(String name) {
        return new NetStructure(Types.find(PLATFORM), "{0}").set("Name", name.toUpperCase(Locale.ROOT));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "X64";
            case "aarch64" -> "Arm64";
            case "x86", "i386" -> "X86";
            case "arm" -> "Arm";
            case "s390x" -> "S390x";
            case "ppc64le" -> "Ppc64le";
            case "riscv64" -> "RiscV64";
            default -> "LoongArch64";
        };
    }

    /** The name that the distribution gives itself, else that of the kernel. */
    private static String description() {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/os-release"))) {
                if (line.startsWith("PRETTY_NAME=")) {
                    return line.substring("PRETTY_NAME=".length()).replace("\"", "");
                }
            }
        } catch (IOException unknown) {
            return kernel();
        }
        return kernel();
    }

    private static String kernel() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> system(a[0], a[1]);
            case "Create" -> created((String) a[0]);
            case "IsOSPlatform" -> is(a[0] instanceof String name ? name : String.valueOf(a[0]));
            case "IsWindowsVersionAtLeast" -> false;
            default -> is(name(key).substring("Is".length()));
        };
    }

    private static NetStructure created(String name) {
        if (name == null || name.isEmpty()) {
            throw name == null
                    ? new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'osPlatform')")
                    : new NetThrow(
                            "System.ArgumentException",
                            "The value cannot be an empty string. (Parameter 'osPlatform')");
        }
        return platform(name);
    }

    private static boolean is(String platform) {
        return platform.equalsIgnoreCase("Linux");
    }
}
