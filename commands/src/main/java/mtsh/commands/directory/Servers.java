package mtsh.commands.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.ServerName;
import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** The servers that wrote the logs of a store, as Exchange's readers of servers show them. */
final class Servers {
    private static final int MOST = 10_000;
    private static final String ROLES = "Mailbox, ClientAccess";

    private Servers() {}

    /** One object for each server, by name. */
    static List<PSObject> of(CommandRuntime runtime, String type) {
        List<PSObject> found = new ArrayList<>();
        StoreService.read(runtime, store -> {
            String domain = domain(AcceptedDomains.of(runtime, store).names());
            names(store).values().forEach(name -> found.add(object(name, domain, type)));
        });
        return found;
    }

    /** A server that logs write with its domain and without is one, and the shorter name is the name. */
    private static TreeMap<String, String> names(TraceStore store) {
        TreeMap<String, String> names = new TreeMap<>();
        for (ValueCount each : store.values(Field.SERVER, "", MOST)) {
            if (!each.value().isEmpty()) {
                names.merge(
                        ServerName.label(each.value()),
                        each.value(),
                        (one, other) -> one.length() <= other.length() ? one : other);
            }
        }
        return names;
    }

    private static String domain(Set<String> own) {
        return own.stream()
                .filter(name -> !name.startsWith("*"))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static PSObject object(String name, String domain, String type) {
        boolean isFull = name.indexOf('.') >= 0 || domain.isEmpty();
        PSObject server = PSObject.custom()
                .typeName(type)
                .note("Name", name)
                .note("Identity", name)
                .note("Fqdn", isFull ? name : name + "." + domain)
                .note("ServerRole", ROLES)
                .note("IsHubTransportServer", true)
                .note("IsMailboxServer", true)
                .note("IsClientAccessServer", true)
                .note("IsFrontendTransportServer", true)
                .note("IsEdgeServer", false)
                .note("IsUnifiedMessagingServer", false)
                .note("IsE15OrLater", true)
                .note("MessageTrackingLogEnabled", true);
        return DirectoryObjects.named(server, name);
    }
}
