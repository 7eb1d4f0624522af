package mtsh.commands.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.commands.session.MtshOptions;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AllOf;
import mtsh.store.query.Alternatives;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.Not;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * The domains that are ours, which tell the {@link Direction} of a message: those of {@code Set-MtshOption -AcceptedDomain}, and where none
 * is set, those for which the store saw mail put into mailboxes or lists expanded. {@code *.example.com} stands for all domains below it.
 */
public final class AcceptedDomains {
    private static final Set<String> OURS = Set.of("Delivered", "Junk", "Expanded");

    private final Set<String> names;
    private final Alternatives addresses;

    AcceptedDomains(Set<String> names) {
        this.names = names;
        this.addresses = Alternatives.of(names.stream().map(name -> "*@" + name).toList());
    }

    /** What was told, or what this generation of the store shows. */
    public static AcceptedDomains of(CommandRuntime runtime, TraceStore store) {
        MtshOptions options = runtime.session().service(MtshOptions.class);
        if (!options.acceptedDomains().isEmpty()) {
            return new AcceptedDomains(new HashSet<>(options.acceptedDomains()));
        }
        return runtime.session().service(SeenDomains.class).of(store);
    }

    /** The same without a session: the domains that were told, or when there are none, those that the store shows. */
    public static AcceptedDomains of(List<String> told, TraceStore store) {
        return told.isEmpty() ? seen(store) : new AcceptedDomains(new HashSet<>(told));
    }

    /** Without a word from the user: the domains of mailboxes and lists. */
    static AcceptedDomains seen(TraceStore store) {
        Set<String> names = new HashSet<>();
        List<GroupCount> counts =
                store.counts(TraceQuery.ALL, List.of(GroupKey.RECIPIENT_DOMAIN, GroupKey.DISPOSITION));
        for (GroupCount each : counts) {
            if (OURS.contains(each.values().get(1)) && !each.values().get(0).isEmpty()) {
                names.add(each.values().get(0).toLowerCase(Locale.ROOT));
            }
        }
        return new AcceptedDomains(names);
    }

    public Set<String> names() {
        return names;
    }

    /** Whether this is an address of ours; the null sender is what our servers write with, and nobody's. */
    public boolean has(String address) {
        return addresses.matches(address);
    }

    public Direction direction(TraceRow row) {
        return direction(row.sender(), row.recipient());
    }

    /** Reports that servers write to outside are Outbound by their recipient, those to ours Inbound. */
    public Direction direction(String sender, String recipient) {
        if (!has(recipient)) {
            return Direction.Outbound;
        }
        return has(sender) ? Direction.IntraOrg : Direction.Inbound;
    }

    /** The same as a condition that a store can answer. */
    public RowCondition condition(Direction direction) {
        RowCondition toOurs = new AddressCondition(AddressCondition.Party.RECIPIENT, addresses);
        RowCondition fromOurs = new AddressCondition(AddressCondition.Party.SENDER, addresses);
        return switch (direction) {
            case Outbound -> new Not(toOurs);
            case Inbound -> new AllOf(List.of(toOurs, new Not(fromOurs)));
            case IntraOrg -> new AllOf(List.of(toOurs, fromOurs));
        };
    }
}
