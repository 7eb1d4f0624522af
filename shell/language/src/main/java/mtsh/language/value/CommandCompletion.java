package mtsh.language.value;

import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What can take the place of a stretch of a line, and which of it is chosen: the result of {@code TabExpansion2}. */
public final class CommandCompletion implements NetObject {
    /** Completes lines for scripts that ask the type itself, which knows no shell. */
    @FunctionalInterface
    public interface Source {
        /** {@code shell} is the [powershell] whose session is meant, or null for the one that runs here. */
        CommandCompletion complete(String text, int cursor, Object shell);
    }

    private static volatile Source source;

    private Object matches;
    private int currentMatchIndex;
    private int replacementIndex;
    private int replacementLength;

    public CommandCompletion(Object matches, int currentMatchIndex, int replacementIndex, int replacementLength) {
        this.matches = matches;
        this.currentMatchIndex = currentMatchIndex;
        this.replacementIndex = replacementIndex;
        this.replacementLength = replacementLength;
    }

    /** A result with nothing chosen yet. */
    public static CommandCompletion of(List<CompletionResult> results, int replacementIndex, int replacementLength) {
        PSList list = new PSList(
                Types.find("System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult]"));
        list.items().addAll(results);
        return new CommandCompletion(list, -1, replacementIndex, replacementLength);
    }

    /** Who completes from now on; the newest shell. */
    public static void use(Source newSource) {
        source = newSource;
    }

    /** Asks whoever completes; null when there is nobody. */
    public static CommandCompletion complete(String text, int cursor) {
        return complete(text, cursor, null);
    }

    /** The same in another session. */
    public static CommandCompletion complete(String text, int cursor, Object shell) {
        Source asked = source;
        return asked == null ? null : asked.complete(text, cursor, shell);
    }

    /** The next one, or the one before; after the last comes the first. Null when there is none. */
    public Object next(boolean forward) {
        List<Object> all = Enumeration.list(matches);
        if (all == null || all.isEmpty()) {
            return null;
        }
        currentMatchIndex += forward ? 1 : -1;
        if (currentMatchIndex >= all.size()) {
            currentMatchIndex = 0;
        } else if (currentMatchIndex < 0) {
            currentMatchIndex = all.size() - 1;
        }
        return all.get(currentMatchIndex);
    }

    public Object matches() {
        return matches;
    }

    public void matches(Object collection) {
        matches = collection;
    }

    public int currentMatchIndex() {
        return currentMatchIndex;
    }

    public void currentMatchIndex(int index) {
        currentMatchIndex = index;
    }

    public int replacementIndex() {
        return replacementIndex;
    }

    public void replacementIndex(int index) {
        replacementIndex = index;
    }

    public int replacementLength() {
        return replacementLength;
    }

    public void replacementLength(int length) {
        replacementLength = length;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.CommandCompletion");
    }

    @Override
    public String toString() {
        return "System.Management.Automation.CommandCompletion";
    }
}
