package mtsh.commands.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import mtsh.commands.source.PrivateFiles;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/**
 * Writes a bundle: a folder, or a zip when its name ends in .zip. It grows in a private folder beside its place, so that what is seen there
 * is whole. A manifest lists every member with its size and SHA-256, and {@code SHA256SUMS} lists the manifest too, for
 * {@code sha256sum -c}. The same members and the same clock give the same bytes.
 */
final class BundleWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";
    static final String FORMAT = "mtsh-bundle/1";

    private final Path target;
    private final Path folder;
    private final Instant now;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<OutputStream> open = new ArrayList<>();

    /** A file of the bundle whose bytes are counted while they are written. */
    private static final class Member {
        private final MessageDigest digest = Checksum.digest();
        private long size;
        private String sha256;
    }

    private BundleWriter(Path target, Path folder, Instant now) {
        this.target = target;
        this.folder = folder;
        this.now = now;
    }

    static boolean isZip(Path target) {
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Why nothing can be written there; empty when it can. */
    static String refusal(Path target, boolean force) throws IOException {
        if (target.getParent() == null) {
            return "it is the root of the file system";
        }
        if (!Files.isDirectory(target.getParent())) {
            return "there is no folder " + target.getParent();
        }
        if (isZip(target)) {
            return Files.isDirectory(target)
                    ? "a folder is in its place"
                    : Files.exists(target) && !force ? "it is there already; -Force overwrites it" : "";
        }
        if (!Files.exists(target)) {
            return "";
        }
        if (!Files.isDirectory(target)) {
            return "a file is in its place; name a new folder, or a .zip";
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isPresent() ? "the folder is not empty; name a new one, or a .zip" : "";
        }
    }

    static BundleWriter begin(Path target, Instant now) throws IOException {
        return new BundleWriter(target, Files.createTempDirectory(target.getParent(), ".bundle"), now);
    }

    /** A new member to write text into; several may be open at once. */
    Writer open(String name) throws IOException {
        Member member = new Member();
        members.put(name, member);
        Path file = PrivateFiles.temporary(folder, "member");
        PrivateFiles.replace(file, folder.resolve(name));
        OutputStream counted =
                new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))), member.digest) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        super.write(bytes, offset, length);
                        member.size += length;
                    }

                    @Override
                    public void write(int one) throws IOException {
                        super.write(one);
                        member.size++;
                    }

                    @Override
                    public void close() throws IOException {
                        super.close();
                        if (member.sha256 == null) {
                            member.sha256 = Checksum.text(member.digest);
                        }
                    }
                };
        open.add(counted);
        return new OutputStreamWriter(counted, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        try (Writer writer = open(name)) {
            writer.write(text);
        }
    }

    /** Members that are closed, as the manifest lists them. */
    PSArray list() {
        List<Object> list = new ArrayList<>();
        members.forEach((name, member) -> list.add(
                PSObject.custom().note("Name", name).note("Size", member.size).note("Sha256", member.sha256)));
        return PSArray.of(list);
    }

    /** Writes manifest and sums, and puts the bundle in its place. Gives the SHA-256 of the manifest. */
    String finish(String manifest) throws IOException {
        add(MANIFEST, manifest);
        String sha256 = members.get(MANIFEST).sha256;
        StringBuilder sums = new StringBuilder();
        members.forEach((name, member) ->
                sums.append(member.sha256).append("  ").append(name).append('\n'));
        add(SUMS, sums.toString());
        if (isZip(target)) {
            zip();
        } else {
            Files.deleteIfExists(target);
            Files.move(folder, target);
        }
        return sha256;
    }

    private void zip() throws IOException {
        Path fresh = PrivateFiles.temporary(target.getParent(), ".bundle");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(fresh)), StandardCharsets.UTF_8)) {
                for (String name : members.keySet()) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                    zip.putNextEntry(entry);
                    Files.copy(folder.resolve(name), zip);
                    zip.closeEntry();
                }
            }
            PrivateFiles.replace(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Leaves nothing behind but the finished bundle. */
    @Override
    public void close() throws IOException {
        for (OutputStream each : open) {
            each.close();
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
