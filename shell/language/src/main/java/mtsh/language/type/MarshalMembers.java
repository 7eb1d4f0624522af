package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;
import mtsh.language.value.TextPointer;

/**
 * Those members of System.Runtime.InteropServices.Marshal by which scripts read a secure string, and System.IntPtr. PtrToStringAuto gives the
 * whole text, as on Windows, for which such scripts are written.
 */
final class MarshalMembers extends Description {
    @Override
    String definitions() {
        return type().name().equals("IntPtr") ? """
                static System.IntPtr Zero {get;}
                static int Size {get;}
                int ToInt32()
                long ToInt64()
                string ToString()
                """ : """
                static System.IntPtr SecureStringToBSTR(securestring s)
                static System.IntPtr SecureStringToGlobalAllocUnicode(securestring s)
                static System.IntPtr SecureStringToGlobalAllocAnsi(securestring s)
                static System.IntPtr SecureStringToCoTaskMemUnicode(securestring s)
                static System.IntPtr SecureStringToCoTaskMemAnsi(securestring s)
                static System.IntPtr StringToBSTR(string s)
                static string PtrToStringBSTR(System.IntPtr ptr)
                static string PtrToStringAuto(System.IntPtr ptr)
                static string PtrToStringUni(System.IntPtr ptr)
                static string PtrToStringAnsi(System.IntPtr ptr)
                static string PtrToStringUTF8(System.IntPtr ptr)
                static void FreeBSTR(System.IntPtr ptr)
                static void ZeroFreeBSTR(System.IntPtr s)
                static void ZeroFreeGlobalAllocUnicode(System.IntPtr s)
                static void ZeroFreeGlobalAllocAnsi(System.IntPtr s)
                static void ZeroFreeCoTaskMemUnicode(System.IntPtr s)
                static void ZeroFreeCoTaskMemAnsi(System.IntPtr s)
                static void FreeCoTaskMem(System.IntPtr ptr)
                static void FreeHGlobal(System.IntPtr hglobal)
                static System.IntPtr StringToCoTaskMemAuto(string s)
                static System.IntPtr StringToCoTaskMemUni(string s)
                static System.IntPtr StringToHGlobalAnsi(string s)
                static System.IntPtr StringToHGlobalAuto(string s)
                static System.IntPtr StringToHGlobalUni(string s)
                static System.Object GetActiveObject(string progID)
                static int FinalReleaseComObject(System.Object o)
                static bool IsComObject(System.Object o)
                static int ReleaseComObject(System.Object o)
                """;
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Zero") ? TextPointer.ZERO : (Object) 8;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        TextPointer pointer = (TextPointer) self;
        return switch (key) {
            case "ToInt32()" -> (int) pointer.address();
            case "ToInt64()" -> pointer.address();
            default -> pointer.toString();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        Object given = PSObject.unwrap(a[0]);
        if (name(key).equals("IsComObject")) {
            return false;
        }
        if (name(key).endsWith("ReleaseComObject") || name(key).equals("GetActiveObject")) {
            throw new NetThrow(
                    "System.PlatformNotSupportedException", "COM Interop is not supported on this platform.");
        }
        if (given == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        if (given instanceof SecureString secret) {
            return new TextPointer(secret.text());
        }
        if (given instanceof String text) {
            return new TextPointer(text);
        }
        TextPointer pointer = (TextPointer) given;
        if (name(key).startsWith("PtrToString")) {
            return pointer.text();
        }
        pointer.free();
        return null;
    }
}
