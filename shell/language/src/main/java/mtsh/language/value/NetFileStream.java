package mtsh.language.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.IO.FileStream}: an open file. */
public final class NetFileStream extends NetStream {
    private final Path path;
    private final String name;
    private final FileChannel channel;
    private final boolean reads;
    private final boolean writes;

    private NetFileStream(Path path, FileChannel channel, boolean reads, boolean writes) {
        this.path = path;
        this.name = path.toString();
        this.channel = channel;
        this.reads = reads;
        this.writes = writes;
    }

    /** {@code mode} is FileMode's name, {@code access} 1 to read, 2 to write, 3 for both. */
    public static NetFileStream open(Path path, String mode, int access) throws IOException {
        Set<StandardOpenOption> options = new HashSet<>();
        boolean writes = (access & 2) != 0;
        if ((access & 1) != 0) {
            options.add(StandardOpenOption.READ);
        }
        if (writes) {
            options.add(StandardOpenOption.WRITE);
        }
        switch (mode) {
            case "CreateNew" -> options.add(StandardOpenOption.CREATE_NEW);
            case "Create" -> {
                options.add(StandardOpenOption.CREATE);
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            case "OpenOrCreate", "Append" -> options.add(StandardOpenOption.CREATE);
            case "Truncate" -> options.add(StandardOpenOption.TRUNCATE_EXISTING);
            default -> {
                // Open: the file has to be there.
            }
        }
        if (options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW)) {
            WindowsPaths.makeParents(path);
        }
        FileChannel channel = FileChannel.open(path, options);
        if (mode.equals("Append")) {
            channel.position(channel.size());
        }
        return new NetFileStream(path, channel, (access & 1) != 0, writes);
    }

    public Path path() {
        return path;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean canRead() {
        return reads && !isClosed();
    }

    @Override
    public boolean canWrite() {
        return writes && !isClosed();
    }

    @Override
    public boolean canSeek() {
        return !isClosed();
    }

    @Override
    protected String closedText() {
        return "Cannot access a closed file.";
    }

    @Override
    protected int readSome(byte[] bytes, int offset, int count) throws IOException {
        return Math.max(0, channel.read(ByteBuffer.wrap(bytes, offset, count)));
    }

    @Override
    protected void writeAll(byte[] bytes, int offset, int count) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, count);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    protected void closeAll() throws IOException {
        channel.close();
    }

    @Override
    protected long lengthNow() throws IOException {
        return channel.size();
    }

    @Override
    protected void lengthNow(long length) throws IOException {
        long position = channel.position();
        if (length < channel.size()) {
            channel.truncate(length);
        } else if (length > channel.size()) {
            channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
        }
        channel.position(Math.min(position, length));
    }

    @Override
    protected long positionNow() throws IOException {
        return channel.position();
    }

    @Override
    protected void positionNow(long position) throws IOException {
        channel.position(position);
    }

    @Override
    public NetType netType() {
        return Types.find("System.IO.FileStream");
    }
}
