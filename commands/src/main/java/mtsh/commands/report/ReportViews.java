package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.ViewText;
import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;

/** How the lines of reports look. */
public final class ReportViews {
    private ReportViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("MailFlowStatusReport", GetMailFlowStatusReport.TYPE)
                .column("Date", 22)
                .column("Direction", 9)
                .column("EventType", 14)
                .column("Count", 10, Alignment.Right)
                .build());
        views.add(ViewBuilder.table("MailTrafficPolicyReport", GetMailTrafficPolicyReport.TYPE)
                .column("Date", 22)
                .column("DlpPolicy", 0)
                .column("TransportRule", 0)
                .column("EventType", 0)
                .column("Direction", 9)
                .column("Action", 0)
                .column("Mode", 0)
                .column("MessageCount", 12, Alignment.Right)
                .build());
        views.add(ViewBuilder.table("MailDetailTransportRuleReport", GetMailDetailTransportRuleReport.TYPE)
                .column("Date", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("TransportRule", 0)
                .column("EventType", 0)
                .column("Action", 0)
                .column("Mode", 0)
                .build());
        views.add(ViewBuilder.table("MailTrafficATPReport", GetMailTrafficATPReport.TYPE)
                .column("Date", 22)
                .column("Domain", 0)
                .column("EventType", 0)
                .column("Direction", 9)
                .column("Action", 0)
                .column("VerdictSource", 13)
                .column("MessageCount", 12, Alignment.Right)
                .build());
        views.add(ViewBuilder.table("MailTrafficReport", GetMailTrafficReport.TYPE)
                .column("Domain", 0)
                .column("Date", 22)
                .column("EventType", 0)
                .column("Direction", 9)
                .column("Action", 0)
                .column("MessageCount", 12, Alignment.Right)
                .build());
        views.add(ViewBuilder.table("MailTrafficTopReport", GetMailTrafficTopReport.TYPE)
                .column("Domain", 0)
                .column("Date", 22)
                .column("Name", 0)
                .column("EventType", 0)
                .column("Direction", 9)
                .column("MessageCount", 12, Alignment.Right)
                .build());
        views.add(ViewBuilder.table("MailTrafficSummaryReport", GetMailTrafficSummaryReport.TYPE)
                .properties("C1", "C2", "C3", "Category")
                .build());
        views.add(ViewBuilder.table("MailFilterListReport", GetMailFilterListReport.TYPE)
                .properties("SelectionTarget", "Display", "Value", "ParentValue")
                .build());
        views.add(ViewBuilder.table("NonDeliveryReport", GetNonDeliveryReport.TYPE)
                .column("Date", 22)
                .column("Count", 8, Alignment.Right)
                .column("ErrorCode", 9)
                .column("Meaning", 0)
                .computed("SampleMessages", 0, Alignment.Left, ReportViews::samples)
                .build());
        detail(views);
    }

    /** Single messages. */
    private static void detail(Views views) {
        views.add(ViewBuilder.table("MailDetailSpamReport", GetMailDetailSpamReport.TYPE)
                .column("Date", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("EventType", 0)
                .column("Action", 0)
                .column("Finding", 0)
                .build());
        views.add(ViewBuilder.table("MailDetailMalwareReport", GetMailDetailMalwareReport.TYPE)
                .column("Date", 22)
                .column("SenderAddress", 0)
                .column("RecipientAddress", 0)
                .column("MalwareName", 0)
                .column("FileName", 0)
                .column("Action", 0)
                .build());
        views.add(ViewBuilder.table("QuarantineMessage", QuarantineRecords.TYPE)
                .column("ReceivedTime", 22)
                .column("Type", 13)
                .column("SenderAddress", 0)
                .computed("RecipientAddress", 0, Alignment.Left, ReportViews::recipient)
                .column("Subject", 0)
                .column("Size", 8, Alignment.Right)
                .column("ReleaseStatus", 13)
                .build());
        views.add(ViewBuilder.list("QuarantineMessageHeader", GetQuarantineMessageHeader.TYPE)
                .properties("Identity", "Header", "Place")
                .build());
        views.add(ViewBuilder.table("CustomData", ConvertFromCustomData.TYPE)
                .column("Agent", 0)
                .column("Part", 0)
                .column("Key", 0)
                .column("Value", 0)
                .column("Meaning", 0)
                .build());
        views.add(ViewBuilder.table("TransportRuleVersion", GetTransportRuleHistory.TYPE)
                .column("Name", 0)
                .column("Mode", 0)
                .column("Actions", 0)
                .column("FirstHit", 22)
                .column("LastHit", 22)
                .column("Messages", 8, Alignment.Right)
                .build());
    }

    private static Object recipient(Object message) {
        Object addresses = Members.getOwn(message, "RecipientAddress");
        List<Object> all = Enumeration.list(addresses);
        return all == null || all.isEmpty() ? "" : all.get(0);
    }

    /** Who wrote to whom; the whole messages are in the property. */
    private static Object samples(Object line) {
        List<String> shown = new ArrayList<>();
        Object samples = Members.getOwn(line, "SampleMessages");
        if (Enumeration.list(samples) != null) {
            Enumeration.list(samples)
                    .forEach(each -> shown.add(
                            ViewText.text(each, "SenderAddress") + " -> " + ViewText.text(each, "RecipientAddress")));
        }
        return String.join(", ", shown);
    }
}
