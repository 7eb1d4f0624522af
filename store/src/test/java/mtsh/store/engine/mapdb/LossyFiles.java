package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A disk that forgets in a crash all that it may: of a file what was not forced, in whole, by pieces or by its end, and of the names in a
 * folder whatever was done since the folder was synced, each name for itself and in any order. Knows the files of one folder,
 * and forces nothing in earnest.
 */
final class LossyFiles implements StoreFileSystem {
    private static final int PIECE = 4096;

    private final StoreFileSystem disk = new PlainFiles();
    private final Map<Path, Content> named = new HashMap<>();
    /** For each name what it stood for when its folder was last synced, and everything since; null where it stood for nothing. */
    private final Map<Path, List<Content>> history = new HashMap<>();

    /** A file, under whatever name. One that was there before is read when its name is taken away. */
    private static final class Content {
        private byte[] forced = new byte[0];
        private byte[] now = new byte[0];
        private boolean isForced = true;
        private boolean isRead = true;
    }

    /** A disk on which a folder is as it lies there, lasting. */
    static LossyFiles of(Path folder) throws IOException {
        LossyFiles files = new LossyFiles();
        try (var found = Files.list(folder)) {
            for (Path file : found.toList()) {
                Content content = new Content();
                content.isRead = false;
                files.named.put(file, content);
                files.history.put(file, new ArrayList<>(Arrays.asList(content)));
            }
        }
        return files;
    }

    private synchronized void name(Path file, Content content) {
        history.computeIfAbsent(file, unknown -> new ArrayList<>(Arrays.asList((Content) null)))
                .add(content);
        if (content == null) {
            named.remove(file);
        } else {
            named.put(file, content);
        }
    }

    /** A name is about to stand for something else. */
    private synchronized void keep(Path file) throws IOException {
        Content content = named.get(file);
        if (content != null && !content.isRead) {
            content.now = Files.readAllBytes(file);
            content.forced = content.now;
            content.isRead = true;
        }
    }

    /** The system crashes: leaves of the folder what a disk might have. */
    synchronized void crash(Random random) throws IOException {
        for (Map.Entry<Path, List<Content>> each : history.entrySet()) {
            List<Content> states = each.getValue();
            Content content = states.get(random.nextInt(states.size()));
            if (content == named.get(each.getKey()) && (content == null || content.isForced)) {
                continue;
            }
            Files.deleteIfExists(each.getKey());
            if (content != null) {
                Files.write(each.getKey(), content.isForced ? content.now : torn(content, random));
            }
        }
        named.clear();
        history.clear();
    }

    private static byte[] torn(Content content, Random random) {
        byte[] result = random.nextInt(4) == 0 ? content.forced.clone() : content.now.clone();
        switch (random.nextInt(3)) {
            case 0 -> result = Arrays.copyOf(result, random.nextInt(result.length + 1));
            case 1 -> {
                for (int at = 0; at < result.length; at += PIECE) {
                    if (random.nextBoolean()) {
                        lose(content, result, at);
                    }
                }
            }
            default -> {
                // As it is.
            }
        }
        return result;
    }

    private static void lose(Content content, byte[] result, int from) {
        for (int at = from; at < Math.min(result.length, from + PIECE); at++) {
            result[at] = at < content.forced.length ? content.forced[at] : 0;
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
    }

    @Override
    public StoreFile create(Path file) throws IOException {
        StoreFile opened = disk.create(file);
        Content content = new Content();
        name(file, content);
        return new Lossy(opened, content);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        keep(from);
        keep(to);
        disk.rename(from, to);
        Content content = named.get(from);
        name(to, content);
        name(from, null);
    }

    @Override
    public void link(Path existing, Path second) throws IOException {
        disk.link(existing, second);
        name(second, named.get(existing));
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            keep(file);
            disk.delete(file);
            name(file, null);
        }
    }

    @Override
    public synchronized void syncFolder(Path folder) {
        history.replaceAll((file, states) -> new ArrayList<>(states.subList(states.size() - 1, states.size())));
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return disk.lock(file);
    }

    private final class Lossy implements StoreFile {
        private final StoreFile file;
        private final Content content;

        Lossy(StoreFile file, Content content) {
            this.file = file;
            this.content = content;
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            synchronized (LossyFiles.this) {
                int end = (int) at + bytes.remaining();
                if (content.isForced || content.now.length < end) {
                    content.now = Arrays.copyOf(content.now, Math.max(content.now.length, end));
                }
                content.isForced = false;
                bytes.duplicate().get(content.now, (int) at, bytes.remaining());
            }
            file.write(bytes, at);
        }

        @Override
        public void read(ByteBuffer bytes, long at) throws IOException {
            file.read(bytes, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (LossyFiles.this) {
                content.now = Arrays.copyOf(content.now, (int) size);
                content.isForced = false;
            }
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force() {
            synchronized (LossyFiles.this) {
                content.forced = content.now;
                content.isForced = true;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
