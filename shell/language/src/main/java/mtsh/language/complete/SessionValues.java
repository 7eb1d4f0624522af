package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.eval.Engine;
import mtsh.language.format.SessionFormat;
import mtsh.language.process.SystemProcess;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.provider.ProviderInfo;
import mtsh.language.type.NetType;

/** What the session and the system have by name: modules, drives, providers, processes, views. */
final class SessionValues {
    private static final List<String> MODULE_FILES =
            List.of(".ps1", ".psm1", ".psd1", ".ni.dll", ".dll", ".exe", ".cdxml");
    private static final String LOADED = "param($Name) Get-Module -Name $Name -ErrorAction Ignore";
    private static final String AVAILABLE = "param($Name) Get-Module -Name $Name -ListAvailable -ErrorAction Ignore";

    private final Engine engine;

    SessionValues(Engine engine) {
        this.engine = engine;
    }

    /** Modules for a command's parameter: those that it could mean. */
    List<Item> modules(Call call, Word word, PathNames paths) {
        switch (call.info().name()) {
            case "Get-Module":
                return modules(word, call.isBound("ListAvailable") ? AVAILABLE : LOADED);
            case "Remove-Module":
                return modules(word, LOADED);
            case "Import-Module":
                List<Item> items = new ArrayList<>(paths.endingIn(word, MODULE_FILES));
                boolean path = word.typed().chars().anyMatch(c -> c == '/' || c == '\\' || c == ':');
                items.addAll(path ? List.of() : modules(word, AVAILABLE));
                return items;
            default:
                return modules(word, LOADED, AVAILABLE);
        }
    }

    List<Item> loaded(Word word) {
        return modules(word, LOADED);
    }

    /** Modules on the disk, and files that are some: for {@code using module}. */
    List<Item> usable(Word word, PathNames paths) {
        List<Item> items = new ArrayList<>(paths.endingIn(word, MODULE_FILES.subList(1, MODULE_FILES.size())));
        boolean path = word.typed().chars().anyMatch(c -> c == '/' || c == '\\' || c == ':');
        items.addAll(path ? List.of() : modules(word, AVAILABLE));
        return items;
    }

    /** A word without dots may be the last part of a module's name. */
    private List<Item> modules(Word word, String... questions) {
        String typed = word.typed();
        String pattern = typed.endsWith("*") ? typed : typed + "*";
        boolean byLastPart = !typed.isEmpty() && !Begun.of(typed).isPattern() && typed.indexOf('.') < 0;
        Object names = byLastPart
                ? mtsh.language.value.PSArray.of(pattern, "*." + pattern)
                : mtsh.language.value.PSArray.of(pattern);
        Map<String, Item> found = new LinkedHashMap<>();
        for (String question : questions) {
            for (Object module : Answers.of(engine, question, names)) {
                String name = Answers.text(module, "Name");
                if (!byLastPart || isBegun(name, typed)) {
                    found.putIfAbsent(name.toLowerCase(Locale.ROOT), module(name, module));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isBegun(String name, String typed) {
        return Begun.of(typed).fits(name) || Begun.of(typed).fits(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Item module(String name, Object module) {
        return Item.value(name, "")
                .toolTip(() -> "Description: " + Answers.text(module, "Description") + "\r\nModuleType: "
                        + Answers.text(module, "ModuleType") + "\r\nPath: " + Answers.text(module, "Path"))
                .always();
    }

    /** The jobs of the session, by {@code Name}, {@code Id} or {@code InstanceId}. */
    List<Item> jobs(String property) {
        List<Item> items = new ArrayList<>();
        for (Object job : Answers.of(engine, "Get-Job")) {
            String text = Answers.text(job, property);
            if (!text.isEmpty()) {
                String name = Answers.text(job, "Name");
                items.add(Item.value(text, property.equals("Name") ? Answers.text(job, "State") : name));
            }
        }
        return items;
    }

    List<Item> drives(Call call) {
        List<String> providers = new ArrayList<>();
        call.values("PSProvider").forEach(each -> providers.add(String.valueOf(SafeValue.of(each, engine))));
        List<Item> items = new ArrayList<>();
        for (DriveInfo each : engine.service(Drives.class).all()) {
            if (providers.isEmpty() || providers.stream().anyMatch(each.provider()::isNamed)) {
                items.add(Item.value(each.name(), ""));
            }
        }
        return items;
    }

    List<Item> providers() {
        return engine.service(Drives.class).providers().stream()
                .map(ProviderInfo::name)
                .sorted()
                .map(name -> Item.value(name, ""))
                .toList();
    }

    List<Item> processNames() {
        Set<String> names = new LinkedHashSet<>();
        sorted().forEach(each -> names.add(each.name()));
        names.remove("");
        return names.stream().map(name -> Item.value(name, "")).toList();
    }

    List<Item> processIds() {
        List<Item> items = new ArrayList<>();
        for (SystemProcess each : sorted()) {
            String named = each.id() + " - " + each.name();
            items.add(Item.value(String.valueOf(each.id()), each.name())
                    .label(named)
                    .toolTip(() -> named));
        }
        return items;
    }

    private static List<SystemProcess> sorted() {
        List<SystemProcess> all = new ArrayList<>(SystemProcess.all());
        all.sort(Comparator.comparing(SystemProcess::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SystemProcess::id));
        return all;
    }

    /** Views that a formatting command has for objects of these types. */
    List<Item> views(String command, List<NetType> types) {
        Set<String> names = new LinkedHashSet<>();
        for (NetType type : types) {
            for (NetType each = type; each != null; each = each.base()) {
                names.addAll(SessionFormat.views(engine)
                        .names(command.substring(command.indexOf('-') + 1), each.fullName()));
            }
        }
        return names.stream()
                .map(name -> Item.value(name, "").kind(Item.Kind.Text))
                .toList();
    }
}
