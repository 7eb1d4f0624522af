package mtsh.commands.computer;

import static mtsh.language.format.Alignment.Left;
import static mtsh.language.format.Alignment.Right;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;

/** How answers of hosts look. */
public final class ComputerViews {
    private static final String TYPE = "Microsoft.PowerShell.Commands.TestConnectionCommand+";

    private ComputerViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table(TYPE + "TcpPortStatus", TYPE + "TcpPortStatus")
                .groupBy("Target")
                .labelled("Id", "Id", 4, Right)
                .labelled("Source", "Source", 16, Left)
                .labelled("Address", "TargetAddress", 25, Left)
                .labelled("Port", "Port", 7, Right)
                .labelled("Latency(ms)", "Latency", 7, Right)
                .labelled("Connected", "Connected", 10, Left)
                .labelled("Status", "Status", 24, Left)
                .build());
        views.add(ViewBuilder.table(TYPE + "PingStatus", TYPE + "PingStatus")
                .groupBy("Destination")
                .labelled("Ping", "Ping", 4, Right)
                .labelled("Source", "Source", 16, Left)
                .labelled("Address", "DisplayAddress", 25, Left)
                .computed("Latency(ms)", 7, Right, value -> unlessLate(value, "Latency"))
                .computed("BufferSize(B)", 10, Right, value -> unlessLate(value, "BufferSize"))
                .labelled("Status", "Status", 16, Left)
                .build());
    }

    private static Object unlessLate(Object value, String property) {
        return "TimedOut".equals(Members.get(value, "Status")) ? "*" : Members.get(value, property);
    }
}
