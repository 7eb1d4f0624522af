package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.cmdlet.Verbs;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetType;
import mtsh.language.value.NetEnum;
import mtsh.language.value.Wildcard;

/** Values of parameters: by what the parameter says of itself, by what scripts offer, by what it is for; and values that properties are compared with. */
final class ArgumentValues {
    private static final List<String> ENCODINGS = List.of(
            "ansi",
            "ascii",
            "bigendianunicode",
            "bigendianutf32",
            "oem",
            "unicode",
            "utf7",
            "utf8",
            "utf8BOM",
            "utf8NoBOM",
            "utf32");

    private static final List<String> SCOPES = List.of("Global", "Local", "Script");

    /** Those that people's exports come in; every other can be typed. */
    private static final List<String> CULTURES = List.of(
            "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "en-AU", "en-CA", "en-GB", "en-IE", "en-US", "es-ES", "es-MX",
            "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "hu-HU", "it-IT", "ja-JP", "nb-NO", "nl-BE", "nl-NL", "pl-PL",
            "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "tr-TR", "zh-CN");

    private final Engine engine;
    private final Manner manner;
    private final CommandNames commands;
    private final PathNames paths;
    private final ScriptedValues scripted;
    private final SessionValues session;
    private final Map<String, BiFunction<Word, NodePath, List<Item>>> kinds;

    ArgumentValues(Engine engine, Manner manner, CommandNames commands, PathNames paths) {
        this.engine = engine;
        this.manner = manner;
        this.commands = commands;
        this.paths = paths;
        this.scripted = new ScriptedValues(engine);
        this.session = new SessionValues(engine);
        this.kinds = Map.ofEntries(
                Map.entry("command", (word, path) -> commands.startingWith(word.typed(), path)),
                Map.entry("scope", (word, path) -> fixed(SCOPES, Item.Kind.ParameterValue)),
                Map.entry("alias", (word, path) -> commands.aliases()),
                Map.entry("provider", (word, path) -> session.providers()),
                Map.entry("processname", (word, path) -> session.processNames()),
                Map.entry("processid", (word, path) -> session.processIds()),
                Map.entry("separator", (word, path) -> JoinValues.separators(word)),
                Map.entry("textformat", (word, path) -> JoinValues.formats(word)),
                Map.entry("variable", (word, path) -> VariableNames.values(engine)),
                Map.entry("type", (word, path) -> TypeNames.values(word.typed())),
                Map.entry("encoding", (word, path) -> fixed(ENCODINGS, Item.Kind.ParameterValue)),
                Map.entry("culture", (word, path) -> fixed(CULTURES, Item.Kind.ParameterValue)),
                Map.entry(
                        "itemtype",
                        (word, path) -> fixed(
                                List.of("File", "Directory", "SymbolicLink", "Junction", "HardLink"), Item.Kind.Text)),
                Map.entry(
                        "strictversion",
                        (word, path) -> fixed(List.of("Latest", "3.0", "2.0", "1.0"), Item.Kind.Text)));
    }

    List<Item> of(Place.ArgumentPlace place, int cursor) {
        Word word = place.word();
        Call call = Call.of(place.command(), place.path(), engine, null);
        if (call == null || call.info().kind() == CommandInfo.Kind.Application) {
            return ofUnknown(place.command(), place, cursor);
        }
        ParameterInfo parameter = call.parameterOf(
                place.holder() == null ? place.element() : place.holder().argument());
        List<Item> items = parameter == null ? null : of(parameter, call, place);
        if (place.holder() == null && (items == null || items.isEmpty()) && !call.isNamed(parameter)) {
            items = byPosition(place, parameter, items);
        }
        return items != null ? items : anything(place);
    }

    /** What other parameters offer that the value could be for as well. */
    private List<Item> byPosition(Place.ArgumentPlace place, ParameterInfo tried, List<Item> otherwise) {
        Call without = Call.of(place.command(), place.path(), engine, place.element());
        for (ParameterInfo each : without == null ? List.<ParameterInfo>of() : without.positional()) {
            List<Item> items = each.equals(tried) ? null : of(each, without, place);
            if (items != null && !items.isEmpty()) {
                return items;
            }
        }
        return otherwise;
    }

    /** An argument of something that is no command of this shell. */
    List<Item> ofUnknown(Statement.Command command, Place place, int cursor) {
        String name = Call.name(command);
        List<Item> offered =
                name == null ? null : scripted.ofProgram(name, place.path().text(command), place.word(), cursor);
        return offered != null ? offered : anything(place);
    }

    /** Any word may be a file, and one with a dash in it a command. */
    List<Item> anything(Place place) {
        String typed = place.word().typed();
        List<Item> items = new ArrayList<>(paths.of(place.word(), false));
        if (typed.indexOf('-') > 0) {
            items.addAll(commands.startingWith(typed, place.path()));
        }
        return items;
    }

    /** Null when nothing is known of the parameter's values. */
    private List<Item> of(ParameterInfo parameter, Call call, Place.ArgumentPlace place) {
        Word word = place.word();
        if (!parameter.values().isEmpty()) {
            return chosen(parameter.values(), word);
        }
        NetType type = parameter.type().isArray() ? parameter.type().elementType() : parameter.type();
        if (type.isEnum()) {
            List<String> accepted = type.enumNames().stream()
                    .filter(name -> call.info().accepts(parameter.name(), NetEnum.parse(type, name)))
                    .toList();
            return chosen(accepted, word);
        }
        if (parameter.isSwitch()) {
            return List.of(Item.code("$true", ""), Item.code("$false", ""));
        }
        List<Item> offered = scripted.of(call, parameter.name(), place.path().text(place.command()), word);
        if (offered != null) {
            return offered;
        }
        switch (parameter.completer()) {
            case "property":
                return properties(place, call, parameter);
            case "member":
                return MemberNames.names(new ShapeFinder(engine, place.path()).intoCommand());
            case "verb":
                return verbs(call);
            case "noun":
                return nouns(call);
            case "module":
                return session.modules(call, word, paths);
            case "job":
                return session.jobs(parameter.name());
            case "drive":
                return session.drives(call);
            case "view":
                return session.views(
                        call.info().name(),
                        new ShapeFinder(engine, place.path()).intoCommand().types());
            case "propertyvalue":
                return call.value("Property") instanceof Expression.StringConstant name
                        ? ofProperty(new ShapeFinder(engine, place.path()).intoCommand(), name.value(), word)
                        : List.of();
            default:
                return byKind(parameter, call, place);
        }
    }

    private List<Item> byKind(ParameterInfo parameter, Call call, Place.ArgumentPlace place) {
        List<Item> own = manner.values(parameter, place.word());
        if (!own.isEmpty()) {
            return own;
        }
        boolean literal = parameter.name().equals("LiteralPath");
        if (call.info().name().equals("Set-Location") && !parameter.name().equals("StackName")) {
            return paths.folders(place.word(), literal);
        }
        if (parameter.completer().equals("path")) {
            return paths.of(place.word(), literal);
        }
        BiFunction<Word, NodePath, List<Item>> kind = kinds.get(parameter.completer());
        if (kind != null) {
            return kind.apply(place.word(), place.path());
        }
        if (parameter.completer().indexOf('|') > 0) {
            return fixed(List.of(parameter.completer().split("\\|")), Item.Kind.ParameterValue);
        }
        // Scripts do not say what their parameters are for; most often it is a file.
        boolean script = call.info().kind() != CommandInfo.Kind.Cmdlet;
        return script || manner.dotted() ? null : List.of();
    }

    /** Properties of what comes in that are not among the values already. */
    private List<Item> properties(Place.ArgumentPlace place, Call call, ParameterInfo parameter) {
        List<String> given = new ArrayList<>();
        for (Expression each : call.values(parameter.name())) {
            if (each instanceof Expression.StringConstant name
                    && each != place.path().leaf()) {
                given.add(name.value());
            }
        }
        List<Item> items = new ArrayList<>();
        for (Item each : MemberNames.properties(new ShapeFinder(engine, place.path()).intoCommand())) {
            if (given.stream().noneMatch(each.label()::equalsIgnoreCase)) {
                items.add(Item.value(each.label(), "")
                        .kind(Item.Kind.Property)
                        .note(each.note())
                        .toolTip(each::tip)
                        .rank(each.rank()));
            }
        }
        return items;
    }

    /** {@code $_.Status -eq}: values of the property on the left. */
    List<Item> comparedWith(Place.OperandPlace place) {
        Shape left = new ShapeFinder(engine, place.path()).of(place.left());
        if (left.type() != null && left.type().isEnum()) {
            return left.type().enumNames().stream()
                    .map(name -> Item.code("'" + name + "'", "").label(name).match(name))
                    .toList();
        }
        if (!(place.left() instanceof Expression.MemberAccess access)
                || !(access.member() instanceof Expression.StringConstant property)) {
            return List.of();
        }
        Shape shape = new ShapeFinder(engine, place.path()).of(access.target());
        return ofProperty(shape, property.value(), place.word());
    }

    /** Values of a property: those that the command it comes from takes for the parameter of the same name. */
    private List<Item> ofProperty(Shape shape, String property, Word word) {
        if (shape.origin() == null) {
            return List.of();
        }
        for (ParameterInfo each : shape.origin().parameters()) {
            if (each.name().equalsIgnoreCase(property)) {
                List<Item> items = each.values().isEmpty()
                        ? each.type().isEnum() ? chosen(each.type().enumNames(), word) : manner.values(each, word)
                        : chosen(each.values(), word);
                return items.stream().filter(item -> !item.verbatim()).toList();
            }
        }
        return List.of();
    }

    /** One of a few values, in order; the one that was typed in full first. The prompt keeps the order in which they were declared. */
    private static List<Item> chosen(List<String> values, Word word) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                items.add(Item.value(values.get(i), "").rank(i));
            }
        }
        items.sort(Comparator.comparing((Item item) -> !item.text().equalsIgnoreCase(word.typed()))
                .thenComparing(Item::text, String.CASE_INSENSITIVE_ORDER));
        return items;
    }

    private static List<Item> fixed(List<String> values, Item.Kind kind) {
        return values.stream().map(value -> Item.value(value, "").kind(kind)).toList();
    }

    /** Verbs; of the groups that are given, or of commands with the nouns and of the modules that are given. */
    private List<Item> verbs(Call call) {
        List<String> groups = texts(call.values("Group"));
        List<String> nouns = texts(call.values("Noun"));
        boolean any = nouns.isEmpty() && !call.isBound("Module");
        if (any) {
            return fixed(groups.isEmpty() ? Verbs.all() : Verbs.of(groups), Item.Kind.Text);
        }
        TreeSet<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (CommandInfo each : ofModules(call)) {
            int dash = each.name().indexOf('-');
            String noun = each.name().substring(dash + 1);
            if (dash > 0 && (nouns.isEmpty() || nouns.stream().anyMatch(noun::equalsIgnoreCase))) {
                used.add(each.name().substring(0, dash));
            }
        }
        return fixed(List.copyOf(used), Item.Kind.Text);
    }

    private List<CommandInfo> ofModules(Call call) {
        List<String> modules = texts(call.values("Module"));
        List<CommandInfo> found = new ArrayList<>();
        for (CommandInfo each : engine.commands().all()) {
            boolean fits = modules.isEmpty()
                    || modules.stream()
                            .anyMatch(module -> Wildcard.of(module, true).matches(each.module()));
            if (fits && each.kind() != CommandInfo.Kind.Alias) {
                found.add(each);
            }
        }
        return found;
    }

    private static List<String> texts(List<Expression> values) {
        List<String> texts = new ArrayList<>();
        for (Expression each : values) {
            if (each instanceof Expression.StringConstant text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    private List<Item> nouns(Call call) {
        List<String> verbs = texts(call.values("Verb"));
        TreeSet<String> nouns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (CommandInfo each : ofModules(call)) {
            int dash = each.name().indexOf('-');
            boolean fits = dash > 0
                    && (verbs.isEmpty() || verbs.stream().anyMatch(each.name().substring(0, dash)::equalsIgnoreCase));
            if (fits) {
                nouns.add(each.name().substring(dash + 1));
            }
        }
        return fixed(List.copyOf(nouns), Item.Kind.Text);
    }
}
