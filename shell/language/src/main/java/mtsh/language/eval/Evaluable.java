package mtsh.language.eval;

/** A compiled expression. */
@FunctionalInterface
interface Evaluable {
    Object evaluate(Context context);
}
