package mtsh.commands.queue;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How queues, their messages and destinations that mail waits for look. */
public final class QueueViews {
    private QueueViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("Queue", QueueSummary.TYPE)
                .column("Identity", 0)
                .column("DeliveryType", 0)
                .column("Status", 0)
                .column("MessageCount", 0, Alignment.Right)
                .column("Velocity", 0, Alignment.Right)
                .column("RiskLevel", 0)
                .column("OutboundIPPool", 0, Alignment.Right)
                .column("NextHopDomain", 0)
                .build());
        views.add(ViewBuilder.table("QueuedMessage", MessageRecord.TYPE)
                .properties("Identity", "FromAddress", "Status", "Queue", "Subject")
                .build());
        views.add(ViewBuilder.table("QueueDigest", QueueDigest.TYPE)
                .column("GroupByValue", 0)
                .column("MessageCount", 0, Alignment.Right)
                .column("DeferredMessageCount", 0, Alignment.Right)
                .column("LockedMessageCount", 0, Alignment.Right)
                .column("StaleMessageCount", 0, Alignment.Right)
                .column("Details", 0)
                .build());
        ViewBuilder stuck = ViewBuilder.table("DeferredDestination", DeferredDestination.TYPE)
                .column("Destination", 0)
                .labelled("T", "MessageCount", 0, Alignment.Right);
        for (AgeBuckets.Bucket bucket : AgeBuckets.ALL) {
            stuck.labelled(bucket.label(), bucket.property(), 0, Alignment.Right);
        }
        views.add(stuck.labelled("Cause", "CauseId", 0, Alignment.Left)
                .column("NextExpiry", 0)
                .build());
    }
}
