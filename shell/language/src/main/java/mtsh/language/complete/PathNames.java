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
import mtsh.language.value.TextOrder;

/** Files and folders that begin with a path as far as it is written. */
final class PathNames {
    /** In a folder larger than this only the first that fit are offered. */
    private static final int MOST_SEEN = 20_000;

    private static final int MOST_FOUND = 400;

    private final Engine engine;
    private final Manner manner;

    PathNames(Engine engine, Manner manner) {
        this.engine = engine;
        this.manner = manner;
    }

    List<Item> of(String typed) {
        return list(typed, each -> true);
    }

    /** Folders alone. */
    List<Item> folders(String typed) {
        return list(typed, Files::isDirectory);
    }

    /** Scripts, and folders on the way to them. */
    List<Item> scripts(String typed) {
        return list(
                typed,
                each -> Files.isDirectory(each)
                        || each.getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(".ps1"));
    }

    private List<Item> list(String typed, Predicate<Path> wanted) {
        int slash = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'));
        String written = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        if (typed.equals("~") && !manner.dotted()) {
            return List.of(Item.value("~/", "home folder")
                    .kind(Item.Kind.ProviderContainer)
                    .open());
        }
        List<Item> items = new ArrayList<>();
        Begun begun = Begun.of(name);
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(engine.resolvePath(written.isEmpty() ? "." : written))) {
            int seen = 0;
            for (Path entry : entries) {
                if (++seen > MOST_SEEN || items.size() >= MOST_FOUND) {
                    break;
                }
                String file = entry.getFileName().toString();
                if (begun.fits(file) && isShown(file, name) && wanted.test(entry)) {
                    items.add(item(entry, file, written));
                }
            }
        } catch (IOException | DirectoryIteratorException | TerminatingError unreadable) {
            return List.of();
        }
        items.sort(Comparator.comparing(Item::label, (one, other) -> TextOrder.compare(one, other, true)));
        return items;
    }

    private boolean isShown(String file, String name) {
        boolean hidden = !manner.dotted() && file.startsWith(".") && !name.startsWith(".");
        return !hidden && file.chars().noneMatch(Character::isISOControl);
    }

    private Item item(Path entry, String file, String written) {
        boolean folder = Files.isDirectory(entry);
        String path = (manner.dotted() ? dotted(written) : written) + file;
        Item item = Item.value(path, folder ? "folder" : "")
                .kind(folder ? Item.Kind.ProviderContainer : Item.Kind.ProviderItem)
                .label(file)
                .toolTip(entry::toString)
                .always();
        if (!folder || manner.dotted()) {
            return item;
        }
        return item.text(path + "/").label(file + "/").open();
    }

    /** A folder as PowerShell writes it: from here, unless it was written from the root or from home. */
    private String dotted(String written) {
        if (written.startsWith("~/") || written.startsWith("~\\")) {
            return written.replace('\\', '/');
        }
        Path folder = engine.resolvePath(written.isEmpty() ? "." : written);
        boolean fromRoot = written.startsWith("/") || written.startsWith("\\");
        String text = (fromRoot ? folder : engine.location().relativize(folder)).toString();
        String ended = text.isEmpty() || text.endsWith("/") ? text : text + "/";
        return fromRoot || ended.startsWith("../") ? ended : "./" + ended;
    }
}
