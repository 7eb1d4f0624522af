package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.provider.DriveInfo;
import mtsh.language.value.EnvironmentVariables;

/** Items of drives that hold no files: aliases, functions, variables, the environment. */
final class DriveItems {
    private final Engine engine;

    DriveItems(Engine engine) {
        this.engine = engine;
    }

    /** {@code written} is what stands before the item's name. */
    List<Item> of(DriveInfo drive, String written, String typed, char quote, boolean literal) {
        int provider = written.indexOf("::");
        String base =
                provider >= 0 ? drive.provider().name() + "::" : written.indexOf(':') >= 0 ? drive.name() + ":/" : "./";
        Begun begun = Begun.of(typed);
        List<Item> items = new ArrayList<>();
        for (String name : names(drive.provider().name())) {
            if (begun.fits(name)) {
                items.add(Item.code(PathText.of(base, name, "", quote, literal), "")
                        .kind(Item.Kind.ProviderItem)
                        .label(name)
                        .toolTip(() -> drive.name() + ":/" + name)
                        .always());
            }
        }
        return items;
    }

    private Collection<String> names(String provider) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        switch (provider) {
            case "Environment" -> names.addAll(EnvironmentVariables.all().keySet());
            case "Variable" ->
                engine.variables().values().stream().map(Variable::name).forEach(names::add);
            default -> {
                for (CommandInfo each : engine.commands().all()) {
                    boolean alias = each.kind() == CommandInfo.Kind.Alias;
                    boolean function =
                            each.kind() == CommandInfo.Kind.Function || each.kind() == CommandInfo.Kind.Filter;
                    if (provider.equals("Alias") ? alias : function) {
                        names.add(each.name());
                    }
                }
            }
        }
        return names;
    }
}
