package mtsh.commands.computer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.IPAddress;
import mtsh.language.value.PSObject;

/** Test-Connection: whether a host answers, by an echo or at a TCP port. */
@Command(name = "Test-Connection", description = "Says whether a host answers, by an echo or at a TCP port.")
@CmdletInfo(
        defaultSet = "DefaultPing",
        output = {
            "Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus",
            "Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus",
            "System.Boolean"
        })
public final class TestConnection extends Cmdlet {
    private static final String TYPE = "Microsoft.PowerShell.Commands.TestConnectionCommand+";
    private static final int PING_BUFFER = 32;
    private static final long TICK = 50;

    @Option(names = "-Ping", description = "Asks for an echo; this is the default.")
    @Parameter(set = "DefaultPing")
    @Parameter(set = "RepeatPing")
    boolean ping;

    @Option(names = "-IPv4", description = "Only addresses of version 4.")
    boolean ipv4;

    @Option(names = "-IPv6", description = "Only addresses of version 6.")
    boolean ipv6;

    @Option(names = "-ResolveDestination", description = "Names the host that an address belongs to.")
    boolean resolveDestination;

    @Option(
            names = {"-MaxHops", "-Ttl", "-TimeToLive", "-Hops"},
            description = "The longest way to the host.")
    @Parameter(range = {1, 128})
    int maxHops = 128;

