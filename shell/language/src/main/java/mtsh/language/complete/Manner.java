package mtsh.language.complete;

import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;

/** How somebody wants completion: {@link PowerShellManner} as scripts know it, or as a prompt likes it. */
public interface Manner {
    /** Whether the word behind the cursor decides too what fits. */
    boolean wholeWord();

    /** Whether names of files begin with {@code ./}. */
    boolean dotted();

    /** Those that fit what was typed, in order. */
    List<Item> pick(List<Item> items, String typed);

    /** Commands that could begin a statement, as they should be offered there. */
    default List<Item> commands(List<Item> items, boolean afterPipe, String typed) {
        return items;
    }

    /** Values of a parameter that the language knows nothing of; an empty list leaves it to the language. */
    List<Item> values(ParameterInfo parameter, Word word);
}
