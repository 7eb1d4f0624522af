package mtsh.language.provider;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.value.WindowsPaths;

/**
 * The drives of one shell and what paths that name one mean. Drives of Windows that scripts name ({@code C:\Reports}) and shares are
 * folders here ({@link WindowsPaths}), so that such scripts run: they are there as soon as something is written to them.
 */
public final class Drives {
    private static final Pattern QUALIFIED = Pattern.compile("([^:/\\\\]+):(.*)", Pattern.DOTALL);
    private static final String FILE_SYSTEM = "FileSystem::";

    private final Map<String, ProviderInfo> providers = new LinkedHashMap<>();
    private final Map<String, DriveInfo> drives = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private DriveInfo current;

    /** {@code home} is the user's folder, {@code temporary} the one for temporary files. */
    public Drives(Path home, Path temporary) {
        for (String name : List.of("Alias", "Environment", "FileSystem", "Function", "Variable")) {
            String start = name.equals("FileSystem") ? home.toString() : "";
            providers.put(name, new ProviderInfo(name, start, () -> of(name)));
        }
        ProviderInfo files = providers.get("FileSystem");
        add(new DriveInfo("/", files, "/", home.getRoot(), ""));
        String root = temporary + (temporary.toString().endsWith("/") ? "" : "/");
        add(new DriveInfo(
                "Temp",
                files,
                root,
                temporary,
                "Drive that maps to the temporary directory path for the current user"));
        add(new DriveInfo(
                "Alias",
                providers.get("Alias"),
                "",
                null,
                "Drive that contains a view of the aliases stored in a session state"));
        add(new DriveInfo(
                "Env",
                providers.get("Environment"),
                "",
                null,
                "Drive that contains a view of the environment variables for the process"));
        add(new DriveInfo(
                "Function",
                providers.get("Function"),
                "",
                null,
                "Drive that contains a view of the functions stored in a session state"));
        add(new DriveInfo(
                "Variable",
                providers.get("Variable"),
                "",
                null,
                "Drive that contains a view of those variables stored in a session state"));
        current = drives.get("/");
    }

    public Collection<ProviderInfo> providers() {
        return providers.values();
    }

    public ProviderInfo fileSystem() {
        return providers.get("FileSystem");
    }

    /** Every drive, by name. */
    public List<DriveInfo> all() {
        return new ArrayList<>(drives.values());
    }

    private List<DriveInfo> of(String provider) {
        return drives.values().stream()
                .filter(each -> each.provider().name().equals(provider))
                .toList();
    }

    /** The drive with this name, or null. */
    public DriveInfo find(String name) {
        return drives.get(name);
    }

    public void add(DriveInfo drive) {
        drives.put(drive.name(), drive);
    }

    public void remove(DriveInfo drive) {
        drives.remove(drive.name());
    }

    /** The drive that paths without one are on. */
    public DriveInfo current() {
        return current;
    }

    public void current(DriveInfo drive) {
        current = drive;
    }

    /** The drive that a path names, or null when it names none that is here. */
    public DriveInfo named(String written) {
        Matcher parts = QUALIFIED.matcher(written);
        return parts.matches() ? drives.get(parts.group(1)) : null;
    }

    /** A path without the provider's name that {@code PSPath} begins with. */
    public static String withoutProvider(String written) {
        int provider = written.toLowerCase(Locale.ROOT).indexOf(FILE_SYSTEM.toLowerCase(Locale.ROOT));
        boolean begins = provider == 0 || provider > 0 && written.charAt(provider - 1) == '\\';
        return begins ? written.substring(provider + FILE_SYSTEM.length()) : written;
    }

    /** Whether a path names a drive that is not here: an unknown one, or one of Windows that nothing was written to. */
    public boolean isMissing(String written) {
        Matcher parts = QUALIFIED.matcher(written);
        if (isWindows() || !parts.matches() || drives.containsKey(parts.group(1))) {
            return false;
        }
        boolean name = parts.group(1).chars().allMatch(Character::isLetter);
        boolean path = parts.group(2).isEmpty()
                || parts.group(2).startsWith("\\")
                || parts.group(2).startsWith("/");
        return name && path && !(isLetter(parts.group(1)) && Files.isDirectory(WindowsPaths.drive(parts.group(1))));
    }

    /** Whether a path names no drive, one that is here, or one of Windows. */
    public boolean allows(String written) {
        Matcher parts = QUALIFIED.matcher(written);
        return !parts.matches()
                || parts.group(2).startsWith(":")
                || drives.containsKey(parts.group(1))
                || isLetter(parts.group(1));
    }

    /** What a path means that names a drive with files or a share; null for every other path. */
    public Path resolve(String written) {
        DriveInfo drive = named(written);
        if (drive == null) {
            return WindowsPaths.of(written);
        }
        if (drive.folder() == null) {
            return null;
        }
        String rest = written.substring(drive.name().length() + 1);
        boolean fromRoot = rest.startsWith("/") || rest.startsWith("\\");
        return below(drive.folder(), fromRoot ? rest : drive.currentLocation() + "/" + rest);
    }

    /** The provider that a path names before {@code ::} when there is none with that name; null for every other path. */
    public String unknownProvider(String written) {
        int end = written.indexOf("::");
        if (end < 1) {
            return null;
        }
        String name = written.substring(0, end);
        boolean isName = name.chars().allMatch(each -> Character.isLetterOrDigit(each) || ".\\_".indexOf(each) >= 0);
        return isName && providers.values().stream().noneMatch(each -> each.isNamed(name)) ? name : null;
    }

    private static boolean isLetter(String name) {
        return name.length() == 1 && Character.isLetter(name.charAt(0));
    }

    private static Path below(Path root, String rest) {
        String relative = rest.replace('\\', '/').replaceFirst("^/+", "");
        Path path = root.resolve(relative).normalize();
        return path.startsWith(root) ? path : root;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }
}
