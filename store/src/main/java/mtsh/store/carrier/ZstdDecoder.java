package mtsh.store.carrier;

import java.io.InputStream;

import io.airlift.compress.zstd.ZstdInputStream;

/** Reads zstd data of any number of frames. */
final class ZstdDecoder {
    private ZstdDecoder() {}

    static InputStream open(String name, InputStream packed) {
        return new ZstdInputStream(new ZstdFrames(name, packed));
    }
}
