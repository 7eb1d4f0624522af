package mtsh.commands.route;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.chart.Canvas;
import mtsh.commands.trace.LastSpan;
import mtsh.commands.trace.TraceRecords;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** Get-RelatedMessage: everything that is tied to a message, as a tree, each with what ties it. */
@Command(
        name = "Get-RelatedMessage",
        description =
                "Finds everything that belongs to a message: copies, list members, forwards, bounces, answers, resends.")
@CmdletInfo(
        output = GetRelatedMessage.TYPE,
        outputProperties = {
            "Relation",
            "Depth",
            "Parent",
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Status",
            "MessageId",
            "MessageTraceId",
            "Why",
            "Tree"
        })
public final class GetRelatedMessage extends RouteCmdlet {
    static final String TYPE = "Mtsh.RelatedMessage";

    private static final int MOST_MESSAGES = 10;

    @Option(names = "-Depth", description = "How many steps to go from the message.")
    @Parameter(range = {1, 50})
    int depth = 3;

    @Option(names = "-First", description = "How many messages at most, for each that was asked about.")
    @Parameter(range = {1, 10_000})
    int first = 100;

    @Option(names = "-Window", description = "How far apart an answer or a resend may be: 30m, 4h, 2d.")
    String window = "1d";

    @Option(names = "-Ascii", description = "Draw the tree in plain ASCII.")
    boolean ascii;

    @Override
    int mostMessages() {
        return MOST_MESSAGES;
    }

    @Override
    String howToGetAll() {
        return "Narrow the search with -From, -Subject, -MessageId or dates.";
    }

    @Override
    void show(TraceStore store, List<TraceRow> rows) {
        Branches branches = Branches.of(Canvas.of(runtime(), null, ascii).ascii());
        for (TraceRow row : rows) {
            Ties ties = new Ties(runtime(), store, LastSpan.of(window));
            RelatedTree tree = new RelatedTree(ties, depth, first);
            write(tree.grow(row), "", "", branches);
            warn(tree, ties);
        }
    }

    private void write(RelatedTree.Node node, String before, String below, Branches branches) {
        runtime().checkStopped();
        write(object(node, before + node.tie().relation()));
        List<RelatedTree.Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            boolean isLast = i == children.size() - 1;
            write(children.get(i), below + branches.before(isLast), below + branches.below(isLast), branches);
        }
    }

    private static PSObject object(RelatedTree.Node node, String drawn) {
        TraceRow row = node.tie().row();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Relation", node.tie().relation().name())
                .note("Depth", node.depth())
                .note(
                        "Parent",
                        node.parent() == null ? null : node.parent().tie().row().traceId())
                .note("Received", DateTime.utc(row.received()))
                .note("SenderAddress", row.sender())
                .note("RecipientAddress", row.recipient())
                .note("Subject", row.subject())
                .note("Status", row.status().name())
                .note("MessageId", TraceRecords.emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId())
                .note("Why", node.tie().why())
                .note("Tree", drawn);
    }

    private void warn(RelatedTree tree, Ties ties) {
        if (tree.isFull()) {
            writeWarning(
                    "Only the nearest " + first + " messages are shown, more belong to it. Use -First to see them.");
        }
        if (tree.goesDeeper()) {
            writeWarning("More belongs to it than " + depth + (depth == 1 ? " step" : " steps")
                    + " away. Use -Depth to see it.");
        }
        if (ties.isCut()) {
            writeWarning("These addresses have so much mail that only the newest " + Ties.MOST_ROWS
                    + " of it were compared; something may be missing. A shorter -Window compares less.");
        }
    }
}
