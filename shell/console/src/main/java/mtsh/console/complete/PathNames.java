package mtsh.console.complete;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import mtsh.language.eval.Engine;

/** Files and folders that begin with a path as far as it is written. */
final class PathNames {
    /** In a folder larger than this only the first that fit are offered. */
    private static final int MOST_SEEN = 20_000;

    private static final int MOST_FOUND = 400;

    private PathNames() {}

    static List<Item> of(Engine engine, String typed) {
        return list(engine, typed, false);
    }

    /** Scripts, and folders on the way to them. */
    static List<Item> scripts(Engine engine, String typed) {
        return list(engine, typed, true);
    }

    private static List<Item> list(Engine engine, String typed, boolean scripts) {
        int slash = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'));
        String written = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        if (typed.equals("~")) {
            return List.of(Item.value("~/", "home folder").open());
        }
        Path folder = engine.resolvePath(written.isEmpty() ? "." : written);
        List<Item> items = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path entry : entries) {
                if (++seen > MOST_SEEN || items.size() >= MOST_FOUND) {
                    break;
                }
                add(items, entry, written, name, scripts);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        items.sort(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    private static void add(List<Item> items, Path entry, String written, String name, boolean scripts) {
        String file = entry.getFileName().toString();
        boolean hidden = file.startsWith(".") && !name.startsWith(".");
        boolean fits = file.regionMatches(true, 0, name, 0, name.length());
        boolean printable = file.chars().noneMatch(Character::isISOControl);
        if (hidden || !fits || !printable) {
            return;
        }
        boolean folder = Files.isDirectory(entry);
        if (scripts && !folder && !file.toLowerCase(Locale.ROOT).endsWith(".ps1")) {
            return;
        }
        Item item = Item.value(written + file + (folder ? "/" : ""), folder ? "folder" : "");
        items.add((folder ? item.open() : item).label(file + (folder ? "/" : "")));
    }
}
