package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.StringKind;
import mtsh.language.error.TerminatingError;
import mtsh.language.process.PathPattern;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/**
 * The words after the name of a program: how each becomes the texts that the program gets. {@code $PSNativeCommandArgumentPassing} is
 * always Standard: a program gets exactly what was written, empty texts too.
 */
final class NativeWords {
    private static final String VERBATIM = "--%";
    private static final Pattern ENVIRONMENT = Pattern.compile("%([^%]+)%");

    private final List<Word> words = new ArrayList<>();

    /** Adds what one word gives. */
    @FunctionalInterface
    private interface Word {
        void add(Context context, Reading reading);
    }

    /** One evaluation: the texts so far. */
    private static final class Reading {
        private final List<String> texts = new ArrayList<>();
        private boolean verbatim;
    }

    NativeWords(Compiler compiler, List<CommandElement> elements) {
        for (CommandElement element : elements) {
            words.add(word(compiler, element));
        }
    }

    List<String> texts(Context context) {
        Reading reading = new Reading();
        for (Word word : words) {
            word.add(context, reading);
        }
        return reading.texts;
    }

    /** Values that were handed on without their words, as from a list. */
    static List<String> texts(Context context, List<Object> values) {
        Reading reading = new Reading();
        for (Object value : values) {
            value(context, reading, "", value, false);
        }
        return reading.texts;
    }

    private static Word word(Compiler compiler, CommandElement element) {
        if (element instanceof CommandParameter parameter) {
            return parameter(compiler, parameter);
        }
        if (element instanceof Expression.Variable variable && variable.splatted()) {
            return (context, reading) ->
                    splat(context, reading, Nothing.toNull(VariableAccess.read(context, variable.path())));
        }
        Expression expression = (Expression) element;
        if (expression instanceof Expression.ArrayLiteral array) {
            return list(compiler, array);
        }
        return single(compiler, "", expression);
    }

    private static Word parameter(Compiler compiler, CommandParameter parameter) {
        String written = compiler.source.text(parameter.span());
        if (parameter.argument() == null) {
            return (context, reading) -> unquoted(context, reading, "", written);
        }
        int start = parameter.argument().span().start() - parameter.span().start();
        String name = written.substring(0, start);
        boolean apart = !name.equals(name.stripTrailing());
        if (!apart) {
            return single(compiler, name, parameter.argument());
        }
        Word argument = word(compiler, parameter.argument());
        return (context, reading) -> {
            reading.texts.add(name.stripTrailing());
            argument.add(context, reading);
        };
    }

    private static Word single(Compiler compiler, String prefix, Expression expression) {
        boolean quoted = isQuoted(expression);
        if (expression instanceof Expression.Constant number) {
            String written = compiler.source.text(number.span());
            return (context, reading) -> value(context, reading, prefix, written, false);
        }
        Evaluable value = compiler.expression(expression);
        return (context, reading) -> value(context, reading, prefix, value.evaluate(context), quoted);
    }

    private static boolean isQuoted(Expression expression) {
        return expression instanceof Expression.StringConstant text && text.kind() != StringKind.BARE_WORD
                || expression instanceof Expression.ExpandableString expandable
                        && expandable.kind() != StringKind.BARE_WORD;
    }

    /** {@code a,b} is one text and {@code a, b} two, as they stand in the line; only elements with spaces are taken by themselves. */
    private static Word list(Compiler compiler, Expression.ArrayLiteral array) {
        Evaluable value = compiler.expression(array);
        String[] written = compiler.source.text(array.span()).split(" ");
        return (context, reading) -> {
            for (Object each : Enumeration.list(value.evaluate(context))) {
                String text = context.engine.text(Nothing.toNull(each), context.scope);
                if (reading.verbatim) {
                    verbatim(reading, text);
                } else if (hasOuterSpace(text)) {
                    reading.texts.add(text);
                } else if (!text.isEmpty()) {
                    for (String part : written) {
                        if (!part.isEmpty()) {
                            unquoted(context, reading, "", part);
                        }
                    }
                    return;
                } else if (each != null) {
                    reading.texts.add("");
                }
            }
        };
    }

    private static void value(Context context, Reading reading, String prefix, Object given, boolean quoted) {
        if (given == Nothing.VALUE) {
            return;
        }
        if (given instanceof String text && text.equals(VERBATIM)) {
            reading.verbatim = true;
            return;
        }
        Iterator<?> items = Enumeration.of(given);
        if (items == null) {
            text(context, reading, prefix, given, quoted);
            return;
        }
        while (items.hasNext()) {
            text(context, reading, prefix, Nothing.toNull(items.next()), quoted);
        }
    }

    private static void text(Context context, Reading reading, String prefix, Object value, boolean quoted) {
        String text = value == null ? "" : context.engine.text(value, context.scope);
        if (text.isEmpty()) {
            if (value != null) {
                reading.texts.add(prefix);
            }
        } else if (reading.verbatim) {
            verbatim(reading, text);
        } else if (quoted || hasOuterSpace(text)) {
            reading.texts.add(prefix + text);
        } else {
            unquoted(context, reading, prefix, text);
        }
    }

    private static void unquoted(Context context, Reading reading, String prefix, String text) {
        if (!Wildcard.isPattern(text)) {
            reading.texts.add(prefix + home(text));
            return;
        }
        List<String> found = expanded(home(text), context);
        if (found.isEmpty()) {
            reading.texts.add(prefix + text);
        }
        found.forEach(each -> reading.texts.add(prefix + each));
    }

    private static List<String> expanded(String text, Context context) {
        try {
            return PathPattern.expand(text, context.engine.location());
        } catch (TerminatingError noPattern) {
            // A lone bracket: the program gets it as it stands.
            return List.of();
        }
    }

    private static String home(String text) {
        return text.equals("~") || text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
    }

    /** After {@code --%}: words as they stand, with {@code %NAME%} replaced where there is such a variable. */
    private static void verbatim(Reading reading, String text) {
        String expanded = ENVIRONMENT.matcher(text).replaceAll(found -> {
            String value = EnvironmentVariables.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
        for (String each : expanded.split(" ")) {
            if (!each.isEmpty()) {
                reading.texts.add(each);
            }
        }
    }

    /** Whether a space stands outside of double quotes: such a text is never taken for a pattern. */
    private static boolean hasOuterSpace(String text) {
        boolean inside = false;
        char before = 0;
        for (char c : text.toCharArray()) {
            if (c == '"' && before != '\\') {
                inside = !inside;
            } else if (Character.isWhitespace(c) && !inside) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static void splat(Context context, Reading reading, Object value) {
        if (PSObject.unwrap(value) instanceof PSDictionary dictionary) {
            for (PSDictionary.Entry entry : dictionary.entries()) {
                String name = "-" + Conversions.toText(entry.key());
                value(context, reading, name + ":", entry.value(), false);
            }
            return;
        }
        value(context, reading, "", value, false);
    }
}
