package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes of a side: mtsh with its own flags and in its own heap, the peers with as much as they may like. */
final class Jvm {
    private static final List<String> MTSH =
            List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");
    private static final List<String> PEERS = List.of("-Xmx3g", "--enable-native-access=ALL-UNNAMED");

    private final Side side;
    private final String classPath;
    private final Path archive;

    /** @param archive of mtsh's classes, as its launcher has one, with a folder for native libraries beside it; made when it is not there */
    Jvm(Side side, String classPath, Path archive) {
        this.side = side;
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Milliseconds from before the process was started until it had ended. */
    double run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(side == Side.MTSH ? MTSH : PEERS);
        if (side == Side.MTSH && (arguments[0].equals("first") || arguments[0].equals("start"))) {
            command.add("-Dmtsh.native.folder=" + Files.createDirectories(archive.resolveSibling("native")));
            command.add((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
            command.add("-Xlog:disable");
            command.add("-Xlog:all=error:stderr");
        }
        command.add("-Dfile.encoding=UTF-8");
        command.add("-cp");
        command.add(classPath);
        command.add(SideMain.class.getName());
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
        return milliseconds;
    }
}
