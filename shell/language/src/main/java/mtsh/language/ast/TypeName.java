package mtsh.language.ast;

import java.util.List;

/**
 * A type as written between brackets: {@code int}, {@code System.Collections.Generic.List[string]}, {@code string[]}. {@code
 * arrayRanks} has one entry for each pair of brackets that ends the name: {@code int[][,]} has 1 and 2.
 */
public record TypeName(Span span, String name, List<TypeName> arguments, List<Integer> arrayRanks) implements Ast {
    /** The name as PowerShell shows it: {@code System.Collections.Generic.Dictionary[string,int[]]}. */
    public String fullText() {
        StringBuilder text = new StringBuilder(name);
        if (!arguments.isEmpty()) {
            text.append('[');
            for (int i = 0; i < arguments.size(); i++) {
                text.append(i == 0 ? "" : ",").append(arguments.get(i).fullText());
            }
            text.append(']');
        }
        for (int rank : arrayRanks) {
            text.append('[').append(",".repeat(rank - 1)).append(']');
        }
        return text.toString();
    }
}
