package mtsh.language.type;

import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** Members of ICryptoTransform as ciphers have it. */
final class CryptoTransformMembers extends Description {
    @Override
    String definitions() {
        return """
                bool CanReuseTransform {get;}
                bool CanTransformMultipleBlocks {get;}
                int InputBlockSize {get;}
                int OutputBlockSize {get;}
                void Dispose()
                int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
                byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return property.startsWith("Can") ? (Object) true : (Object) ((NetTransform) self).unit;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetTransform transform = (NetTransform) self;
        if (name(key).equals("Dispose")) {
            return null;
        }
        StreamMembers.checkPart((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
        byte[] part = Bytes.of((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
        if (name(key).equals("TransformFinalBlock")) {
            return Bytes.array(transform.last(part));
        }
        if (part.length % transform.unit != 0) {
            throw ListMembers.outOfRange("inputCount", "Value was invalid.");
        }
        byte[] out = transform.blocks(part);
        PSArray target = (PSArray) a[3];
        for (int i = 0; i < out.length; i++) {
            target.items()[(Integer) a[4] + i] = new UInt8(out[i] & 0xFF);
        }
        return out.length;
    }
}
