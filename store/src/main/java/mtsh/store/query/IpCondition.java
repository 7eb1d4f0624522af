package mtsh.store.query;

import java.util.List;

/** The machine that gave us the message, the one that took it, or either has one of these addresses. */
public record IpCondition(Side side, List<IpMatch> alternatives) implements RowCondition {
    /** Which machine. */
    public enum Side {
        FROM,
        TO,
        EITHER
    }

    public IpCondition {
        alternatives = List.copyOf(alternatives);
    }

    /** Null for no address, which asks for nothing. */
    public static IpCondition of(Side side, String address) {
        return address == null || address.isEmpty() ? null : new IpCondition(side, List.of(IpMatch.of(address)));
    }

    @Override
    public boolean matches(TraceRow row) {
        return side != Side.TO && hasOne(row.fromIp()) || side != Side.FROM && hasOne(row.toIp());
    }

    private boolean hasOne(String address) {
        for (IpMatch alternative : alternatives) {
            if (alternative.matches(address)) {
                return true;
            }
        }
        return false;
    }
}
