package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.CommandCompletion;
import mtsh.language.value.CompletionResult;

/** What can take the place of the text from {@code start} to {@code end}, the likeliest first. */
public record Completion(int start, int end, List<Item> items) {
    static final Completion NONE = new Completion(-1, -1, List.of());

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The same as scripts see it. */
    public CommandCompletion toObject() {
        List<CompletionResult> results = new ArrayList<>();
        for (Item item : items) {
            results.add(
                    new CompletionResult(item.text(), item.label(), item.kind().name(), item.tip()));
        }
        return CommandCompletion.of(results, start, end < 0 ? -1 : end - start);
    }

    /** The longest text that all items begin with, without regard to case, in the spelling of the first. */
    public String commonPrefix() {
        String first = items.get(0).text();
        int length = first.length();
        for (Item item : items) {
            int same = 0;
            while (same < length
                    && same < item.text().length()
                    && Character.toLowerCase(first.charAt(same))
                            == Character.toLowerCase(item.text().charAt(same))) {
                same++;
            }
            length = same;
        }
        return first.substring(0, length);
    }
}
