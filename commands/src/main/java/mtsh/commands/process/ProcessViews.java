package mtsh.commands.process;

import static mtsh.language.format.Alignment.Right;

import java.util.Locale;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.process.SystemProcess;
import mtsh.language.value.PSObject;

/** How processes look. */
public final class ProcessViews {
    private static final String PROCESS = "System.Diagnostics.Process";

    private ProcessViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("ProcessWithUserName", PROCESS + "#IncludeUserName")
                .computed("WS(M)", 10, Right, ProcessViews::workingSet)
                .computed("CPU(s)", 8, Right, ProcessViews::seconds)
                .column("Id", 7, Right)
                .column("UserName", 30)
                .column("ProcessName", 0)
                .build());
        views.add(ViewBuilder.table("process", PROCESS)
                .computed("NPM(K)", 7, Right, value -> 0L)
                .computed("PM(M)", 8, Right, value -> "0.00")
                .computed("WS(M)", 10, Right, ProcessViews::workingSet)
                .computed("CPU(s)", 10, Right, ProcessViews::seconds)
                .column("Id", 7, Right)
                .column("SI", 3, Right)
                .column("ProcessName", 0)
                .build());
        views.add(ViewBuilder.table("Priority", PROCESS)
                .groupBy("PriorityClass")
                .column("ProcessName", 20)
                .column("Id", 10, Right)
                .column("WorkingSet64", 12, Right)
                .build());
        views.add(ViewBuilder.wide("process", PROCESS).properties("ProcessName").build());
    }

    private static SystemProcess process(Object value) {
        return (SystemProcess) PSObject.unwrap(value);
    }

    private static Object workingSet(Object value) {
        SystemProcess process = process(value);
        return String.format(Locale.ROOT, "%,.2f", process.isAssociated() ? process.workingSet() / 1048576.0 : 0.0);
    }

    private static Object seconds(Object value) {
        SystemProcess process = process(value);
        return String.format(
                Locale.ROOT,
                "%,.2f",
                process.isAssociated()
                        ? process.userTime().plus(process.kernelTime()).toMillis() / 1000.0
                        : 0.0);
    }
}
