package mtsh.commands.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import mtsh.store.query.IpNetwork;

/**
 * Names for names: the same key gives the same one for the same, whatever its case, and without the key nobody finds the way back or tries
 * guesses out (HMAC-SHA256). A domain's pseudonym is that of its parent with a label in front, so that what belongs together still does;
 * all
 * end in {@code .example}, which nobody owns.
 */
final class Pseudonyms {
    private static final int REMEMBERED = 20_000;

    /** No names, and words that some logs have where others name the machine. */
    private static final Set<String> NOBODY = Set.of(
            "localhost",
            "localdomain",
            "localhost.localdomain",
            "unknown",
            "",
            "debug",
            "info",
            "notice",
            "warning",
            "warn",
            "err",
            "error",
            "crit",
            "alert",
            "emerg");

    private final Mac mac;
    private final List<String> kept;
    private final Map<String, String> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** {@code keptDomains} stay readable, they and the ends of their subdomains. */
    Pseudonyms(byte[] key, List<String> keptDomains) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        kept = keptDomains.stream().map(Pseudonyms::lower).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Hexadecimal digits for a value among others of its kind. */
    String digits(String kind, String value, int count) {
        String what = kind + count + '\0' + value;
        return known.computeIfAbsent(
                what, any -> HexFormat.of().formatHex(bytes(kind, value)).substring(0, count));
    }

    private byte[] bytes(String kind, String value) {
        return mac.doFinal((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
    }

    /** An address or a Message-ID, without brackets. The user's name depends on the domain: who sits where is not told. */
    String address(String local, String domain) {
        if (local.isEmpty()) {
            return "@" + domain(domain);
        }
        return "u" + digits("address", lower(local) + '@' + lower(domain), 10) + "@" + domain(domain);
    }

    /** A domain or a host's name; what names no one stays. */
    String domain(String name) {
        String plain = lower(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        if (NOBODY.contains(plain)) {
            return name;
        }
        byte[] ip = IpNetwork.address(bare(plain));
        if (ip != null) {
            return name.startsWith("[") ? "[" + ip(bare(plain)) + "]" : ip(plain);
        }
        return plain.indexOf('.') < 0 ? host(plain) : dotted(plain, 0);
    }

    private static String bare(String literal) {
        String inside =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        return inside.startsWith("ipv6:") ? inside.substring(5) : inside;
    }

    private String dotted(String name, int depth) {
        if (isKept(name)) {
            return name;
        }
        int dot = name.indexOf('.');
        // Nobody has a name of so many parts; the rest of it is one.
        if (dot < 0 || depth > 10) {
            return "example";
        }
        boolean isTop = name.indexOf('.', dot + 1) < 0;
        return (isTop ? "d" : "h") + digits("domain", name, 8) + "." + dotted(name.substring(dot + 1), depth + 1);
    }

    private boolean isKept(String name) {
        return kept.contains(name);
    }

    /** A machine's or a user's name of one word. */
    String host(String word) {
        return NOBODY.contains(lower(word)) ? word : "n" + digits("word", lower(word), 8);
    }

    /** A subject, a folder: nothing of it is told but that it is the same. */
    String words(String text) {
        return "s" + digits("words", text.strip(), 10);
    }

    /** Of an address in a private network one in a private network; of others one that belongs to nobody. Neighbours stay neighbours. */
    String ip(String text) {
        byte[] address = IpNetwork.address(text);
        if (address == null || isLoopback(address)) {
            return text;
        }
        return address.length == 4 ? ipv4(address) : ipv6(address);
    }

    private static boolean isLoopback(byte[] address) {
        int sum = 0;
        for (byte part : address) {
            sum += part & 0xFF;
        }
        return address.length == 4 && address[0] == 127 || sum <= 1 && sum == (address[address.length - 1] & 0xFF);
    }

    private String ipv4(byte[] address) {
        String network = (address[0] & 0xFF) + "." + (address[1] & 0xFF) + "." + (address[2] & 0xFF);
        byte[] hash = bytes("network", network);
        int last = ((address[3] & 0xFF) * (hash[3] | 1) + hash[4]) & 0xFF;
        int first = isPrivate(address) ? 10 : 240 | hash[0] & 0x0F;
        return first + "." + (hash[1] & 0xFF) + "." + (hash[2] & 0xFF) + "." + last;
    }

    private static boolean isPrivate(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        return first == 10
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 169 && second == 254
                || first == 100 && second >= 64 && second < 128;
    }

    private String ipv6(byte[] address) {
        HexFormat hex = HexFormat.of();
        boolean isPrivate = (address[0] & 0xFE) == 0xFC || address[0] == (byte) 0xFE;
        String network = hex.formatHex(bytes("network", hex.formatHex(address, 0, 8)));
        String machine = hex.formatHex(bytes("machine", hex.formatHex(address)));
        StringBuilder text = new StringBuilder(isPrivate ? "fd" + network.substring(8, 10) : "2001:db8");
        String rest = network.substring(0, isPrivate ? 12 : 8) + machine.substring(0, 16);
        for (int i = 0; i < rest.length(); i += 4) {
            text.append(':').append(rest, i, i + 4);
        }
        return text.toString();
    }
}
