package mtsh.commands.output;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How what Format-Hex gives looks. */
public final class OutputViews {
    private static final String BYTES = "Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F";

    private OutputViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table(ByteCollection.TYPE_NAME, ByteCollection.TYPE_NAME)
                .labelled("Offset", "HexOffset", 16, Alignment.Right)
                .labelled(BYTES, "HexBytes", 47, Alignment.Left)
                .labelled("Ascii", "Ascii", 16, Alignment.Left)
                .groupBy("Label")
                .build());
    }
}
