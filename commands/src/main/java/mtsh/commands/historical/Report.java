package mtsh.commands.historical;

import java.util.List;
import java.util.function.Consumer;

/** What a kind of report writes about a message. */
interface Report {
    List<String> columns();

    /** No line, one, or many. */
    void write(FoundMessage message, Consumer<List<String>> lines);

    /** Where the facts of this report come from, for those who found nothing; empty when every log has them. */
    default String source() {
        return "";
    }
}
