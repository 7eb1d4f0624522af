package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of one kind that a new segment has, numbered before anything refers to them. */
final class DictionaryWriter {
    private final Part part;
    private final List<String> texts;
    private final Map<String, Integer> numbers;

    DictionaryWriter(Part part, Set<String> distinct) {
        this.part = part;
        this.texts = new ArrayList<>(distinct);
        texts.sort(Dictionary.ORDER);
        this.numbers = new HashMap<>(texts.size() * 4 / 3 + 1);
        for (int i = 0; i < texts.size(); i++) {
            numbers.put(texts.get(i), i);
        }
    }

    int size() {
        return texts.size();
    }

    List<String> texts() {
        return texts;
    }

    /** Whether a text is the one before it but for case. */
    boolean isRespelled(int number) {
        return number > 0 && Dictionary.isSame(texts.get(number - 1), texts.get(number));
    }

    int number(String text) {
        return numbers.get(text);
    }

    /** Writes the pages; {@code domains} are those of addresses, else null. */
    SegmentMeta.Texts write(SegmentSink sink, DictionaryWriter domains) {
        List<String> firsts = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += DictionaryPage.TEXTS) {
            List<String> page = texts.subList(from, Math.min(texts.size(), from + DictionaryPage.TEXTS));
            firsts.add(Dictionary.key(page.get(0)));
            sink.put(
                    part,
                    firsts.size() - 1L,
                    DictionaryPage.encode(page, domains == null ? null : domains::number),
                    false);
        }
        return new SegmentMeta.Texts(texts.size(), firsts);
    }
}
