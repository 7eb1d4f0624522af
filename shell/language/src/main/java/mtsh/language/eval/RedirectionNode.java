package mtsh.language.eval;

import mtsh.language.value.Conversions;

/** One compiled redirection; {@code file} is null for a merge. Stream 0 as {@code from} means all. */
record RedirectionNode(int from, int to, boolean append, Evaluable file) {
    boolean isMerge() {
        return file == null;
    }

    /** Where it goes; null and an empty name throw everything away. */
    String path(Context context) {
        Object value = Nothing.toNull(file.evaluate(context));
        return value == null ? null : Conversions.toText(value);
    }
}
