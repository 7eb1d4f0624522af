package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code PSCredential}: a user name and a password; the empty one has neither. */
public record PSCredential(String userName, SecureString password) implements NetObject {
    public static final PSCredential EMPTY = new PSCredential(null, null);

    /**
     * The name and the domain in it: {@code domain\name}, or {@code name@domain}. A mail address, whose domain has a dot, is a name as a
     * whole.
     */
    public NetworkCredential toNetwork() {
        String user = userName == null ? "" : userName;
        String domain = "";
        int slash = user.indexOf('\\');
        int at = user.lastIndexOf('@');
        if (slash >= 0) {
            domain = user.substring(0, slash);
            user = user.substring(slash + 1);
        } else if (at >= 0 && (user.lastIndexOf('.') < at || user.indexOf('@') != at)) {
            domain = user.substring(at + 1);
            user = user.substring(0, at);
        }
        return new NetworkCredential(user, password == null ? new SecureString() : password.copy(), domain);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSCredential");
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSCredential";
    }
}
