package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import mtsh.commands.query.SavedNames;
import mtsh.language.ast.Expression;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetType;

/** Values of parameters, by what the parameter says of itself, and values that properties are compared with. */
final class ArgumentValues {
    private static final List<String> ENCODINGS = List.of(
            "utf8",
            "utf8BOM",
            "utf8NoBOM",
            "ascii",
            "ansi",
            "oem",
            "unicode",
            "bigendianunicode",
            "utf7",
            "utf32",
            "bigendianutf32");

    /** Those that people's exports come in; every other can be typed. */
    private static final List<String> CULTURES = List.of(
            "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "en-AU", "en-CA", "en-GB", "en-IE", "en-US", "es-ES", "es-MX",
            "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "hu-HU", "it-IT", "ja-JP", "nb-NO", "nl-BE", "nl-NL", "pl-PL",
            "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "tr-TR", "zh-CN");

    private final Engine engine;
    private final CommandNames commands;
    private final Map<String, Function<Word, List<Item>>> kinds;

    ArgumentValues(Engine engine, CommandNames commands) {
        this.engine = engine;
        this.commands = commands;
        StoreValues store = new StoreValues(engine);
        this.kinds = Map.ofEntries(
                Map.entry("sender", store::senders),
                Map.entry("recipient", store::recipients),
                Map.entry("address", store::addresses),
                Map.entry("domain", store::domains),
                Map.entry("messageid", store::messageIds),
                Map.entry("traceid", store::traceIds),
                Map.entry("fromip", store::fromIps),
                Map.entry("toip", store::toIps),
                Map.entry("server", store::servers),
                Map.entry("eventid", word -> StoreValues.eventIds()),
                Map.entry("date", word -> DateValues.of(engine, word)),
                Map.entry("dateformat", word -> DateValues.formats(engine)),
                Map.entry("path", word -> PathNames.of(engine, word.typed())),
                Map.entry("command", word -> commands.all()),
                Map.entry("variable", word -> VariableNames.values(engine)),
                Map.entry("type", word -> TypeNames.values()),
                Map.entry("encoding", word -> fixed(ENCODINGS)),
                Map.entry("culture", word -> fixed(CULTURES)),
                Map.entry("strictversion", word -> fixed(List.of("Latest", "1.0", "2.0", "3.0"))),
                Map.entry("tracequery", word -> described(SavedNames.queries(engine))),
                Map.entry("tracealert", word -> described(SavedNames.alerts(engine))),
                Map.entry("timezone", word -> DateValues.zones()));
    }

    List<Item> of(Place.ArgumentPlace place) {
        Word word = place.word();
        Call call = Call.of(place.command(), engine.commands(), null);
        if (call == null) {
            return PathNames.of(engine, word.typed());
        }
        ParameterInfo parameter = call.parameterOf(
                place.holder() == null ? place.element() : place.holder().argument());
        if (parameter == null) {
            return PathNames.of(engine, word.typed());
        }
        if (parameter.completer().equals("property")) {
            return properties(new ShapeFinder(engine, place.path()).intoCommand());
        }
        if (parameter.completer().equals("propertyvalue")) {
            return call.value("Property") instanceof Expression.StringConstant name
                    ? ofProperty(new ShapeFinder(engine, place.path()).intoCommand(), name.value(), word)
                    : List.of();
        }
        return of(parameter, word, isScript(call.info()));
    }

    private static boolean isScript(CommandInfo command) {
        return command.kind() != CommandInfo.Kind.Cmdlet;
    }

    private List<Item> of(ParameterInfo parameter, Word word, boolean script) {
        if (!parameter.values().isEmpty()) {
            return fixed(parameter.values());
        }
        if (parameter.isSwitch() || parameter.type().fullName().equals("System.Boolean")) {
            return List.of(Item.code("$true", ""), Item.code("$false", ""));
        }
        NetType type = parameter.type().isArray() ? parameter.type().elementType() : parameter.type();
        if (type.isEnum()) {
            return fixed(type.enumNames());
        }
        Function<Word, List<Item>> kind = kinds.get(parameter.completer());
        if (kind != null) {
            return kind.apply(word);
        }
        if (type.fullName().equals("System.DateTime")) {
            return DateValues.of(engine, word);
        }
        // Scripts do not say what their parameters are for; most often it is a file.
        return script ? PathNames.of(engine, word.typed()) : List.of();
    }

    /** {@code $_.Status -eq}: values of the property on the left. */
    List<Item> comparedWith(Place.OperandPlace place) {
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
                return of(each, word, false).stream()
                        .filter(item -> !item.verbatim())
                        .toList();
            }
        }
        return List.of();
    }

    private static List<Item> properties(Shape shape) {
        List<Item> items = new ArrayList<>();
        MemberNames.properties(shape).forEach(each -> items.add(Item.value(each.name(), each.typeName())));
        return items;
    }

    /** Values with what each means. */
    private static List<Item> described(Map<String, String> values) {
        List<Item> items = new ArrayList<>();
        values.forEach((value, note) -> items.add(Item.value(value, note)));
        return items;
    }

    private static List<Item> fixed(List<String> values) {
        return values.stream().map(value -> Item.value(value, "")).toList();
    }
}
