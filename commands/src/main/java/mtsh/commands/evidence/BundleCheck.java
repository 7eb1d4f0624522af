package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.commands.ViewText;
import mtsh.commands.data.ObjectText;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;

/** Whether a bundle is as it was written: each member against the manifest, the manifest against what the user knows of it. */
final class BundleCheck {
    private final BundleReader bundle;
    private final Runnable checkStopped;
    private final List<String> problems = new ArrayList<>();
    private Object manifest;
    private String manifestHash = "";
    private int members;

    BundleCheck(BundleReader bundle, Runnable checkStopped) {
        this.bundle = bundle;
        this.checkStopped = checkStopped;
    }

    /** {@code expectedHash}: of the manifest, or null when the user does not know it. */
    BundleCheck check(String expectedHash, ZoneId zone) throws IOException {
        String text = bundle.text(BundleWriter.MANIFEST);
        if (text == null) {
            problems.add("There is no " + BundleWriter.MANIFEST
                    + " in it: it is no bundle of mtsh, or the most important part is missing.");
            return this;
        }
        manifestHash = sum(BundleWriter.MANIFEST, Long.MAX_VALUE).sha256();
        if (expectedHash != null && !expectedHash.strip().equalsIgnoreCase(manifestHash)) {
            problems.add(BundleWriter.MANIFEST + " has the SHA-256 " + manifestHash + ", not " + expectedHash.strip()
                    + ": it is not the one that was written.");
        }
        manifest = read(text, zone);
        if (!ViewText.text(manifest, "Format").equals(BundleWriter.FORMAT)) {
            problems.add(BundleWriter.MANIFEST + " is not of the format " + BundleWriter.FORMAT + ".");
            return this;
        }
        checkMembers();
        return this;
    }

    private static Object read(String text, ZoneId zone) {
        try {
            return ObjectText.fromJson(text, zone);
        } catch (TerminatingError noJson) {
            return PSObject.custom();
        }
    }

    private void checkMembers() throws IOException {
        Set<String> listed = new LinkedHashSet<>(List.of(BundleWriter.MANIFEST, BundleWriter.SUMS));
        for (Object member : list("Members")) {
            String name = ViewText.text(member, "Name");
            listed.add(name);
            members++;
            checkMember(member, name);
        }
        if (members == 0) {
            problems.add(BundleWriter.MANIFEST + " lists nothing.");
        }
        for (String name : bundle.names()) {
            if (!listed.contains(name)) {
                problems.add(name + " is in the bundle and not in its manifest: it was added.");
            }
        }
    }

    private void checkMember(Object member, String name) throws IOException {
        // A byte more than was written is enough to see that it is another file, however long that is.
        long most = Members.getOwn(member, "Size") instanceof Number size ? size.longValue() + 1 : 0;
        Checksum.Sum sum = sum(name, Math.max(0, most));
        if (sum == null) {
            problems.add(name + " is missing.");
        } else if (!sum.sha256().equalsIgnoreCase(ViewText.text(member, "Sha256"))) {
            String now = sum.size() == most ? "longer" : sum.size() + " bytes, SHA-256 " + sum.sha256();
            problems.add(name + " was changed: it is " + now + ", written were " + ViewText.text(member, "Size")
                    + " bytes, SHA-256 " + ViewText.text(member, "Sha256") + ".");
        }
    }

    private Checksum.Sum sum(String name, long most) throws IOException {
        try (InputStream in = bundle.open(name)) {
            return in == null ? null : Checksum.of(in, most, checkStopped);
        }
    }

    List<Object> list(String property) {
        Object found = manifest == null ? null : Members.getOwn(manifest, property);
        List<Object> list = Enumeration.list(found);
        return list == null ? List.of() : list;
    }

    String text(String property) {
        return manifest == null ? "" : ViewText.text(manifest, property);
    }

    /** What is not as it was written; empty when all is. */
    List<String> problems() {
        return problems;
    }

    String manifestHash() {
        return manifestHash;
    }

    int members() {
        return members;
    }
}
