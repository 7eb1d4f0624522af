package mtsh.commands.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import mtsh.commands.queue.ResultPage.Bookmark;
import mtsh.language.value.PSObject;

class ResultPageTest {
    private static final List<OpathProperty> PROPERTIES =
            List.of(OpathProperty.text("Identity"), OpathProperty.number("Count"));

    private static PSObject object(String identity, int count) {
        return PSObject.custom().note("Identity", identity).note("Count", count);
    }

    private static ResultPage page(Bookmark bookmark, long size, String... order) {
        ResultPage page = new ResultPage(SortOrder.of(order.length == 0 ? null : order, PROPERTIES), bookmark, size);
        int count = 0;
        for (String identity : "d b e a c".split(" ")) {
            page.add(object(identity, count++ / 2));
        }
        return page;
    }

    private static String names(ResultPage page) {
        return page.objects().stream()
                .map(each -> (String) each.noteValue("Identity"))
                .collect(Collectors.joining());
    }

    @Test
    void givesTheFirstOnesInOrder() {
        ResultPage page = page(new Bookmark(0, null, true, true), 3);

        assertEquals("abc", names(page));
        assertEquals(5, page.total());
        assertEquals(2, page.missing());
    }

    @Test
    void givesTheLastOnesBackward() {
        ResultPage page = page(new Bookmark(0, null, true, false), 2);

        assertEquals("de", names(page));
        assertEquals(3, page.offset());
    }

    @Test
    void beginsAtAnIndex() {
        assertEquals("bc", names(page(new Bookmark(2, null, true, true), 2)));
        assertEquals("cd", names(page(new Bookmark(2, null, false, true), 2)));
        assertEquals("", names(page(new Bookmark(9, null, true, true), 2)));
        assertEquals("cde", names(page(new Bookmark(3, null, true, true), Long.MAX_VALUE)));
    }

    @Test
    void endsAtAnIndexBackward() {
        ResultPage page = page(new Bookmark(4, null, true, false), 2);

        assertEquals("cd", names(page));
        assertEquals(2, page.offset());
        assertEquals("bc", names(page(new Bookmark(4, null, false, false), 2)));
        assertEquals("", names(page(new Bookmark(1, null, false, false), 2)));
    }

    @Test
    void beginsAtAnObject() {
        PSObject bookmark = object("b", 0);

        assertEquals("bc", names(page(new Bookmark(0, bookmark, true, true), 2)));
        assertEquals("cd", names(page(new Bookmark(0, bookmark, false, true), 2)));
        assertEquals("ab", names(page(new Bookmark(0, bookmark, true, false), 9)));
        assertEquals(1, page(new Bookmark(0, bookmark, true, true), 2).offset());
        assertEquals(2, page(new Bookmark(0, bookmark, false, true), 2).offset());
    }

    @Test
    void sortsBySeveralPropertiesAndThenByIdentity() {
        Bookmark none = new Bookmark(0, null, true, true);

        assertEquals("caebd", names(page(none, 9, "-Count")));
        assertEquals("bdaec", names(page(none, 9, "+Count,+Identity")));
        assertEquals("cea" + "db", names(page(none, 9, "-Count", "-Identity")));
    }

    @Test
    void keepsNothingOfAnEmptyPage() {
        ResultPage page = page(new Bookmark(0, null, true, true), 0);

        assertEquals("", names(page));
        assertEquals(5, page.missing());
    }
}
