package mtsh.commands.flow;

/** What Find-MessageAnomaly looks for; the constants are the words of {@code -Kind}. */
enum AnomalyKind {
    /** A reason to refuse or put off mail that was not there before. */
    NewReason,
    /** A known reason that hits a larger share of mail. */
    RisingReason,
    /** A sender domain that was not there before. */
    NewSender,
    /** A machine that did not hand in mail before. */
    NewRelay,
    /** A destination that puts off a larger share of mail. */
    Deferral,
    /** A sender domain that always wrote and now does not. */
    SilentSender,
    /** A sender domain or destination with far more or far less mail. */
    UnusualVolume
}
