package mtsh.language.type;

import java.io.IOException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetHash;
import mtsh.language.value.NetStream;

/** Members of CryptoStream beyond those of every stream. */
final class CryptoStreamMembers extends Description {
    @Override
    String definitions() {
        return """
                new(System.IO.Stream stream, System.Object transform, System.Security.Cryptography.CryptoStreamMode mode)
                new(System.IO.Stream stream, System.Object transform, System.Security.Cryptography.CryptoStreamMode mode, bool leaveOpen)
                bool HasFlushedFinalBlock {get;}
                void Clear()
                void FlushFinalBlock()
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((NetCryptoStream) self).isFinished();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (!(a[1] instanceof NetTransform) && !(a[1] instanceof NetHash)) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'transform')");
        }
        boolean reads = a[2].toString().equals("Read");
        NetStream base = (NetStream) a[0];
        if (reads ? !base.canRead() : !base.canWrite()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Stream was not " + (reads ? "readable." : "writable.") + " (Parameter 'stream')");
        }
        return new NetCryptoStream(base, a[1], reads, a.length > 3 && (Boolean) a[3]);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetCryptoStream stream = (NetCryptoStream) self;
        try {
            if (name(key).equals("Clear")) {
                stream.close();
            } else {
                stream.finish();
            }
            return null;
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }
}
