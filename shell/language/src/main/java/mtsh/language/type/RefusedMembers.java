package mtsh.language.type;

import mtsh.language.error.NetThrow;

/** A type that is known and can do nothing here: making one says why. */
final class RefusedMembers extends Description {
    private final String reason;

    RefusedMembers(String reason) {
        this.reason = reason;
    }

    @Override
    String definitions() {
        return switch (type().name()) {
            case "HttpListener" -> """
                new()
                static bool IsSupported {get;}
                """;
            case "TcpListener" -> """
                new(int port)
                new(ipaddress localaddr, int port)
                new(System.Net.IPEndPoint localEP)
                static System.Net.Sockets.TcpListener Create(int port)
                """;
            case "EventLog" -> """
                new()
                new(string logName)
                new(string logName, string machineName)
                new(string logName, string machineName, string source)
                static void CreateEventSource(string source, string logName)
                static void CreateEventSource(string source, string logName, string machineName)
                static void Delete(string logName)
                static void DeleteEventSource(string source)
                static bool Exists(string logName)
                static System.Diagnostics.EventLog[] GetEventLogs()
                static bool SourceExists(string source)
                static void WriteEntry(string source, string message)
                static void WriteEntry(string source, string message, System.Diagnostics.EventLogEntryType type)
                static void WriteEntry(string source, string message, System.Diagnostics.EventLogEntryType type, int eventID)
                """;
            case "ProtectedData" -> """
                static byte[] Protect(byte[] userData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)
                static byte[] Unprotect(byte[] encryptedData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)
                """;
            default -> "new()\n";
        };
    }

    @Override
    Object getStatic(String property) {
        return false;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        throw new NetThrow("System.PlatformNotSupportedException", reason);
    }
}
