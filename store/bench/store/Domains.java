package mtsh.bench.store;

import java.util.List;
import java.util.SplittableRandom;

/** Domain names of documentation, few of them busy and many rare, and the machines that send mail for them. */
final class Domains {
    private static final List<String> KNOWN = List.of(
            "contoso.com",
            "fabrikam.com",
            "example.com",
            "example.org",
            "northwind.example",
            "tailspin.example",
            "adatum.example");

    private static final List<String> ENDS = List.of(".example.net", ".example.org", ".example.com", ".example");
    private static final int MOST_MACHINES = 4;

    private final ZipfNumbers numbers;

    Domains(int count) {
        this.numbers = new ZipfNumbers(count, 1.0);
    }

    /** The number of a domain. */
    int next(SplittableRandom random) {
        return numbers.next(random);
    }

    static String name(int number) {
        if (number < KNOWN.size()) {
            return KNOWN.get(number);
        }
        String digits = Integer.toString(number);
        String zeros = "0".repeat(Math.max(0, 4 - digits.length()));
        return "d" + zeros + digits + ENDS.get((number * 0x9e3779b9 >>> 8) % ENDS.size());
    }

    /** A machine with a name and an address, always the same pair. */
    record Machine(String name, String ip) {}

    /** One of a domain's machines; busy domains have some. */
    static Machine machine(String domain, SplittableRandom random) {
        int hash = domain.hashCode() * 0x9e3779b9;
        int machines = 1 + (hash >>> 28) % MOST_MACHINES;
        int machine = random.nextInt(machines);
        int host = (hash >>> 3) + machine;
        // 198.18.0.0/15 is for benchmarks (RFC 2544).
        String ip = "198." + (18 + (host >>> 16 & 1)) + '.' + (host >>> 8 & 255) + '.' + (host & 255);
        String name = machine == 0 ? "mail." + domain : "mx" + machine + '.' + domain;
        return new Machine(name, ip);
    }
}
