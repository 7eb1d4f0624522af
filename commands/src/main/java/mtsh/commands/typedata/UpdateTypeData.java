package mtsh.commands.typedata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.TypeData;
import mtsh.language.type.TypeDataTable;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/** Update-TypeData: gives all objects of a type more members, or says how they are shown. */
@Command(
        name = "Update-TypeData",
        description = "Adds members to types, or says which properties of their objects are shown.")
@CmdletInfo(defaultSet = "FileSet", shouldProcess = true)
public final class UpdateTypeData extends DataFiles {
    private static final String ACTION = "Update TypeData";

    @Option(names = "-MemberType", description = "The kind of member.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    UpdatableMember memberType;

    @Option(names = "-MemberName", description = "The member's name.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String memberName;

    @Option(names = "-Value", description = "The value, the property an alias stands for, or the script block.")
    @Parameter(set = "DynamicTypeSet")
    Object value;

    @Option(names = "-SecondValue", description = "The script block that sets a ScriptProperty, or an alias's type.")
    @Parameter(set = "DynamicTypeSet", allowNull = false)
    Object secondValue;

    @Option(names = "-TypeConverter", description = "The type that converts to this one.")
    @Parameter(set = "DynamicTypeSet", allowNull = false)
    NetType typeConverter;

    @Option(names = "-TypeAdapter", description = "The type that adapts objects of this one.")
    @Parameter(set = "DynamicTypeSet", allowNull = false)
    NetType typeAdapter;

    @Option(names = "-SerializationMethod", description = "AllPublicProperties, String or SpecificProperties.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String serializationMethod;

    @Option(
            names = "-TargetTypeForDeserialization",
            description = "The type that a written object becomes when it is read.")
    @Parameter(set = "DynamicTypeSet", allowNull = false)
    NetType targetTypeForDeserialization;

    @Option(names = "-SerializationDepth", description = "How many levels of objects are written.")
    @Parameter(
            set = "DynamicTypeSet",
            allowNull = false,
            range = {0, Integer.MAX_VALUE})
    Integer serializationDepth;

    @Option(names = "-DefaultDisplayProperty", description = "The property that Format-Wide shows.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String defaultDisplayProperty;

    @Option(
            names = "-InheritPropertySerializationSet",
            description = "Whether the set of the base type is written too.")
    @Parameter(set = "DynamicTypeSet", allowNull = false)
    Boolean inheritPropertySerializationSet;

    @Option(names = "-StringSerializationSource", description = "The property that is written as the object's text.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String stringSerializationSource;

    @Option(names = "-DefaultDisplayPropertySet", description = "The properties that are shown.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String[] defaultDisplayPropertySet;

    @Option(names = "-DefaultKeyPropertySet", description = "The properties that objects are grouped and sorted by.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String[] defaultKeyPropertySet;

    @Option(names = "-PropertySerializationSet", description = "The properties that are written.")
    @Parameter(set = "DynamicTypeSet", notEmpty = true)
    String[] propertySerializationSet;

    @Option(names = "-TypeName", description = "The type's name.")
    @Parameter(set = "DynamicTypeSet", mandatory = true, pipeline = true, notEmpty = true, completer = "type")
    String typeName;

    @Option(names = "-TypeData", description = "Type data as Get-TypeData gives it.")
    @Parameter(set = "TypeDataSet", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    TypeData[] typeData;

    @Option(names = "-Force", description = "Replaces members that are there.")
    @Parameter(set = "DynamicTypeSet")
    @Parameter(set = "TypeDataSet")
    boolean force;

    @Option(
            names = {"-AppendPath", "-PSPath", "-Path"},
            description = "Types.ps1xml files that count after the others.")
    @Parameter(
            set = "FileSet",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            allowNull = false,
            completer = "path")
    String[] appendPath;

    @Option(names = "-PrependPath", description = "Types.ps1xml files that count before the others.")
    @Parameter(set = "FileSet", allowNull = false, completer = "path")
    String[] prependPath;

    @Override
    public void process() {
        switch (parameterSet()) {
            case "TypeDataSet" -> updateGiven();
            case "DynamicTypeSet" -> updateDescribed();
            default -> updateFromFiles();
        }
    }

    private void updateGiven() {
        for (TypeData data : typeData) {
            update(force ? data.override(true) : data);
        }
    }

    private void updateDescribed() {
        if (typeName.isBlank()) {
            throw invalidCall(
                    "TargetTypeNameEmpty",
                    "The target type name should not be null, empty, or contain only white spaces.");
        }
        TypeData data = new TypeData(TypeNames.full(typeName)).override(force);
        if (memberType != null) {
            data.add(member());
        } else if (memberName != null || isBound("Value") || secondValue != null) {
            throw invalidCall(
                    "MemberTypeIsMissing",
                    "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.");
        }
        data.typeConverter(typeConverter).typeAdapter(typeAdapter);
        addStandardMembers(data);
        if (data.isEmpty()) {
            invalid("TypeDataEmpty", "No member is specified for the update on type \"" + data.typeName() + "\".");
            return;
        }
        update(data);
    }

    private void addStandardMembers(TypeData data) {
        note(data, "SerializationMethod", serializationMethod == null ? null : methodName());
        note(data, "TargetTypeForDeserialization", targetTypeForDeserialization);
        note(data, "SerializationDepth", serializationDepth);
        note(data, "DefaultDisplayProperty", defaultDisplayProperty);
        note(data, "InheritPropertySerializationSet", inheritPropertySerializationSet);
        if (stringSerializationSource != null) {
            data.addStandard(new PSMember.Alias("StringSerializationSource", stringSerializationSource));
        }
        set(data, "DefaultDisplayPropertySet", defaultDisplayPropertySet);
        set(data, "DefaultKeyPropertySet", defaultKeyPropertySet);
        set(data, "PropertySerializationSet", propertySerializationSet);
    }

    private String methodName() {
        for (String known : List.of("AllPublicProperties", "String", "SpecificProperties")) {
            if (known.equalsIgnoreCase(serializationMethod)) {
                return known;
            }
        }
        return serializationMethod;
    }

    private static void note(TypeData data, String name, Object content) {
        if (content != null) {
            data.addStandard(new PSMember.Note(name, content));
        }
    }

    private static void set(TypeData data, String name, String[] properties) {
        if (properties != null) {
            data.addStandard(new PSMember.PropertySet(name, List.of(properties)));
        }
    }

    private void update(TypeData data) {
        if (!shouldProcess("Type to update: " + data.typeName(), ACTION)) {
            return;
        }
        TypeDataTable.update(data).forEach(problem -> refused("TypesDynamicUpdateException", problem));
    }

    private PSMember member() {
        requireNamed("MemberName", memberName != null);
        requireNamed("Value", isBound("Value"));
        return switch (memberType) {
            case NoteProperty -> {
                requireNoSecondValue();
                yield new PSMember.Note(memberName, value);
            }
            case AliasProperty -> alias();
            case ScriptProperty -> {
                if (value == null && secondValue == null) {
                    throw invalidCall(
                            "ValueAndSecondValueAreNotBothNull",
                            "The Value and SecondValue parameters should not both be null for a member of type \""
                                    + memberType + "\". Specify a non-null value for one of the two parameters.");
                }
                yield new PSMember.Script(memberName, script(value), script(secondValue));
            }
            case ScriptMethod -> {
                requireNoSecondValue();
                yield new PSMember.ScriptMethod(memberName, script(value));
            }
            case CodeProperty, CodeMethod ->
                throw invalidCall(
                        "CannotUpdateMemberType",
                        "Cannot update a member with type \"" + memberType
                                + "\". Specify a different type for the MemberType parameter.");
        };
    }

    private PSMember alias() {
        String referenced = value == null ? "" : Conversions.toText(value);
        if (referenced.isEmpty()) {
            throw invalidCall(
                    "ValueShouldBeSpecified",
                    "The Value parameter should not be null or an empty string for a member of type \"" + memberType
                            + "\". Specify a non-null value for the Value parameter when updating this member type.");
        }
        return new PSMember.Alias(memberName, referenced, secondValue == null ? null : conversion());
    }

    private NetType conversion() {
        Object plain = PSObject.unwrap(secondValue);
        return plain instanceof NetType type ? type : (NetType) Conversions.convert(plain, Types.find("System.Type"));
    }

    private static Invocable script(Object block) {
        Object plain = PSObject.unwrap(block);
        if (plain == null || plain instanceof Invocable) {
            return (Invocable) plain;
        }
        return Scriptable.Maker.make(Conversions.toText(plain));
    }

    private void requireNamed(String parameter, boolean given) {
        if (!given) {
            throw invalidCall(
                    parameter + "ShouldBeSpecified",
                    "The " + parameter + " parameter is required for the type \"" + memberType
                            + "\". Please specify the " + parameter + " parameter.");
        }
    }

    private void requireNoSecondValue() {
        if (secondValue != null) {
            throw invalidCall(
                    "SecondValueShouldNotBeSpecified",
                    "The SecondValue parameter is not necessary for a member of type \"" + memberType
                            + "\", and should not be specified. Do not specify the SecondValue parameter when updating this member "
                            + "type.");
        }
    }

    private TerminatingError invalidCall(String id, String message) {
        return terminating("System.InvalidOperationException", id, ErrorCategory.InvalidOperation, null, message);
    }

    private void updateFromFiles() {
        List<Path> before = new ArrayList<>(files(prependPath, "TypesPrependPathException"));
        Collections.reverse(before);
        before.forEach(file -> read(file, true));
        files(appendPath, "TypesAppendPathException").forEach(file -> read(file, false));
    }

    private void read(Path file, boolean prepend) {
        if (!shouldProcess("FileName: " + file, ACTION)) {
            return;
        }
        String text = text(file, "TypesXmlUpdateException");
        if (text == null) {
            return;
        }
        TypesFile types = TypesFile.read(file.toString(), text);
        TypeDataTable.file(file.toString(), types.data(), prepend);
        types.problems().forEach(problem -> refused("TypesXmlUpdateException", problem));
    }
}
