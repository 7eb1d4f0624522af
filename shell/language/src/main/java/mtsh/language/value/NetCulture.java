package mtsh.language.value;

/**
 * The culture that a text is written or read in: casts are invariant, {@code -f}, {@code ToString()} and views are those of the session.
 * The invariant culture and en-US are constants that the formats know by heart; all others say what they want in settings.
 */
public final class NetCulture {
    public static final NetCulture INVARIANT = new NetCulture("¤", "Infinity", "-Infinity", null, null);
    public static final NetCulture EN_US = new NetCulture("$", "∞", "-∞", null, null);

    private final String currency;
    private final String infinity;
    private final String negativeInfinity;
    private final FormatInfo numbers;
    private final FormatInfo dates;

    private NetCulture(
            String currency, String infinity, String negativeInfinity, FormatInfo numbers, FormatInfo dates) {
        this.currency = currency;
        this.infinity = infinity;
        this.negativeInfinity = negativeInfinity;
        this.numbers = numbers;
        this.dates = dates;
    }

    /** A culture of settings. */
    public static NetCulture of(FormatInfo numbers, FormatInfo dates) {
        return new NetCulture(
                numbers.text("CurrencySymbol"),
                numbers.text("PositiveInfinitySymbol"),
                numbers.text("NegativeInfinitySymbol"),
                numbers,
                dates);
    }

    /** The session's. */
    public static NetCulture current() {
        return CultureInfo.current().texts();
    }

    public String currency() {
        return currency;
    }

    /** How numbers are written, or null for the two known by heart. */
    public FormatInfo numbers() {
        return numbers;
    }

    /** How dates are written, or null for the two known by heart. */
    public FormatInfo dates() {
        return dates;
    }

    /** The name of a double that is not finite. */
    public String special(double number) {
        if (Double.isNaN(number)) {
            return numbers == null ? "NaN" : numbers.text("NaNSymbol");
        }
        return number > 0 ? infinity : negativeInfinity;
    }
}
