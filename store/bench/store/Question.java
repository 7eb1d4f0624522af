package mtsh.bench.store;

/** What is asked of each side. */
enum Question {
    RECIPIENT_BUSY("newest 1000 of a busy recipient"),
    RECIPIENT_MIDDLING("newest 1000 of a middling recipient"),
    RECIPIENT_RARE("newest 1000 of a rare recipient"),
    DOMAIN_RARE("*@domain of a rare domain"),
    SUBJECT_ABSENT("subject contains, nothing found"),
    SUBJECT_SOME("subject contains, some found"),
    MESSAGE_ID("one Message-ID"),
    TRACE_ID("one trace id"),
    QUEUE_ID("one queue id"),
    DETAIL("detail of one message"),
    COUNT("count by status and hour"),
    COMPLETE_ANY("the most frequent recipients"),
    COMPLETE_LETTER("the most frequent recipients with a letter");

    /** How many rows of a recipient are wanted. */
    static final int PAGE = 1_000;
    /** How many values are offered to somebody who types one. */
    static final int OFFERED = 100;

    private final String title;

    Question(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
