package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Reads bzip2 data of any number of streams. */
final class Bzip2Decoder {
    private Bzip2Decoder() {}

    static InputStream open(InputStream packed) throws IOException {
        return new BZip2CompressorInputStream(packed, true);
    }
}
