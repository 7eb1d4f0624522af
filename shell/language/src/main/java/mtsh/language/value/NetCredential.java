package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code PSCredential}, whose name and password do not change, and {@code System.Net.NetworkCredential}, which has a domain too. */
public final class NetCredential implements NetObject {
    private final boolean isNetwork;
    private String userName;
    private String domain;
    private NetSecureString password;

    private NetCredential(boolean isNetwork, String userName, String domain, NetSecureString password) {
        this.isNetwork = isNetwork;
        this.userName = userName;
        this.domain = domain;
        this.password = password;
    }

    /** A PSCredential. */
    public static NetCredential of(String userName, NetSecureString password) {
        return new NetCredential(false, userName, "", password);
    }

    public static NetCredential network(String userName, String domain, NetSecureString password) {
        return new NetCredential(true, userName, domain, password);
    }

    /** What {@code GetNetworkCredential()} gives: {@code DOMAIN\\user} and {@code user@domain} taken apart. */
    public NetCredential toNetwork() {
        int slash = userName.indexOf('\\');
        if (slash >= 0) {
            return network(userName.substring(slash + 1), userName.substring(0, slash), password);
        }
        int at = userName.indexOf('@');
        boolean hasDomain = at >= 0 && userName.indexOf('@', at + 1) < 0;
        return hasDomain
                ? network(userName.substring(0, at), userName.substring(at + 1), password)
                : network(userName, "", password);
    }

    public String userName() {
        return userName;
    }

    public void userName(String name) {
        userName = name;
    }

    public String domain() {
        return domain;
    }

    public void domain(String name) {
        domain = name;
    }

    public NetSecureString password() {
        return password;
    }

    public void password(NetSecureString newPassword) {
        password = newPassword;
    }

    @Override
    public NetType netType() {
        return Types.find(isNetwork ? "System.Net.NetworkCredential" : "System.Management.Automation.PSCredential");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
