package mtsh.store.query;

/**
 * An address of a machine, all of a network ({@code 192.0.2.0/24}, {@code 2001:db8::/32}), or a pattern. Addresses are compared by what
 * they say and not by how they are written; what is no address is compared as text without regard to case.
 */
public sealed interface IpMatch {
    boolean matches(String address);

    /** {@link QueryException} when it has a slash and is no network. */
    static IpMatch of(String text) {
        if (Wildcard.isWild(text)) {
            return new Pattern(Wildcard.ofAddress(text));
        }
        if (text.indexOf('/') >= 0) {
            return new Network(IpNetwork.of(text));
        }
        byte[] address = IpNetwork.address(text);
        return address == null
                ? new Text(Alternatives.lower(text))
                : new Network(new IpNetwork(address, address.length * Byte.SIZE));
    }

    /** See {@link IpNetwork}. */
    record Network(IpNetwork network) implements IpMatch {
        @Override
        public boolean matches(String address) {
            return network.contains(address);
        }
    }

    /** See {@link Wildcard#ofAddress}. */
    record Pattern(Wildcard wildcard) implements IpMatch {
        @Override
        public boolean matches(String address) {
            return wildcard.matches(address);
        }
    }

    /** What is not an address at all. */
    record Text(String lower) implements IpMatch {
        @Override
        public boolean matches(String address) {
            return Alternatives.lower(address).equals(lower);
        }
    }
}
