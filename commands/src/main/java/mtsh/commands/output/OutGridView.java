package mtsh.commands.output;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.Formatter;
import mtsh.language.format.SessionFormat;
import mtsh.language.format.Shape;
import mtsh.language.format.Shaper;

/** Out-GridView: a table on the screen; on a terminal its rows can be picked by number. */
@Command(
        name = "Out-GridView",
        aliases = "ogv",
        description = "Shows objects as a table and, with -PassThru, hands on those that are picked.")
@CmdletInfo(defaultSet = "PassThru")
public final class OutGridView extends Cmdlet {
    private static final String SINGLE = "Single";
    private static final String NONE = "None";

    @Option(names = "-InputObject", description = "The objects to show.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Title", description = "What the table shows.")
    @Parameter(notEmpty = true)
    String title;

    @Option(names = "-Wait", description = "Accepted; the table is shown before the next command runs.")
    @Parameter(set = "Wait")
    boolean wait;

    @Option(names = "-OutputMode", description = "How many rows can be picked: None, Single or Multiple.")
    @Parameter(
            set = "OutputMode",
            values = {NONE, SINGLE, "Multiple"})
    String outputMode = NONE;

    @Option(names = "-PassThru", description = "Hands on the rows that are picked; without a terminal all of them.")
    @Parameter(set = "PassThru")
    boolean passThru;

    private final List<Object> rows = new ArrayList<>();

    @Override
    public void process() {
        if (runtime().hasPipelineInput() || inputObject != null) {
            rows.add(inputObject);
        }
    }

    @Override
    public void end() {
        boolean picks = passThru || !outputMode.equals(NONE);
        if (picks && !runtime().host().isInteractive()) {
            writeWarning("Nobody can pick rows here; all " + rows.size() + " are handed on.");
            rows.forEach(this::write);
            return;
        }
        show();
        if (picks && !rows.isEmpty()) {
            pick();
        }
    }

    private void show() {
        if (title != null && runtime().host().isInteractive()) {
            runtime().host().out(title + "\n");
        }
        Formatter formatter = new Formatter(
                SessionFormat.screen(runtime().session()),
                SessionFormat.views(runtime().session()),
                runtime().host()::out);
        Shaper shaper = new Shaper(
                FormatRequest.of(Shape.Table),
                SessionFormat.plain(
                        runtime().session(), Math.max(1, runtime().host().width())),
                SessionFormat.views(runtime().session()),
                formatter::add);
        rows.forEach(shaper::add);
        shaper.finish();
        formatter.finish();
    }

    private void pick() {
        boolean one = outputMode.equals(SINGLE);
        String question = one ? "Which row (1 to " + rows.size() + ")? " : "Which rows (such as 1,3-5, or *)? ";
        BitSet wanted = new RowNumbers(rows.size()).read(runtime().host().readLine(question, false));
        wanted.stream().limit(one ? 1 : Long.MAX_VALUE).forEach(index -> write(rows.get(index)));
    }
}
