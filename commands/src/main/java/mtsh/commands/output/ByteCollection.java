package mtsh.commands.output;

import java.util.HexFormat;
import java.util.Locale;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** Up to sixteen bytes of something, as Format-Hex gives them. */
record ByteCollection(long offset, byte[] bytes, String path, String label) implements NetObject {
    private static final int LINE = 16;
    static final String TYPE_NAME = "Microsoft.PowerShell.Commands.ByteCollection";
    private static final NetType TYPE = NetType.named(TYPE_NAME)
            .property("ulong Offset64 {get;}", self -> new UInt64(of(self).offset))
            .property("byte[] Bytes {get;}", self -> of(self).array())
            .property("string Path {get;}", self -> of(self).path)
            .property("string HexOffset {get;}", self -> of(self).hexOffset())
            .property("string Label {get;}", self -> of(self).label)
            .property("string HexBytes {get;}", self -> of(self).hexBytes())
            .property("string Ascii {get;}", self -> of(self).ascii())
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    static {
        Types.define(TYPE);
    }

    private static ByteCollection of(Object self) {
        return (ByteCollection) self;
    }

    private PSArray array() {
        Object[] items = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            items[i] = new UInt8(bytes[i] & 0xFF);
        }
        return new PSArray(Types.find("System.Byte"), items);
    }

    private String hexOffset() {
        return String.format(Locale.ROOT, "%016X", offset);
    }

    private String hexBytes() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }

    private String ascii() {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            char character = (char) (each & 0xFF);
            text.append(character == 0 ? ' ' : Character.isISOControl(character) ? '\uFFFD' : character);
        }
        return text.toString();
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        String hex = hexBytes();
        return hexOffset() + "   " + hex + " ".repeat(LINE * 3 - hex.length()) + " " + ascii()
                + " ".repeat(LINE - bytes.length) + (bytes.length == LINE && path == null ? "\n" : "");
    }
}
