package mtsh.store.engine.mapdb;

import java.nio.file.Path;

/**
 * Ends this process at once, as kill -9 does, at a named point of its work on the disk: {@code -Dmtsh.kill.at=before RENAME MANIFEST#3}
 * is the third time of that.
 */
public final class KillPoint implements WatchedFiles.Watch {
    /** Names the point. */
    public static final String PROPERTY = "mtsh.kill.at";

    private final String name;
    private int left;

    private KillPoint(String name, int left) {
        this.name = name;
        this.left = left;
    }

    /** Lies in wait for the store in a folder, when the property says so. */
    public static void install(Path folder) {
        StoreFiles.use(folder, new WatchedFiles(new PlainFiles(), named()));
    }

    /** The one that the property names. */
    static KillPoint named() {
        String[] at = System.getProperty(PROPERTY, "#0").split("#");
        return new KillPoint(at[0], Integer.parseInt(at[1]));
    }

    @Override
    public synchronized void at(WatchedFiles.Point point) {
        if (point.name().equals(name) && --left == 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
