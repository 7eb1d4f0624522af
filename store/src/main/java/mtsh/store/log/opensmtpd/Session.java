package mtsh.store.log.opensmtpd;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;

/** Who is at the other end of a session, and who authenticated there. */
record Session(String name, String ip, String user) {
    static final Session UNKNOWN = new Session("", "", "");
    static final String LOCAL = "local";

    /** {@code address} is an IP, in brackets when it is of version 6, or {@code local}. */
    static Session of(String address, String host) {
        String ip = address(address);
        boolean named = !host.equals("<unknown>")
                && !host.equals("unknown")
                && address(host).isEmpty();
        String name = named ? host : "";
        return new Session(ip.isEmpty() && !address.isEmpty() ? LOCAL : name, ip, "");
    }

    static String address(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return Scan.ip(bracketed ? text.substring(1, text.length() - 1) : text);
    }

    Session authenticated(String newUser) {
        return new Session(name, ip, newUser);
    }

    /** A message of a program on the same machine, or of the server itself. */
    boolean isLocal() {
        return ip.isEmpty() && name.equals(LOCAL);
    }

    void addTo(MailEventBuilder event) {
        event.clientName(name).clientIp(ip);
        if (!user.isEmpty()) {
            event.property("sasl_username", user).detail("sasl_username=" + user);
        }
    }
}
