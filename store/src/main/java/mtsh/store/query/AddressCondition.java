package mtsh.store.query;

import java.util.List;

/** The sender, the recipient, or either of them is one of these addresses. */
public record AddressCondition(Party party, Alternatives addresses) implements RowCondition {
    /** Whose address. */
    public enum Party {
        SENDER,
        RECIPIENT,
        EITHER
    }

    public static AddressCondition sender(String... addresses) {
        return new AddressCondition(Party.SENDER, Alternatives.of(addresses));
    }

    public static AddressCondition recipient(String... addresses) {
        return new AddressCondition(Party.RECIPIENT, Alternatives.of(addresses));
    }

    /** Null where there are no addresses, which asks for nothing. */
    public static AddressCondition of(Party party, List<String> addresses) {
        return addresses.isEmpty() ? null : new AddressCondition(party, Alternatives.of(addresses));
    }

    @Override
    public boolean matches(TraceRow row) {
        return party != Party.RECIPIENT && addresses.matches(row.sender())
                || party != Party.SENDER && addresses.matches(row.recipient());
    }
}
