package mtsh.language.eval;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import mtsh.language.type.Members;
import mtsh.language.type.Types;
import mtsh.language.value.NetEncoding;

/** How text becomes bytes for programs, and their bytes text. */
final class NativeEncoding {
    private NativeEncoding() {}

    /** {@code [Console]::OutputEncoding}: how what programs write is read. */
    static Charset ofOutput() {
        return Members.getStatic(Types.find("System.Console"), "OutputEncoding") instanceof NetEncoding encoding
                ? encoding.charset()
                : StandardCharsets.UTF_8;
    }

    /** {@code $OutputEncoding}: how they are given text. */
    static NetEncoding ofInput(Context context) {
        return context.engine.variable("OutputEncoding") instanceof NetEncoding encoding
                ? encoding
                : NetEncoding.UTF8_WITHOUT_MARK;
    }
}
