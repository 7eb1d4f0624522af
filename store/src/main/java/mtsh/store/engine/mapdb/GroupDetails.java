package mtsh.store.engine.mapdb;

/** The details of a group's rows, page by page as they are asked for. */
final class GroupDetails {
    private final Pages pages;
    private final RowDetails[] read;

    GroupDetails(Pages pages) {
        this.pages = pages;
        this.read = new RowDetails[pages.count()];
    }

    RowDetails page(int number) {
        if (read[number] == null) {
            read[number] = new RowDetails(pages.page(number));
        }
        return read[number];
    }
}
