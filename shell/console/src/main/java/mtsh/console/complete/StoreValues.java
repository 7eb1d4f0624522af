package mtsh.console.complete;

import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import mtsh.commands.source.StoreService;
import mtsh.language.complete.Item;
import mtsh.language.complete.Word;
import mtsh.language.eval.Engine;
import mtsh.store.event.EventId;
import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/**
 * Addresses and machines that stand in the store, the most frequent first, with the number of their rows; and ids, the newest first, with
 * their time.
 */
final class StoreValues {
    private static final int LIMIT = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Engine engine;

    StoreValues(Engine engine) {
        this.engine = engine;
    }

    List<Item> senders(Word word) {
        return of(word, Field.SENDER);
    }

    List<Item> recipients(Word word) {
        return of(word, Field.RECIPIENT);
    }

    List<Item> addresses(Word word) {
        return of(word, Field.RECIPIENT, Field.SENDER);
    }

    List<Item> domains(Word word) {
        return of(word, Field.RECIPIENT_DOMAIN, Field.SENDER_DOMAIN);
    }

    /** A Message-ID begins with a bracket that few would type. */
    List<Item> messageIds(Word word) {
        List<Item> found = of(word, Field.MESSAGE_ID);
        boolean bare =
                found.isEmpty() && !word.typed().isEmpty() && !word.typed().startsWith("<");
        if (!bare) {
            return found;
        }
        Word bracketed = new Word(word.start(), word.end(), "<" + word.typed(), word.quote());
        return of(bracketed, Field.MESSAGE_ID).stream()
                .map(item -> item.match(item.text().substring(1)))
                .toList();
    }

    List<Item> traceIds(Word word) {
        return of(word, Field.TRACE_ID);
    }

    List<Item> fromIps(Word word) {
        return of(word, Field.FROM_IP);
    }

    List<Item> toIps(Word word) {
        return of(word, Field.TO_IP);
    }

    List<Item> servers(Word word) {
        return of(word, Field.SERVER);
    }

    static List<Item> eventIds() {
        return Arrays.stream(EventId.values())
                .map(id -> Item.value(id.name(), ""))
                .toList();
    }

    private List<Item> of(Word word, Field... fields) {
        List<Item> items = new ArrayList<>();
        StoreService service = engine.service(StoreService.class);
        if (!Files.isDirectory(service.folder())) {
            return items;
        }
        for (Field field : fields) {
            for (ValueCount each : service.store().values(field, word.typed(), LIMIT)) {
                if (!each.value().isEmpty() && isPrintable(each.value())) {
                    items.add(Item.value(each.value(), note(field, each)));
                }
            }
        }
        return items;
    }

    /** An id has a row or two: how many says nothing, when says which. */
    private String note(Field field, ValueCount value) {
        boolean isId = field == Field.MESSAGE_ID || field == Field.TRACE_ID;
        return isId && value.lastUsed() != null
                ? TIME.format(value.lastUsed().atZone(engine.zone()))
                : String.format(Locale.ROOT, "%,d", value.count());
    }

    /** Anyone may send a message with any text in it; what could steer a terminal is not offered. */
    private static boolean isPrintable(String value) {
        return value.codePoints().noneMatch(c -> {
            int type = Character.getType(c);
            return type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
        });
    }
}
