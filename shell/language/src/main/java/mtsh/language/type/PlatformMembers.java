package mtsh.language.type;

import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/**
 * Members of what only Windows has: identities, access rules, the registry. As in PowerShell on Linux the types are there, and each use of
 * them says that the platform has none. Also Activator.
 */
final class PlatformMembers extends Description {
    private static final String NOT_SUPPORTED = "System.PlatformNotSupportedException";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Activator" -> """
                static System.Object CreateInstance(type type, Params System.Object[] args)
                static System.Object CreateInstance(type type)
                static System.Object CreateInstance(type type, bool nonPublic)
                """;
            case "NTAccount" -> """
                new(string name)
                new(string domainName, string accountName)
                """;
            case "SecurityIdentifier" -> """
                new(string sddlForm)
                new(byte[] binaryForm, int offset)
                new(System.Security.Principal.WellKnownSidType sidType, System.Security.Principal.SecurityIdentifier domainSid)
                """;
            case "WindowsIdentity" -> """
                new(string sUserPrincipalName)
                static System.Security.Principal.WindowsIdentity GetAnonymous()
                static System.Security.Principal.WindowsIdentity GetCurrent()
                static System.Security.Principal.WindowsIdentity GetCurrent(bool ifImpersonating)
                """;
            case "WindowsPrincipal" -> "new(System.Security.Principal.WindowsIdentity ntIdentity)\n";
            case "FileSystemAccessRule" -> """
                new(string identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.AccessControlType type)
                new(string identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags, System.Security.AccessControl.AccessControlType type)
                """;
            case "FileSecurity", "DirectorySecurity" -> """
                new()
                new(string name, System.Security.AccessControl.AccessControlSections includeSections)
                """;
            case "RegistryKey" -> """
                static Microsoft.Win32.RegistryKey OpenBaseKey(Microsoft.Win32.RegistryHive hKey, Microsoft.Win32.RegistryView view)
                static Microsoft.Win32.RegistryKey OpenRemoteBaseKey(Microsoft.Win32.RegistryHive hKey, string machineName)
                static Microsoft.Win32.RegistryKey OpenRemoteBaseKey(Microsoft.Win32.RegistryHive hKey, string machineName, Microsoft.Win32.RegistryView view)
                """;
            default -> """
                static System.Object GetValue(string keyName, string valueName, System.Object defaultValue)
                static void SetValue(string keyName, string valueName, System.Object value)
                """;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("Activator")) {
            return created(
                    (NetType) a[0],
                    a.length > 1 && PSObject.unwrap(a[1]) instanceof PSArray given ? given.items() : new Object[0]);
        }
        String what = type().fullName();
        if (what.startsWith("Microsoft.Win32.")) {
            throw new NetThrow(NOT_SUPPORTED, "Registry is not supported on this platform.");
        }
        if (what.toLowerCase(Locale.ROOT).contains("accesscontrol")) {
            throw new NetThrow(
                    NOT_SUPPORTED,
                    "Access Control List (ACL) APIs are part of resource management on Windows and are not supported on this platform.");
        }
        throw new NetThrow(NOT_SUPPORTED, "Windows Principal functionality is not supported on this platform.");
    }

    private static Object created(NetType wanted, Object[] arguments) {
        if (wanted == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'type')");
        }
        return Members.create(wanted, arguments);
    }
}
