package mtsh.commands.connection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSObject;

/** A session with Exchange that leads back into this shell. */
final class RemoteSession implements NetObject {
    static final String TYPE = "System.Management.Automation.Runspaces.PSSession";

    private final int id;
    private final String name;
    private final String computer;
    private final String configuration;
    private final PSObject object;
    private boolean open = true;

    RemoteSession(int id, String name, String computer, String configuration) {
        this.id = id;
        this.name = name;
        this.computer = computer;
        this.configuration = configuration;
        this.object = new PSObject(this)
                .note("Id", id)
                .note("Name", name)
                .note("ComputerName", computer)
                .note("ComputerType", "RemoteMachine")
                .note("ConfigurationName", configuration)
                .note("State", "Opened")
                .note("Availability", "Available")
                .note("Transport", "WSMan")
                .note("InstanceId", UUID.nameUUIDFromBytes((id + name + computer).getBytes(StandardCharsets.UTF_8)));
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    String computer() {
        return computer;
    }

    String configuration() {
        return configuration;
    }

    boolean isOpen() {
        return open;
    }

    /** Whoever holds the object sees that it is closed. */
    void close() {
        open = false;
        object.note("State", "Closed").note("Availability", "None");
    }

    /** As scripts see it; always the same object. */
    PSObject object() {
        return object;
    }

    @Override
    public NetType netType() {
        return Types.find(TYPE);
    }

    @Override
    public String toString() {
        return "[PSSession]" + name;
    }
}
