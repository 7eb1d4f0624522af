package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetworkCredential;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;

/** Members of PSCredential and NetworkCredential. */
final class CredentialMembers extends Description {
    @Override
    String definitions() {
        return type().name().equals("PSCredential") ? """
                new(string userName, securestring password)
                new(psobject pso)
                static pscredential Empty {get;}
                System.Net.NetworkCredential GetNetworkCredential()
                securestring Password {get;}
                string UserName {get;}
                """ : """
                new()
                new(string userName, string password)
                new(string userName, string password, string domain)
                new(string userName, securestring password)
                new(string userName, securestring password, string domain)
                string Domain {get;set;}
                System.Net.NetworkCredential GetCredential(uri uri, string authenticationType)
                System.Net.NetworkCredential GetCredential(string host, int port, string authenticationType)
                string Password {get;set;}
                securestring SecurePassword {get;set;}
                string UserName {get;set;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof PSCredential credential) {
            return property.equals("UserName") ? credential.userName() : credential.password();
        }
        NetworkCredential credential = (NetworkCredential) self;
        return switch (property) {
            case "UserName" -> credential.userName();
            case "Domain" -> credential.domain();
            case "Password" -> credential.password().text();
            default -> credential.password().copy();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        NetworkCredential credential = (NetworkCredential) self;
        switch (property) {
            case "UserName" -> credential.userName((String) value);
            case "Domain" -> credential.domain((String) value);
            case "Password" -> credential.password(secret(value));
            default -> credential.password((SecureString) value);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return self instanceof PSCredential credential ? credential.toNetwork() : self;
    }

    @Override
    Object getStatic(String property) {
        return PSCredential.EMPTY;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (!type().name().equals("PSCredential")) {
            return new NetworkCredential(
                    a.length == 0 ? "" : (String) a[0],
                    a.length < 2 ? null : secret(a[1]),
                    a.length < 3 ? "" : (String) a[2]);
        }
        return a.length == 2 ? credential((String) a[0], (SecureString) a[1]) : fromObject(a[0]);
    }

    private static PSCredential fromObject(Object source) {
        Object name = Members.get(source, "UserName");
        Object password = Members.get(source, "Password");
        return credential(
                name == Members.MISSING || name == null ? null : Conversions.toText(name),
                PSObject.unwrap(password) instanceof SecureString secret ? secret : null);
    }

    private static PSCredential credential(String userName, SecureString password) {
        if (userName == null || userName.isEmpty()) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException",
                    "Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the "
                            + "\"userName\" argument and run the operation again.");
        }
        if (password == null) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentNullException",
                    "Cannot process argument because the value of argument \"password\" is null. Change the value of argument "
                            + "\"password\" to a non-null value.");
        }
        return new PSCredential(userName, password);
    }

    private static SecureString secret(Object value) {
        return value instanceof SecureString secret ? secret : new SecureString(value == null ? "" : (String) value);
    }
}
