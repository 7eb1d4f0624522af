package mtsh.console.complete;

import java.util.List;

/** What can take the place of the text from {@code start} to {@code end}, the likeliest first. */
public record Completion(int start, int end, List<Item> items) {
    static final Completion NONE = new Completion(0, 0, List.of());

    public boolean isEmpty() {
        return items.isEmpty();
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
