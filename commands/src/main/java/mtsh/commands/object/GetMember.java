package mtsh.commands.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Get-Member: the properties and methods of objects, once for each type. */
@Command(name = "Get-Member", aliases = "gm", description = "Lists the properties and methods of objects.")
@CmdletInfo(
        output = "Microsoft.PowerShell.Commands.MemberDefinition",
        outputProperties = {"TypeName", "Name", "MemberType", "Definition"})
public final class GetMember extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Name", description = "Names of members.")
    @Parameter(position = 0, notEmpty = true, wildcards = true, completer = "property")
    String[] name;

    @Option(
            names = {"-MemberType", "-Type"},
            description = "Kinds of members.")
    MemberKind[] memberType;

    @Option(names = "-View", description = "Which members: those of the type, those added, or all.")
    MemberView[] view;

    @Option(names = "-Static", description = "Members of the type itself.")
    boolean isStatic;

    @Option(names = "-Force", description = "Shows members that are hidden otherwise.")
    boolean force;

    private final Set<String> shown = new HashSet<>();
    private final List<Wildcard> patterns = new ArrayList<>();
    private boolean any;

    /** Whose members: added ones, the type's, or both. */
    enum MemberView {
        Extended,
        Adapted,
        Base,
        All
    }

    private record Found(String name, String kind, String definition, boolean extended) {}

    @Override
    public void begin() {
        for (String each : name == null ? new String[] {"*"} : name) {
            patterns.add(Wildcard.of(each, true));
        }
    }

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        any = true;
        NetType type = isStatic ? typeMeant() : Types.of(inputObject);
        String typeName =
                isStatic ? type.fullName() : Members.typeNames(inputObject).get(0);
        if (!shown.add(typeName)) {
            return;
        }
        List<Found> found = isStatic ? ofType(type) : ofObject(type);
        found.sort(Comparator.comparing(Found::kind)
                .thenComparing(each -> each.name().toLowerCase(Locale.ROOT)));
        Set<Found> wanted = new LinkedHashSet<>();
        for (Wildcard pattern : patterns) {
            found.stream()
                    .filter(each -> isWanted(each) && pattern.matches(each.name()))
                    .forEach(wanted::add);
        }
        wanted.forEach(each -> write(definition(typeName, each)));
    }

    private NetType typeMeant() {
        return PSObject.unwrap(inputObject) instanceof NetType type ? type : Types.of(inputObject);
    }

    private boolean isWanted(Found found) {
        boolean kind = memberType == null;
        for (MemberKind each : memberType == null ? new MemberKind[0] : memberType) {
            kind |= each.includes(found.kind());
        }
        boolean side = view == null;
        for (MemberView each : view == null ? new MemberView[0] : view) {
            side |= each == MemberView.All || found.extended() == (each == MemberView.Extended);
        }
        return kind && side;
    }

    private static List<Found> ofType(NetType type) {
        List<Found> all = new ArrayList<>();
        for (NetMember.Property property : type.allStaticProperties()) {
            all.add(new Found(property.name(), "Property", property.definition(), false));
        }
        for (String method : type.methodNames(true)) {
            all.add(method(method, type.staticMethods(method)));
        }
        if (!type.constructors().isEmpty()) {
            all.add(method("new", type.constructors()));
        }
        return all;
    }

    private static Found method(String methodName, List<NetMember.Method> overloads) {
        String definition = overloads.stream().map(NetMember.Method::definition).collect(Collectors.joining(", "));
        boolean indexer = methodName.equals("Item") || methodName.equals("Chars");
        return new Found(methodName, indexer ? "ParameterizedProperty" : "Method", definition, false);
    }

    private List<Found> ofObject(NetType type) {
        Map<String, Found> all = new LinkedHashMap<>();
        for (PropertyView each : Members.properties(inputObject)) {
            boolean own = each.memberType().equals("Property");
            all.putIfAbsent(
                    each.name().toLowerCase(Locale.ROOT),
                    new Found(each.name(), each.memberType(), each.definition(), !own));
        }
        if (force) {
            for (NetMember.Property property : type.allProperties()) {
                if (type.isHidden(property.name())) {
                    all.putIfAbsent(
                            property.name().toLowerCase(Locale.ROOT),
                            new Found(property.name(), "Property", property.definition(), false));
                }
            }
        }
        if (inputObject instanceof PSObject object) {
            for (PSMember member : object.members()) {
                if (member instanceof PSMember.ScriptMethod method) {
                    Found found =
                            new Found(method.name(), "ScriptMethod", "System.Object " + method.name() + "();", true);
                    all.putIfAbsent(method.name().toLowerCase(Locale.ROOT), found);
                }
            }
        }
        for (String each : type.methodNames(false)) {
            boolean hidden = !force && (each.startsWith("get_") || each.startsWith("set_"));
            if (!hidden) {
                all.putIfAbsent(each.toLowerCase(Locale.ROOT), method(each, type.methods(each)));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static PSObject definition(String typeName, Found found) {
        return PSObject.custom()
                .typeName("Microsoft.PowerShell.Commands.MemberDefinition")
                .note("TypeName", typeName)
                .note("Name", found.name())
                .note("MemberType", NetEnum.named("System.Management.Automation.PSMemberTypes", found.kind()))
                .note("Definition", found.definition());
    }

    @Override
    public void end() {
        if (!any) {
            writeError(
                    "System.InvalidOperationException",
                    "NoObjectInGetMember",
                    ErrorCategory.CloseError,
                    null,
                    "You must specify an object for the Get-Member cmdlet.");
        }
    }
}
