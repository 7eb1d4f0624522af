package mtsh.language.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A culture: its name, and how it writes numbers and dates, which can be changed in one that is not read-only. */
public final class CultureInfo implements NetObject {
    public static final CultureInfo INVARIANT = new CultureInfo("", true);
    public static final CultureInfo EN_US = new CultureInfo("en-US", true);
    /** A name that could be one: .NET makes a culture of it, whether anybody knows it or not. */
    private static final Pattern PERHAPS = Pattern.compile("[A-Za-z0-9]*\\d[A-Za-z0-9]*(-[A-Za-z0-9]{1,8})*");

    private final String name;
    private final boolean readOnly;
    private FormatInfo numbers;
    private FormatInfo dates;
    private volatile NetCulture texts;

    private CultureInfo(String name, boolean readOnly) {
        this.name = name;
        this.readOnly = readOnly;
    }

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
            return new CultureInfo(tag.toLowerCase(Locale.ROOT), false);
        }
        if (!known) {
            throw new NetThrow(
                    "System.Globalization.CultureNotFoundException",
                    "Culture is not supported. (Parameter 'name')\n" + name + " is an invalid culture identifier.");
        }
        return new CultureInfo(locale.toLanguageTag(), false);
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
        return name.isEmpty() ? INVARIANT : new CultureInfo(name, false);
    }

    /** Those that this machine has rules for, by name. */
    public static List<CultureInfo> all() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale ->
                        locale.getVariant().isEmpty() && locale.getScript().isEmpty())
                .map(locale -> locale.equals(Locale.ROOT) ? INVARIANT : new CultureInfo(locale.toLanguageTag(), false))
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

    public String name() {
        return name;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** The same culture with settings of its own, to be changed or not. */
    public synchronized CultureInfo copy(boolean asReadOnly) {
        CultureInfo copy = new CultureInfo(name, asReadOnly);
        copy.numbers = numbers == null ? null : numbers.copy(asReadOnly, copy);
        copy.dates = dates == null ? null : dates.copy(asReadOnly, copy);
        return copy;
    }

    /** How it writes numbers. */
    public synchronized FormatInfo numbers() {
        if (numbers == null) {
            numbers = new FormatInfo(FormatInfo.NUMBERS, CultureSettings.numbers(this), readOnly, this);
        }
        return numbers;
    }

    /** How it writes dates. */
    public synchronized FormatInfo dates() {
        if (dates == null) {
            dates = new FormatInfo(FormatInfo.DATES, CultureSettings.dates(this), readOnly, this);
        }
        return dates;
    }

    /** Other settings in place of its own; an InvalidOperationException when it is read-only. */
    public synchronized void replace(FormatInfo settings) {
        if (readOnly) {
            throw new NetThrow("System.InvalidOperationException", "Instance is read-only.");
        }
        FormatInfo own = settings.copy(settings.isReadOnly(), this);
        if (settings.isNumbers()) {
            numbers = own;
        } else {
            dates = own;
        }
        own.change();
        forget();
    }

    /** What the formats go by. */
    public NetCulture texts() {
        NetCulture known = texts;
        return known != null ? known : decide();
    }

    private synchronized NetCulture decide() {
        boolean changed = numbers != null && numbers.isChanged() || dates != null && dates.isChanged();
        if (changed || !isInvariant() && !isEnglish()) {
            texts = NetCulture.of(numbers(), dates());
        } else {
            texts = isInvariant() ? NetCulture.INVARIANT : NetCulture.EN_US;
        }
        return texts;
    }

    /** Decides anew what to write: a setting has changed. */
    void forget() {
        texts = null;
    }

    /** Whether it is the culture that the formats know by heart. */
    boolean isEnglish() {
        return name.equals("en-US") || name.equals("en");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CultureInfo that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public boolean isInvariant() {
        return name.isEmpty();
    }

    /** The culture of a country for a language alone: that where most speak it. */
    public CultureInfo specific() {
        Locale locale = locale();
        if (isInvariant() || !locale.getCountry().isEmpty()) {
            return this;
        }
        return new CultureInfo(CultureNumbers.specific(locale.getLanguage()), false);
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
