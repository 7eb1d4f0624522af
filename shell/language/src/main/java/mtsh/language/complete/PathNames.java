package mtsh.language.complete;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.provider.ProviderInfo;
import mtsh.language.value.TextOrder;
import mtsh.language.value.Wildcard;

/** Files and folders that begin with a path as far as it is written, and items of other drives. */
final class PathNames {
    /** In a folder larger than this only the first that fit are offered. */
    private static final int MOST_SEEN = 20_000;

    private static final int MOST_FOUND = 400;
    private static final int MOST_FOLDERS = 50;

    private final Engine engine;
    private final Manner manner;

    PathNames(Engine engine, Manner manner) {
        this.engine = engine;
        this.manner = manner;
    }

    /** What is wanted: {@code literal} when brackets mean themselves, {@code called} when a path in quotes needs a call operator. */
    private record Request(
            String folder, String name, char quote, boolean literal, boolean called, Predicate<Path> wanted) {
        static Request of(Word word, boolean literal, boolean called, Predicate<Path> wanted) {
            String typed = word.quote() == '"' ? word.typed().replaceAll("`(.)", "$1") : word.typed();
            int end = Math.max(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')), typed.lastIndexOf(':')) + 1;
            return new Request(typed.substring(0, end), typed.substring(end), word.quote(), literal, called, wanted);
        }

        String plainFolder() {
            return literal ? folder : Wildcard.unescape(folder);
        }
    }

    List<Item> of(Word word, boolean literal) {
        return list(Request.of(word, literal, false, each -> true));
    }

    /** Folders alone. */
    List<Item> folders(Word word, boolean literal) {
        return list(Request.of(word, literal, false, Files::isDirectory));
    }

    /** Files with one of these endings, and folders on the way to them. */
    List<Item> endingIn(Word word, List<String> endings) {
        return list(Request.of(word, false, false, each -> Files.isDirectory(each) || ends(each, endings)));
    }

    /** As a command: a path in quotes is called unless it is called already. */
    List<Item> called(Word word, boolean ampersand) {
        return list(Request.of(word, true, ampersand, each -> true));
    }

    /** Scripts as commands, and folders on the way to them. */
    List<Item> scripts(Word word, boolean ampersand) {
        Predicate<Path> wanted = each -> Files.isDirectory(each) || ends(each, List.of(".ps1"));
        return list(Request.of(word, true, ampersand, wanted));
    }

    private static boolean ends(Path path, List<String> endings) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private List<Item> list(Request request) {
        if (request.folder().isEmpty() && request.name().equals("~") && !manner.dotted()) {
            return List.of(Item.value("~/", "home folder")
                    .kind(Item.Kind.ProviderContainer)
                    .open());
        }
        DriveInfo other = otherDrive(request.folder());
        if (other != null) {
            return new DriveItems(engine)
                    .of(other, request.folder(), request.name(), request.quote(), request.literal());
        }
        List<Item> items = new ArrayList<>();
        try {
            for (Path folder : folders(request)) {
                addFrom(folder, request, items);
            }
        } catch (IOException | DirectoryIteratorException | TerminatingError unreadable) {
            return List.of();
        }
        items.sort(Comparator.comparing(Item::tip, (one, other2) -> TextOrder.compare(one, other2, true)));
        return items;
    }

    /** The drive without files that the path is on, or null. */
    private DriveInfo otherDrive(String folder) {
        Drives drives = engine.service(Drives.class);
        int provider = folder.indexOf("::");
        DriveInfo drive;
        if (provider >= 0) {
            String name = folder.substring(0, provider);
            drive = drives.all().stream()
                    .filter(each -> each.provider().isNamed(name))
                    .findFirst()
                    .orElse(null);
        } else if (folder.indexOf(':') >= 0) {
            drive = drives.named(folder);
        } else {
            boolean fromHere = !folder.startsWith("/") && !folder.startsWith("\\") && !folder.startsWith("~");
            drive = fromHere ? engine.place().drive() : null;
        }
        return drive != null && drive.folder() == null ? drive : null;
    }

    /** The folders that are meant: several where the path has wildcards on the way. */
    private List<Path> folders(Request request) throws IOException {
        String written = Drives.withoutProvider(request.folder());
        String folder = request.literal() ? written.replaceAll("[\\[\\]`]", "`$0") : written;
        if (!Wildcard.isPattern(folder)) {
            String plain = Wildcard.unescape(folder);
            return List.of(engine.resolvePath(plain.isEmpty() ? "." : plain));
        }
        List<Path> found = null;
        StringBuilder fixed = new StringBuilder();
        for (String segment : folder.split("(?<=[/\\\\:])")) {
            String name = segment.replaceFirst("[/\\\\]$", "");
            if (found == null && !Wildcard.isPattern(name)) {
                fixed.append(segment);
                continue;
            }
            if (found == null) {
                found = List.of(engine.resolvePath(fixed.isEmpty() ? "." : Wildcard.unescape(fixed.toString())));
            }
            found = below(found, name);
        }
        return found;
    }

    private static List<Path> below(List<Path> folders, String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Wildcard.isPattern(name)) {
                Path next = folder.resolve(Wildcard.unescape(name)).normalize();
                found.addAll(Files.isDirectory(next) ? List.of(next) : List.of());
                continue;
            }
            Wildcard pattern = Wildcard.of(name, true);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path entry : entries) {
                    if (found.size() < MOST_FOLDERS
                            && pattern.matches(entry.getFileName().toString())) {
                        found.add(entry);
                    }
                }
            }
        }
        return found;
    }

    private void addFrom(Path folder, Request request, List<Item> items) throws IOException {
        Begun begun = Begun.of(request.name());
        String written = base(folder, request);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path entry : entries) {
                if (++seen > MOST_SEEN || items.size() >= MOST_FOUND) {
                    break;
                }
                String file = entry.getFileName().toString();
                if (begun.fits(file)
                        && isShown(file, request.name())
                        && request.wanted().test(entry)) {
                    items.add(item(entry, file, written, request));
                }
            }
        }
    }

    private boolean isShown(String file, String name) {
        boolean hidden = !manner.dotted() && file.startsWith(".") && !name.startsWith(".");
        return !hidden && file.chars().noneMatch(Character::isISOControl);
    }

    private Item item(Path entry, String file, String written, Request request) {
        boolean folder = Files.isDirectory(entry);
        String after = folder && !manner.dotted() ? "/" : "";
        String text = PathText.of(written, file, after, request.quote(), request.literal());
        boolean quoted = request.quote() == 0 && text.startsWith("'");
        Item item = Item.code(request.called() && quoted ? "& " + text : text, folder ? "folder" : "")
                .kind(folder ? Item.Kind.ProviderContainer : Item.Kind.ProviderItem)
                .label(file + after)
                .toolTip(entry::toString)
                .always();
        return after.isEmpty() ? item : item.open();
    }

    /** A folder as PowerShell writes it: from here, unless it was written from a root, a drive or from home. */
    private String base(Path folder, Request request) {
        String written = request.folder();
        if (!manner.dotted() && !Wildcard.isPattern(written)) {
            return request.plainFolder();
        }
        int provider = written.indexOf("::");
        if (provider >= 0) {
            return provider(written.substring(0, provider)) + ended(folder.toString());
        }
        if (written.startsWith("~/") || written.startsWith("~\\")) {
            Path home = engine.resolvePath("~");
            return folder.startsWith(home) ? ended("~/" + home.relativize(folder)) : ended(folder.toString());
        }
        DriveInfo drive = engine.service(Drives.class).named(written);
        if (drive != null) {
            return ended(drive.pathOn(folder));
        }
        if (written.startsWith("/") || written.startsWith("\\")) {
            return ended(folder.toString());
        }
        String text = engine.location().relativize(folder).toString();
        String ended = text.isEmpty() ? "" : ended(text);
        return ended.startsWith("../") || !manner.dotted() ? ended : "./" + ended;
    }

    private String provider(String written) {
        ProviderInfo files = engine.service(Drives.class).fileSystem();
        return (written.indexOf('\\') >= 0 ? files.moduleName() + "\\" : "") + files.name() + "::";
    }

    private static String ended(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }
}
