package mtsh.store.engine.mapdb;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import com.github.luben.zstd.util.Native;
import com.github.luben.zstd.util.ZstdVersion;

/**
 * Keeps zstd-jni's native library unpacked. By itself zstd-jni unpacks it from its jar in every process anew, which is half of what a
 * store's first answer takes. The folder is the launcher's choice, which nobody but the user may write in; without one, or where anything
 * goes wrong, zstd-jni goes its own way.
 */
final class ZstdLibrary {
    /** The system property that names the folder. */
    static final String FOLDER = "mtsh.native.folder";

    private ZstdLibrary() {}

    /** Loads the kept library, and unpacks it first where it is not there. */
    static void load() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty() || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        String machine = System.getProperty("os.arch");
        // The version and the machine are in its name: what is there never has to be replaced.
        File kept = new File(folder, "libzstd-jni-" + ZstdVersion.VERSION + "-" + machine + ".so").getAbsoluteFile();
        try {
            if (kept.isFile() || unpack("/linux/" + machine + "/libzstd-jni-" + ZstdVersion.VERSION + ".so", kept)) {
                System.load(kept.getPath());
                Native.assumeLoaded();
            }
        } catch (IOException | UnsatisfiedLinkError e) {
            // It may be another user's, or the folder may be mounted without leave to execute.
        }
    }

    /** Whoever sees the file sees it whole, even after a crash of the system: half a library would take the process down. */
    private static boolean unpack(String resource, File target) throws IOException {
        try (InputStream packed = ZstdLibrary.class.getResourceAsStream(resource)) {
            if (packed == null || !target.getParentFile().isDirectory()) {
                return false;
            }
            // Only its owner may read and write it.
            Path temporary = Files.createTempFile(target.getParentFile().toPath(), "libzstd", ".tmp");
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                packed.transferTo(out);
                out.getFD().sync();
                Files.move(temporary, target.toPath(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return true;
        }
    }
}
