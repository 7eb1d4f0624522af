package mtsh.commands.evidence;

import mtsh.commands.ViewText;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How bundles and checks of them look. */
public final class EvidenceViews {
    private EvidenceViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.list("DeliveryEvidence", ExportDeliveryEvidence.TYPE)
                .properties("Path", "Messages", "Events", "Lines", "NotProven", "Logs", "ManifestHash", "Notes")
                .build());
        views.add(ViewBuilder.list("MessageTraceExport", ExportMessageTrace.TYPE)
                .properties("Path", "Messages", "Events", "Files", "ManifestHash")
                .build());
        views.add(ViewBuilder.table("ProtectedLog", ProtectMessageTrace.TYPE)
                .properties("Lines", "Path", "OutFile")
                .build());
        views.add(ViewBuilder.custom(
                "EvidenceCheck",
                TestDeliveryEvidence.TYPE,
                (value, options) ->
                        ViewText.oneLine(ViewText.text(value, "Path") + ": " + ViewText.text(value, "Summary"))
                                + "\n"));
        views.alone(TestDeliveryEvidence.TYPE);
    }
}
