package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;

import mtsh.store.engine.StoreException;

/**
 * The sorted list of replaced lives of one segment: ordinals as deltas, sealed like a block. Written once, under a new name each time;
 * the manifest that names it makes the name last.
 */
final class DeadFile {
    private static final long KEY = 0;

    private DeadFile() {}

    static void write(Path folder, String name, BitSet ordinals) {
        ByteWriter out = new ByteWriter();
        out.unsigned(ordinals.cardinality());
        int previous = 0;
        for (int ordinal = ordinals.nextSetBit(0); ordinal >= 0; ordinal = ordinals.nextSetBit(ordinal + 1)) {
            out.unsigned(ordinal - previous);
            previous = ordinal;
        }
        BlockCodec codec = new BlockCodec();
        try {
            StoreFiles.at(folder).write(folder.resolve(name), codec.seal(KEY, out, true));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "Writing " + folder.resolve(name) + " failed: " + e.getMessage()
                            + ". Check that the disk has room.",
                    e);
        } finally {
            codec.close();
        }
    }

    static BitSet read(Path folder, SegmentEntry segment) {
        BitSet ordinals = new BitSet();
        if (segment.dead().lives() == 0) {
            return ordinals;
        }
        Path file = folder.resolve(segment.dead().file());
        BlockCodec codec = new BlockCodec();
        try {
            ByteReader in = new ByteReader(codec.open(KEY, Files.readAllBytes(file)));
            int previous = 0;
            for (int left = in.count(); left > 0; left--) {
                previous += in.count();
                ordinals.set(previous);
            }
            if (ordinals.cardinality() != segment.dead().lives() || ordinals.length() > segment.lives()) {
                throw new IndexOutOfBoundsException("It is not the list of " + segment.name());
            }
            return ordinals;
        } catch (NoSuchFileException e) {
            throw new SegmentGone(segment.dead().file());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw Segment.damaged(file, e);
        } finally {
            codec.close();
        }
    }
}
