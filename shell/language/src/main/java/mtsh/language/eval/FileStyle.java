package mtsh.language.eval;

import mtsh.language.value.Conversions;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSObject;

/** How {@code >} writes text: as Out-File would, with the {@code $PSDefaultParameterValues} of Out-File. */
public record FileStyle(NetEncoding encoding, int width) {
    private static final int WIDTH = 120;

    static FileStyle of(Context context) {
        Object encoding = PSObject.unwrap(DefaultArguments.of("Out-File", "Encoding", context));
        Object width = DefaultArguments.of("Out-File", "Width", context);
        return new FileStyle(
                encoding instanceof NetEncoding known ? known : named(encoding),
                width == null ? WIDTH : Conversions.toInt(width));
    }

    private static NetEncoding named(Object encoding) {
        return encoding == null ? NetEncoding.UTF8_WITHOUT_MARK : NetEncoding.ofParameter(Conversions.toText(encoding));
    }
}
