package mtsh.commands.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.chart.Canvas;
import mtsh.commands.source.PrivateFiles;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Answers;
import mtsh.commands.trace.Coverage;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** Show-MessageRoute: the way of a message drawn in the terminal, as a graph or as a page. */
@Command(
        name = "Show-MessageRoute",
        description = "Draws the way of a message: as a tree, a timeline, a graph or a page for the browser.")
@CmdletInfo(output = "System.String")
public final class ShowMessageRoute extends RouteCmdlet {
    /** What is drawn. */
    public enum Form {
        Tree,
        Timeline,
        Dot,
        Mermaid,
        Html
    }

    @Option(
            names = "-As",
            description = "Tree or Timeline for the terminal, Dot or Mermaid for drawing programs, Html for a browser.")
    Form as = Form.Tree;

    @Option(names = "-Path", description = "A file to write in place of showing it; only its owner may read it.")
    String path;

    @Option(names = "-NoClobber", description = "Do not replace a file that is there.")
    boolean noClobber;

    @Option(names = "-First", description = "How many messages, the newest first.")
    @Parameter(range = {1, 10_000})
    int first = 10;

    @Option(names = "-Width", description = "Columns to draw in; those of the terminal when not given.")
    @Parameter(range = {Canvas.NARROWEST, 10_000})
    Integer width;

    @Option(names = "-Ascii", description = "Plain ASCII only.")
    boolean ascii;

    private final Map<String, List<Route>> messages = new LinkedHashMap<>();
    private int shown;
    private boolean isCut;

    @Override
    int mostMessages() {
        return first;
    }

    @Override
    String howToGetAll() {
        return "Narrow the search, or use -First.";
    }

    @Override
    void show(TraceStore store, List<TraceRow> rows) {
        Answers answers = new Answers(runtime(), store);
        for (TraceRow row : rows) {
            runtime().checkStopped();
            if (shown == first) {
                isCut = true;
                return;
            }
            shown++;
            Life life = store.life(row.lifeId());
            List<MailEvent> events = life == null ? List.of() : TraceEvents.forRecipient(life, row.recipient());
            Route route = Route.of(row, answers.of(row, events), events);
            messages.computeIfAbsent(row.lifeId(), any -> new ArrayList<>()).add(route);
        }
    }

    @Override
    public void end() {
        if (messages.isEmpty()) {
            return;
        }
        if (isCut) {
            writeWarning("Only the first " + first
                    + " messages are drawn, more came through the pipeline. Use -First to draw them.");
        }
        List<String> lines = lines(form());
        if (path == null) {
            lines.forEach(this::write);
        } else {
            save(lines);
        }
    }

    /** A file's name says what it is to hold, unless -As does. */
    private Form form() {
        if (path == null || isBound("As")) {
            return as;
        }
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Form.Html;
        }
        if (name.endsWith(".dot") || name.endsWith(".gv")) {
            return Form.Dot;
        }
        return name.endsWith(".mmd") || name.endsWith(".mermaid") ? Form.Mermaid : as;
    }

    private List<String> lines(Form form) {
        RouteTimes times = new RouteTimes(runtime().session().zone());
        Canvas canvas = Canvas.of(runtime(), width, ascii);
        List<List<Route>> all = List.copyOf(messages.values());
        return switch (form) {
            case Tree -> terminal(all, routes -> new TreeDrawing(canvas, times).draw(routes));
            case Timeline -> terminal(all, routes -> new TimelineDrawing(canvas, times).draw(routes));
            case Dot -> GraphDrawing.DOT.draw(all, times);
            case Mermaid -> GraphDrawing.MERMAID.draw(all, times);
            case Html -> List.of(page(all, times));
        };
    }

    /** One message after the other, with an empty line between them. */
    private static List<String> terminal(List<List<Route>> all, Function<List<Route>, List<String>> drawing) {
        List<String> lines = new ArrayList<>();
        for (List<Route> routes : all) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(drawing.apply(routes));
        }
        return lines;
    }

    private String page(List<List<Route>> all, RouteTimes times) {
        String[] covers = new String[1];
        StoreService.read(runtime(), store -> covers[0] = Coverage.held(store));
        return new RoutePage(times)
                .draw(all, covers[0], runtime().session().clock().instant())
                .stripTrailing();
    }

    private void save(List<String> lines) {
        Path file = runtime().session().resolvePath(path);
        if (noClobber && Files.exists(file)) {
            throw terminating(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    path,
                    "The file '" + file + "' already exists.");
        }
        if (Files.isDirectory(file)) {
            throw problem(file, "it is a folder");
        }
        try {
            PrivateFiles.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw problem(file, PrivateFiles.reason(failed));
        }
        writeVerbose("Wrote " + file + ".");
    }

    private RuntimeException problem(Path file, String reason) {
        return terminating(
                "System.IO.IOException",
                "FileOpenFailure",
                ErrorCategory.WriteError,
                path,
                "Cannot write " + file + ": " + reason + ".");
    }
}
