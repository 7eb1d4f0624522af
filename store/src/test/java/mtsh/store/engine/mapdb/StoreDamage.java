package mtsh.store.engine.mapdb;

import java.nio.file.Path;

/** Damage to stores, for tests of other packages. */
public final class StoreDamage {
    private StoreDamage() {}

    /** Turns a bit over in the data segment with this place in the manifest. */
    public static void segment(Path store, int index) {
        Damage.flip(
                store.resolve(
                        new ManifestFile(store).read().segments().get(index).name()),
                8L * 5000);
    }

    public static int segments(Path store) {
        return new ManifestFile(store).read().segments().size();
    }

    public static void manifest(Path store) {
        Damage.flip(store.resolve(ManifestFile.NAME), 100);
    }

    public static void copy(Path store) {
        Damage.flip(store.resolve(ManifestFile.COPY), 100);
    }
}
