package mtsh.commands;

import mtsh.commands.computer.ComputerViews;
import mtsh.commands.connection.ConnectionViews;
import mtsh.commands.debug.BreakpointViews;
import mtsh.commands.delivery.DeliveryViews;
import mtsh.commands.directory.DirectoryViews;
import mtsh.commands.evidence.EvidenceViews;
import mtsh.commands.flow.FlowViews;
import mtsh.commands.header.HeaderViews;
import mtsh.commands.historical.HistoricalSearchViews;
import mtsh.commands.job.JobViews;
import mtsh.commands.markdown.MarkdownViews;
import mtsh.commands.module.ModuleViews;
import mtsh.commands.output.OutputViews;
import mtsh.commands.process.ProcessViews;
import mtsh.commands.query.QueryViews;
import mtsh.commands.queue.QueueViews;
import mtsh.commands.report.ReportViews;
import mtsh.commands.route.RouteViews;
import mtsh.commands.session.SessionViews;
import mtsh.commands.source.SourceViews;
import mtsh.commands.status.StatusViews;
import mtsh.commands.store.StoreViews;
import mtsh.commands.trace.TraceViews;
import mtsh.commands.typedata.TypeDataViews;
import mtsh.commands.watch.WatchViews;
import mtsh.commands.web.WebViews;
import mtsh.language.format.Views;

/** How the objects of our own cmdlets look: each package says it of its own. */
final class CommandViews {
    private CommandViews() {}

    static Views addTo(Views views) {
        ComputerViews.addTo(views);
        ProcessViews.addTo(views);
        OutputViews.addTo(views);
        WebViews.addTo(views);
        SessionViews.addTo(views);
        TypeDataViews.addTo(views);
        TraceViews.addTo(views);
        SourceViews.addTo(views);
        StoreViews.addTo(views);
        StatusViews.addTo(views);
        FlowViews.addTo(views);
        QueueViews.addTo(views);
        DeliveryViews.addTo(views);
        ReportViews.addTo(views);
        EvidenceViews.addTo(views);
        HeaderViews.addTo(views);
        QueryViews.addTo(views);
        WatchViews.addTo(views);
        ModuleViews.addTo(views);
        RouteViews.addTo(views);
        HistoricalSearchViews.addTo(views);
        JobViews.addTo(views);
        BreakpointViews.addTo(views);
        MarkdownViews.addTo(views);
        DirectoryViews.addTo(views);
        ConnectionViews.addTo(views);
        return views;
    }
}
