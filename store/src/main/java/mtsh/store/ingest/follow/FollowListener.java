package mtsh.store.ingest.follow;

/** Hears what a follower does and cannot do. Called from the following thread. */
public interface FollowListener {
    /** A source cannot be read, and that has lasted; told once. It is tried again. */
    void problem(String message);

    /** A name stands for nothing yet; told once. It is followed as soon as it does. */
    void waiting(String message);

    /** So many files are followed now. */
    default void following(int files) {}
}
