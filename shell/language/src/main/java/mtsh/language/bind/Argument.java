package mtsh.language.bind;

import mtsh.language.ast.Span;

/**
 * One word of a command line after its name.
 *
 * @param parameter the name after the dash, or null for a value alone
 * @param hasValue whether it carries a value: always for a value alone; for a parameter only with a colon or from a splat
 * @param value the value; while completing, its expression
 * @param text the text of a literal as written, which a string parameter takes in place of a number; or null
 * @param span where it stands
 * @param splatted whether it came out of a splat; a named one that does not exist is then an error all the same
 */
public record Argument(String parameter, boolean hasValue, Object value, String text, Span span, boolean splatted) {
    public static Argument value(Object value, String text, Span span) {
        return new Argument(null, true, value, text, span, false);
    }

    public boolean isParameter() {
        return parameter != null;
    }
}