    @Option(names = "-Count", description = "How often to ask.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int count = 4;

    @Option(names = "-Delay", description = "Seconds between two questions.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int delay = 1;

    @Option(
            names = {"-BufferSize", "-Size", "-Bytes", "-BS"},
            description = "Accepted; the size of an echo is the system's.")
    @Parameter(range = {0, 65500})
    int bufferSize = PING_BUFFER;

    @Option(names = "-DontFragment", description = "Accepted; an echo is never that long.")
    boolean dontFragment;

    @Option(
            names = {"-Repeat", "-Continuous"},
            description = "Asks until it is stopped.")
    @Parameter(set = "RepeatPing", mandatory = true)
    @Parameter(set = "TcpPort")
    boolean repeat;

    @Option(names = "-Quiet", description = "Says true or false only.")
    boolean quiet;

    @Option(names = "-Detailed", description = "Tells more of each attempt at a port.")
    @Parameter(set = "TcpPort")
    boolean detailed;

    @Option(names = "-TimeoutSeconds", description = "The longest time to wait for an answer.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int timeoutSeconds = 5;

    @Option(
            names = {"-TargetName", "-ComputerName"},
            description = "The hosts, by name or address.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true, notEmpty = true)
    String[] targetName;

    @Option(
            names = {"-MtuSize", "-MtuSizeDetect"},
            description = "Refused: the size of packets cannot be set here.")
    @Parameter(set = "MtuSizeDetect", mandatory = true)
    boolean mtuSize;

    @Option(names = "-Traceroute", description = "Refused: hops cannot be seen from here.")
    @Parameter(set = "TraceRoute", mandatory = true)
    boolean traceroute;

    @Option(names = "-TcpPort", description = "The port.")
    @Parameter(
            set = "TcpPort",
            mandatory = true,
            range = {0, 65535})
    Integer tcpPort;

    @Override
    public void begin() {
        if (mtuSize || traceroute) {
            throw terminating(
                    "System.NotSupportedException",
                    "NotSupportedException",
                    ErrorCategory.NotImplemented,
                    null,
                    traceroute
                            ? "Test-Connection cannot see the hops to a host; use the program 'traceroute'."
                            : "Test-Connection cannot set the size of packets; use the program 'tracepath'.");
        }
    }

    @Override
    public void process() {
        for (String each : targetName) {
            InetAddress address = resolve(each);
            if (address == null) {
                unresolved(each);
            } else if (tcpPort != null) {
                port(each, address);
            } else {
                echo(each, address);
            }
        }
    }

    private InetAddress resolve(String target) {
        InetAddress[] found = limited(() -> all(target), new InetAddress[0]);
        for (InetAddress each : found) {
            boolean fits = ipv4 == ipv6 || (ipv4 ? each instanceof Inet4Address : each instanceof Inet6Address);
            if (fits) {
                return each;
            }
        }
        return null;
    }

    private static InetAddress[] all(String target) {
        try {
            return InetAddress.getAllByName(target);
        } catch (UnknownHostException unknown) {
            return new InetAddress[0];
        }
    }

    private void unresolved(String target) {
        writeError(
                "System.Net.NetworkInformation.PingException",
                "TestConnectionException",
                ErrorCategory.ResourceUnavailable,
                target,
                "Testing connection to computer '" + target + "' failed: Cannot resolve the target name.");
        if (quiet) {
            write(false);
        }
    }

    private void echo(String target, InetAddress address) {
        boolean all = true;
        for (int i = 1; repeat || i <= count; i++) {
            long start = System.nanoTime();
            boolean answered = limited(() -> reaches(address), false);
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            all &= answered;
            if (!quiet) {
                write(pingStatus(i, target, address, answered, latency));
            } else if (repeat) {
                write(answered);
            }
            if (repeat || i < count) {
                pause();
            }
        }
        if (quiet) {
            write(all);
        }
    }

    private boolean reaches(InetAddress address) {
        try {
            return address.isReachable(null, maxHops, timeoutSeconds * 1000);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private PSObject pingStatus(int number, String target, InetAddress address, boolean answered, long latency) {
        String text = address.getHostAddress();
        return PSObject.custom()
                .typeName(TYPE + "PingStatus")
                .note("Ping", number)
                .note("Source", source())
                .note("Destination", resolveDestination ? address.getCanonicalHostName() : target)
                .note("Address", answered ? netAddress(text) : null)
                .note("DisplayAddress", answered ? text : "*")
                .note("Latency", answered ? latency : 0L)
                .note("Status", answered ? "Success" : "TimedOut")
                .note("BufferSize", bufferSize);
    }

    private static Object netAddress(String text) {
        try {
            return IPAddress.parse(text);
        } catch (NetThrow notOneOfThem) {
            return text;
        }
    }

    private static String source() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private void port(String target, InetAddress address) {
        for (int i = 1; repeat || i <= count; i++) {
            long start = System.nanoTime();
            String status = limited(() -> connect(address), "TimedOut");
            boolean connected = status.equals("Success");
            if (!detailed) {
                write(connected);
                return;
            }
            long latency = connected ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) : 0;
            write(PSObject.custom()
                    .typeName(TYPE + "TcpPortStatus")
                    .note("Id", i)
                    .note("Source", source())
                    .note("Target", target)
                    .note("TargetAddress", netAddress(address.getHostAddress()))
                    .note("Port", tcpPort)
                    .note("Latency", latency)
                    .note("Connected", connected)
                    .note("Status", status));
            if (repeat || i < count) {
                pause();
            }
        }
    }

    private String connect(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, tcpPort), timeoutSeconds * 1000);
            return "Success";
        } catch (SocketTimeoutException late) {
            return "TimedOut";
        } catch (NoRouteToHostException noWay) {
            return "HostUnreachable";
        } catch (ConnectException refused) {
            return "ConnectionRefused";
        } catch (IOException other) {
            return "SocketError";
        }
    }

    /** Does something slow beside the pipeline, which Ctrl-C can then end. */
    private <T> T limited(Callable<T> work, T otherwise) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "test-connection");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds + 1L);
        while (System.nanoTime() < end) {
            try {
                return task.get(TICK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                runtime().checkStopped();
            } catch (ExecutionException failed) {
                return otherwise;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                runtime().checkStopped();
            }
        }
        return otherwise;
    }

    private void pause() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(delay);
        while (System.nanoTime() < end) {
            runtime().checkStopped();
            try {
                TimeUnit.MILLISECONDS.sleep(TICK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                runtime().checkStopped();
            }
        }
    }
}
