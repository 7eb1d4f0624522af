package mtsh.store.log;

/** Which of the first two numbers of a date such as {@code 06/07/2025} is the day. */
public enum DateOrder {
    /** The log itself has to tell, by a number above 12. */
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
}
