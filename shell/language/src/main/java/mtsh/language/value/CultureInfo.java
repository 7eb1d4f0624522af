package mtsh.language.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A culture by its name; texts know two of them, the invariant one and en-US, which stands for all others. */
public record CultureInfo(String name) implements NetObject {
    public static final CultureInfo INVARIANT = new CultureInfo("");
    public static final CultureInfo EN_US = new CultureInfo("en-US");
    /** A name that could be one: .NET makes a culture of it, whether anybody knows it or not. */
    private static final Pattern PERHAPS = Pattern.compile("[A-Za-z0-9]*\\d[A-Za-z0-9]*(-[A-Za-z0-9]{1,8})*");

    private static final AtomicReference<CultureInfo> CURRENT = new AtomicReference<>(EN_US);
    private static final AtomicReference<CultureInfo> CURRENT_UI = new AtomicReference<>(EN_US);

    /** The culture with a name such as {@code de-DE} or {@code fr}; a CultureNotFoundException when no culture can be called so. */
    public static CultureInfo of(String name) {
        if (name.isEmpty() || name.equalsIgnoreCase("invariant")) {
            return INVARIANT;
        }
        String tag = name.replace('_', '-');
        Locale locale = Locale.forLanguageTag(tag);
        boolean known =
                !locale.getLanguage().isEmpty() && locale.toLanguageTag().equalsIgnoreCase(tag);
        if (!known && PERHAPS.matcher(tag).matches()) {
            return new CultureInfo(tag.toLowerCase(Locale.ROOT));
        }
        if (!known) {
            throw new NetThrow(
                    "System.Globalization.CultureNotFoundException",
                    "Culture is not supported. (Parameter 'name')\n" + name + " is an invalid culture identifier.");
        }
        return new CultureInfo(locale.toLanguageTag());
    }

    /** By Windows' number; a CultureNotFoundException when no culture has it. */
    public static CultureInfo of(int number) {
        String name = CultureNumbers.name(number);
        if (name == null) {
            throw new NetThrow(
                    "System.Globalization.CultureNotFoundException",
                    "Culture is not supported. (Parameter 'culture')\n" + number + " (0x"
                            + String.format("%04x", number) + ") is an invalid culture identifier.");
        }
        return name.isEmpty() ? INVARIANT : new CultureInfo(name);
    }

    /** Those that this machine has rules for, by name. */
    public static List<CultureInfo> all() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale ->
                        locale.getVariant().isEmpty() && locale.getScript().isEmpty())
                .map(locale -> locale.equals(Locale.ROOT) ? INVARIANT : new CultureInfo(locale.toLanguageTag()))
                .distinct()
                .sorted((x, y) -> x.name.compareTo(y.name))
                .toList();
    }

    public static CultureInfo current() {
        return CURRENT.get();
    }

    public static void current(CultureInfo culture) {
        CURRENT.set(culture == null ? INVARIANT : culture);
    }

    public static CultureInfo currentUi() {
        return CURRENT_UI.get();
    }

    public static void currentUi(CultureInfo culture) {
        CURRENT_UI.set(culture == null ? INVARIANT : culture);
    }

    public boolean isInvariant() {
        return name.isEmpty();
    }

    public Locale locale() {
        return isInvariant() ? Locale.ROOT : Locale.forLanguageTag(name);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Globalization.CultureInfo");
    }

    @Override
    public String toString() {
        return name;
    }
}
