package mtsh.commands.source;

import java.util.Locale;

import mtsh.commands.ViewText;
import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How logs, their import and what was not understood look. */
public final class SourceViews {
    private SourceViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("MailLogSource", "Mtsh.MailLogSource")
                .column("Format", 16)
                .column("Lines", 9, Alignment.Right)
                .column("Mail", 9, Alignment.Right)
                .column("Noise", 9, Alignment.Right)
                .column("Unparsed", 8, Alignment.Right)
                .computed("TimeZone", 16, Alignment.Left, SourceViews::zone)
                .column("Year", 9)
                .computed("Name", 0, Alignment.Left, SourceViews::place)
                .column("UnparsedBy", 0)
                .build());
        views.add(ViewBuilder.table("MailLogQuality", "Mtsh.MailLogQuality")
                .column("Host", 0)
                .column("Program", 0)
                .column("Check", 0)
                .column("Result", 0)
                .column("Seen", 0)
                .column("Setting", 0)
                .build());
        views.add(ViewBuilder.table("MailLogImportSource", "Mtsh.MailLogImportSource")
                .column("Result", 7)
                .column("Lines", 9, Alignment.Right)
                .column("Events", 9, Alignment.Right)
                .column("Unparsed", 8, Alignment.Right)
                .computed("Name", 0, Alignment.Left, SourceViews::place)
                .column("Why", 0)
                .build());
        views.add(ViewBuilder.table("UnparsedLine", "Mtsh.UnparsedLine")
                .column("Line", 9, Alignment.Right)
                .column("Why", 40)
                .column("Text", 0)
                .build());
        views.add(ViewBuilder.table("MailLogImport", "Mtsh.MailLogImport")
                .properties("Files", "SkippedFiles", "Lines", "Events", "Messages", "Unparsed", "Seconds")
                .build());
        views.add(ViewBuilder.table("MailLogImportJob", "Mtsh.MailLogImportJob")
                .column("Id", 5, Alignment.Left)
                .column("Name", 16)
                .column("State", 10)
                .column("Sources", 7, Alignment.Right)
                .column("Lines", 10, Alignment.Right)
                .column("Events", 10, Alignment.Right)
                .column("LastCommit", 22)
                .column("Path", 0)
                .build());
        views.alone("Mtsh.MailLogImport");
    }

    /** The zone that was assumed, or that the log names it. */
    private static Object zone(Object source) {
        String assumed = ViewText.text(source, "TimeZone");
        return assumed.isEmpty() ? "(" + ViewText.text(source, "TimeZoneFrom").toLowerCase(Locale.ROOT) + ")" : assumed;
    }

    /** The end of a path, which tells logs apart: the file and the folder it is in. */
    private static Object place(Object source) {
        String path = ViewText.text(source, "Name");
        int file = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        int folder = Math.max(path.lastIndexOf('/', file - 1), path.lastIndexOf('\\', file - 1));
        return folder < 0 ? path : path.substring(folder + 1);
    }
}
