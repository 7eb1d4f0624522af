package mtsh.commands.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import mtsh.commands.data.CsvFile;
import mtsh.commands.file.FileErrors;
import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceQuery;

/** The recipients of a session, read again when their file or the store has something new. */
public final class Directory {
    private List<Recipient> recipients;
    private Object version;

    /** Those of the file, in its order; without a file those that mail was delivered to, by address. */
    synchronized List<Recipient> recipients(CommandRuntime runtime) {
        Path file = runtime.session().service(MtshOptions.class).directoryFile();
        if (file != null) {
            return ofFile(file);
        }
        StoreService.read(runtime, store -> {
            Object now = store.statistics().generation();
            if (recipients == null || !now.equals(version)) {
                recipients = seen(runtime, store);
                version = now;
            }
        });
        return recipients;
    }

    private List<Recipient> ofFile(Path file) {
        try {
            Map.Entry<Path, FileTime> now = Map.entry(file, Files.getLastModifiedTime(file));
            if (recipients == null || !now.equals(version)) {
                recipients = CsvFile.read(file).stream()
                        .map(Recipient::of)
                        .filter(each -> !each.address().isEmpty())
                        .toList();
                version = now;
            }
            return recipients;
        } catch (NoSuchFileException gone) {
            throw new TerminatingError(FileErrors.notFound(file.toString()));
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "DirectoryFileIOError", ErrorCategory.ReadError));
        }
    }

    private static List<Recipient> seen(CommandRuntime runtime, TraceStore store) {
        AcceptedDomains ours = AcceptedDomains.of(runtime, store);
        Map<String, Recipient> found = new TreeMap<>();
        for (GroupCount each : store.counts(TraceQuery.ALL, List.of(GroupKey.RECIPIENT, GroupKey.DISPOSITION))) {
            String address = each.values().get(0);
            boolean isGroup = each.values().get(1).equals("Expanded");
            boolean isThere = isGroup
                    || each.values().get(1).equals("Delivered")
                    || each.values().get(1).equals("Junk");
            if (isThere && ours.has(address) && (isGroup || !found.containsKey(address))) {
                found.put(address, Recipient.seen(address, isGroup));
            }
        }
        List<Recipient> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Recipient::address));
        return all;
    }
}
