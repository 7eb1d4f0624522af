package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetCredential;
import mtsh.language.value.NetSecureString;
import mtsh.language.value.PSObject;

/** Members of SecureString, PSCredential and NetworkCredential. */
final class CredentialMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "SecureString" -> """
                new()
                void AppendChar(char c)
                void Clear()
                securestring Copy()
                void Dispose()
                void InsertAt(int index, char c)
                bool IsReadOnly()
                int Length {get;}
                void MakeReadOnly()
                void RemoveAt(int index)
                void SetAt(int index, char c)
                """;
            case "PSCredential" -> """
                new(string userName, securestring password)
                new(psobject pso)
                static pscredential Empty {get;}
                System.Net.NetworkCredential GetNetworkCredential()
                securestring Password {get;}
                string UserName {get;}
                """;
            default -> """
                new()
                new(string userName, string password)
                new(string userName, string password, string domain)
                new(string userName, securestring password)
                new(string userName, securestring password, string domain)
                string Domain {get;set;}
                System.Net.NetworkCredential GetCredential(string host, int port, string authenticationType)
                System.Net.NetworkCredential GetCredential(uri uri, string authenticationType)
                string Password {get;set;}
                securestring SecurePassword {get;set;}
                string UserName {get;set;}
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetSecureString secret) {
            return secret.length();
        }
        NetCredential credential = (NetCredential) self;
        boolean isNetwork = type().name().equals("NetworkCredential");
        return switch (property) {
            case "UserName" -> credential.userName();
            case "Domain" -> credential.domain();
            case "Password" -> isNetwork ? revealed(credential.password()) : credential.password();
            default -> credential.password();
        };
    }

    private static String revealed(NetSecureString secret) {
        return secret == null ? "" : secret.reveal();
    }

    @Override
    void set(String property, Object self, Object value) {
        NetCredential credential = (NetCredential) self;
        switch (property) {
            case "UserName" -> credential.userName(value == null ? "" : (String) value);
            case "Domain" -> credential.domain(value == null ? "" : (String) value);
            case "Password" -> credential.password(new NetSecureString(value == null ? "" : (String) value));
            default -> credential.password((NetSecureString) value);
        }
    }

    @Override
    Object getStatic(String property) {
        return NetCredential.of("", new NetSecureString(""));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetCredential credential) {
            return name(key).equals("GetNetworkCredential") ? credential.toNetwork() : credential;
        }
        NetSecureString secret = (NetSecureString) self;
        switch (name(key)) {
            case "AppendChar" -> secret.append((Character) a[0]);
            case "InsertAt" -> secret.insert((Integer) a[0], (Character) a[1]);
            case "SetAt" -> secret.set((Integer) a[0], (Character) a[1]);
            case "RemoveAt" -> secret.remove((Integer) a[0]);
            case "Clear" -> secret.clear();
            case "Dispose" -> secret.dispose();
            case "MakeReadOnly" -> secret.makeReadOnly();
            case "IsReadOnly" -> {
                return secret.isReadOnly();
            }
            default -> {
                return new NetSecureString(secret.reveal());
            }
        }
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "SecureString" -> new NetSecureString("");
            case "PSCredential" -> credential(a);
            default -> network(a);
        };
    }

    private static NetCredential credential(Object[] a) {
        if (a.length == 1) {
            return credential(new Object[] {
                Conversions.toText(Members.get(a[0], "UserName")), PSObject.unwrap(Members.get(a[0], "Password"))
            });
        }
        if (a[0] == null || ((String) a[0]).isEmpty()) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException",
                    "Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the"
                            + " \"userName\" argument and run the operation again.");
        }
        if (!(a[1] instanceof NetSecureString secret)) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentNullException",
                    "Cannot process argument because the value of argument \"password\" is null. Change the value of argument"
                            + " \"password\" to a non-null value.");
        }
        return NetCredential.of((String) a[0], secret);
    }

    private static NetCredential network(Object[] a) {
        String user = a.length > 0 && a[0] != null ? (String) a[0] : "";
        Object password = a.length > 1 ? a[1] : null;
        NetSecureString secret = password instanceof NetSecureString given
                ? given
                : new NetSecureString(password == null ? "" : (String) password);
        return NetCredential.network(user, a.length > 2 && a[2] != null ? (String) a[2] : "", secret);
    }
}
