package mtsh.language.value;

/** The two cultures that texts of values depend on: casts are invariant, {@code -f}, {@code ToString()} and views are those of the session. */
public enum NetCulture {
    INVARIANT("¤", "Infinity", "-Infinity"),
    EN_US("$", "∞", "-∞");

    private final String currency;
    private final String infinity;
    private final String negativeInfinity;

    NetCulture(String currency, String infinity, String negativeInfinity) {
        this.currency = currency;
        this.infinity = infinity;
        this.negativeInfinity = negativeInfinity;
    }

    /** The session's: whatever is not invariant is written as en-US is. */
    public static NetCulture current() {
        return CultureInfo.current().isInvariant() ? INVARIANT : EN_US;
    }

    public String currency() {
        return currency;
    }

    /** The name of a double that is not finite. */
    public String special(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return number > 0 ? infinity : negativeInfinity;
    }
}
