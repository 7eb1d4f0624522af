package mtsh.language.complete;

import java.util.function.Supplier;

/**
 * One thing that could be typed.
 *
 * @param kind what it is, a name of CompletionResultType
 * @param text what is put in place of the word
 * @param label what a list shows, without quotes
 * @param match what the typed word is compared with; null when it fits in any case
 * @param note a description, asked for only when it is shown; a class may have to be loaded for it
 * @param toolTip what PowerShell says of it, asked for only when it is wanted; null for the label
 * @param rank for the prompt: the lowest comes first; equal ones keep their order, which is PowerShell's
 * @param endsWord whether a blank may follow
 * @param verbatim whether the text is code, never to be quoted
 * @param suffix for the prompt: what always follows
 * @param beyond whether only the prompt offers it, and PowerShell does not
 */
public record Item(
        Kind kind,
        String text,
        String label,
        String match,
        Supplier<String> note,
        Supplier<String> toolTip,
        int rank,
        boolean endsWord,
        boolean verbatim,
        String suffix,
        boolean beyond) {
    /** The rank of what only scripts are told: the prompt leaves it out. */
    public static final int NOT_AT_PROMPT = Integer.MAX_VALUE;

    /** As CompletionResultType has them. */
    public enum Kind {
        Text,
        History,
        Command,
        ProviderItem,
        ProviderContainer,
        Property,
        Method,
        ParameterName,
        ParameterValue,
        Variable,
        Namespace,
        Type,
        Keyword,
        DynamicKeyword
    }

    /** A value, which is quoted when it must be. */
    public static Item value(String value, String note) {
        return new Item(Kind.ParameterValue, value, value, value, () -> note, null, 0, true, false, "", false);
    }

    /** A piece of code. */
    public static Item code(String text, String note) {
        return new Item(Kind.ParameterValue, text, text, text, () -> note, null, 0, true, true, "", false);
    }

    public Item kind(Kind newKind) {
        return new Item(newKind, text, label, match, note, toolTip, rank, endsWord, verbatim, suffix, beyond);
    }

    public Item rank(int newRank) {
        return new Item(kind, text, label, match, note, toolTip, newRank, endsWord, verbatim, suffix, beyond);
    }

    public Item label(String newLabel) {
        return new Item(kind, text, newLabel, match, note, toolTip, rank, endsWord, verbatim, suffix, beyond);
    }

    public Item match(String newMatch) {
        return new Item(kind, text, label, newMatch, note, toolTip, rank, endsWord, verbatim, suffix, beyond);
    }

    public Item note(Supplier<String> newNote) {
        return new Item(kind, text, label, match, newNote, toolTip, rank, endsWord, verbatim, suffix, beyond);
    }

    public Item toolTip(Supplier<String> newTip) {
        return new Item(kind, text, label, match, note, newTip, rank, endsWord, verbatim, suffix, beyond);
    }

    /** More will follow directly: a folder, a method's opening parenthesis. */
    public Item open() {
        return new Item(kind, text, label, match, note, toolTip, rank, false, verbatim, suffix, beyond);
    }

    public Item text(String newText) {
        return new Item(kind, newText, label, match, note, toolTip, rank, endsWord, verbatim, suffix, beyond);
    }

    /** The prompt puts this behind it. */
    public Item suffix(String newSuffix) {
        return new Item(kind, text, label, match, note, toolTip, rank, endsWord, verbatim, newSuffix, beyond);
    }

    /** Only for the prompt. */
    public Item more() {
        return new Item(kind, text, label, match, note, toolTip, rank, endsWord, verbatim, suffix, true);
    }

    /** It was chosen for what was typed already. */
    public Item always() {
        return match(null);
    }

    /** Whether it begins with what was typed. */
    public boolean begins(Begun typed) {
        return match == null || typed.fits(match);
    }

    /** The description, or nothing when it cannot be told. */
    public String description() {
        return told(note, "");
    }

    /** PowerShell's ToolTip. */
    public String tip() {
        return toolTip == null ? label : told(toolTip, label);
    }

    private static String told(Supplier<String> source, String otherwise) {
        try {
            return source.get();
        } catch (RuntimeException | LinkageError unknown) {
            return otherwise;
        }
    }
}
