package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code NetworkCredential}: user name, password and domain, all of which can be changed. */
public final class NetworkCredential implements NetObject {
    private String userName;
    private SecureString password;
    private String domain;

    public NetworkCredential(String userName, SecureString password, String domain) {
        this.userName = userName == null ? "" : userName;
        this.password = password == null ? new SecureString() : password;
        this.domain = domain == null ? "" : domain;
    }

    public String userName() {
        return userName;
    }

    public void userName(String name) {
        userName = name == null ? "" : name;
    }

    public SecureString password() {
        return password;
    }

    public void password(SecureString secret) {
        password = secret == null ? new SecureString() : secret;
    }

    public String domain() {
        return domain;
    }

    public void domain(String name) {
        domain = name == null ? "" : name;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.NetworkCredential");
    }

    @Override
    public String toString() {
        return "System.Net.NetworkCredential";
    }
}
