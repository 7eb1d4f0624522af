package mtsh.commands.connection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSObject;

/** A session with Exchange that leads back into this shell. */
record RemoteSession(int id, String name, String computer, String configuration, boolean[] open) implements NetObject {
    static final String TYPE = "System.Management.Automation.Runspaces.PSSession";

    boolean isOpen() {
        return open[0];
    }

    void close() {
        open[0] = false;
    }

    /** As scripts see it. */
    PSObject object() {
        return new PSObject(this)
                .note("Id", id)
                .note("Name", name)
                .note("ComputerName", computer)
                .note("ComputerType", "RemoteMachine")
                .note("ConfigurationName", configuration)
                .note("State", isOpen() ? "Opened" : "Closed")
                .note("Availability", isOpen() ? "Available" : "None")
                .note("Transport", "WSMan")
                .note("InstanceId", UUID.nameUUIDFromBytes((id + name + computer).getBytes(StandardCharsets.UTF_8)));
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
