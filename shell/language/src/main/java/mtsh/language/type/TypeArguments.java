package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

/** Replaces {@code T}, {@code TKey} and {@code TValue} in definitions by the display names of a generic type's arguments. */
final class TypeArguments {
    static final TypeArguments NONE = new TypeArguments(List.of(), "");
    private final List<String[]> replacements = new ArrayList<>();
    private final String constructorName;

    private TypeArguments(List<NetType> types, String constructorName) {
        this.constructorName = constructorName;
        String[] names = types.size() == 1
                ? new String[] {"T"}
                : new String[] {"TKey", "TValue", "T3", "T4", "T5", "T6", "T7", "T8"};
        for (int i = 0; i < types.size() && i < names.length; i++) {
            replacements.add(new String[] {names[i], Types.displayName(types.get(i))});
        }
    }

    static TypeArguments of(NetType type, List<NetType> variables) {
        return new TypeArguments(variables, Types.displayName(type));
    }

    /** The line with the arguments in, and with the type's name before a constructor's brackets. */
    String replace(String line) {
        String text = line;
        for (String[] pair : replacements) {
            text = replaceWord(text, pair[0], pair[1]);
        }
        return text.startsWith("new(") ? constructorName + " " + text : text;
    }

    static String replaceWord(String text, String word, String by) {
        StringBuilder replaced = null;
        int from = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            int end = at + word.length();
            boolean alone = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (alone) {
                replaced = replaced == null ? new StringBuilder() : replaced;
                replaced.append(text, from, at).append(by);
                from = end;
            }
        }
        return replaced == null
                ? text
                : replaced.append(text, from, text.length()).toString();
    }
}
