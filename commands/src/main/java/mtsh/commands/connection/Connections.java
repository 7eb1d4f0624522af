package mtsh.commands.connection;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.PSObject;

/** What a script believes to be connected to. */
public final class Connections {
    private final List<RemoteSession> sessions = new ArrayList<>();
    private int lastId;
    private String user;
    private boolean connected;

    /** Somebody connected to Exchange Online. */
    void connect(String userName) {
        connected = true;
        user = userName;
    }

    void disconnect() {
        connected = false;
        user = null;
    }

    boolean isConnected() {
        return connected;
    }

    /** Who connected, or null. */
    String user() {
        return user;
    }

    RemoteSession open(String name, String computer, String configuration) {
        lastId++;
        RemoteSession session =
                new RemoteSession(lastId, name == null ? "Runspace" + lastId : name, computer, configuration);
        sessions.add(session);
        return session;
    }

    List<RemoteSession> sessions() {
        return List.copyOf(sessions);
    }

    void close(RemoteSession session) {
        session.close();
        sessions.remove(session);
    }

    /** Whether it is a session with Exchange, which leads back into this shell. */
    public static boolean isWithExchange(Object session) {
        return PSObject.unwrap(session) instanceof RemoteSession remote
                && "Microsoft.Exchange".equalsIgnoreCase(remote.configuration());
    }
}
