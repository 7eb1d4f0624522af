package mtsh.commands.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.MemberInfo;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Add-Member: gives an object properties and methods of its own. */
@Command(name = "Add-Member", description = "Adds properties and methods to an object.")
@CmdletInfo(defaultSet = "TypeNameSet")
public final class AddMember extends Cmdlet {
    @Option(names = "-InputObject", description = "The object.")
    @Parameter(set = "MemberSet", mandatory = true, pipeline = true)
    @Parameter(set = "NotePropertyMultiMemberSet", mandatory = true, pipeline = true)
    @Parameter(set = "NotePropertySingleMemberSet", mandatory = true, pipeline = true)
    @Parameter(set = "TypeNameSet", mandatory = true, pipeline = true)
    PSObject inputObject;

    @Option(
            names = {"-MemberType", "-Type"},
            description = "The kind of member.")
    @Parameter(set = "MemberSet", position = 0, mandatory = true, allowNull = false)
    MemberKind memberType;

    @Option(names = "-Name", description = "The member's name.")
    @Parameter(set = "MemberSet", position = 1, mandatory = true)
    String name;

    @Option(names = "-Value", description = "The value, the script block, or the property an alias stands for.")
    @Parameter(set = "MemberSet", position = 2)
    Object value;

    @Option(names = "-SecondValue", description = "The script block that sets a ScriptProperty.")
    @Parameter(set = "MemberSet", position = 3)
    Object secondValue;

    @Option(names = "-TypeName", description = "A type name to put before the others.")
    @Parameter(set = "MemberSet", notEmpty = true)
    @Parameter(set = "NotePropertyMultiMemberSet")
    @Parameter(set = "NotePropertySingleMemberSet")
    @Parameter(set = "TypeNameSet", mandatory = true)
    String typeName;

    @Option(names = "-Force", description = "Replaces a member with this name.")
    @Parameter(set = "MemberSet")
    @Parameter(set = "NotePropertyMultiMemberSet")
    @Parameter(set = "NotePropertySingleMemberSet")
    boolean force;

    @Option(names = "-PassThru", description = "Gives the object.")
    @Parameter(set = "MemberSet")
    @Parameter(set = "NotePropertyMultiMemberSet")
    @Parameter(set = "NotePropertySingleMemberSet")
    @Parameter(set = "TypeNameSet")
    boolean passThru;

    @Option(names = "-NotePropertyName", description = "The name of a note property.")
    @Parameter(set = "NotePropertySingleMemberSet", position = 0, mandatory = true, notEmpty = true)
    String notePropertyName;

    @Option(names = "-NotePropertyValue", description = "Its value.")
    @Parameter(set = "NotePropertySingleMemberSet", position = 1, mandatory = true, allowEmpty = true)
    Object notePropertyValue;

    @Option(names = "-NotePropertyMembers", description = "Names and values of note properties.")
    @Parameter(set = "NotePropertyMultiMemberSet", position = 0, mandatory = true, notEmpty = true)
    PSDictionary notePropertyMembers;

    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        try {
            addAll();
        } catch (TerminatingError refused) {
            if (!refused.record().id().startsWith("MemberAlreadyExists")) {
                throw refused;
            }
            writeError(refused.record());
            return;
        }
        if (typeName != null) {
            List<String> before = Members.typeNames(inputObject);
            if (inputObject.ownTypeNames().isEmpty() && inputObject.isCustom()) {
                inputObject.typeNames(before);
            }
            inputObject.typeName(typeName);
        }
        if (passThru) {
            write(inputObject);
        }
    }

    private void addAll() {
        if (notePropertyMembers != null) {
            for (PSDictionary.Entry entry : notePropertyMembers.entries()) {
                add(new PSMember.Note(Conversions.toText(entry.key()), entry.value()));
            }
        } else if (notePropertyName != null) {
            add(new PSMember.Note(notePropertyName, notePropertyValue));
        } else if (memberType != null) {
            requireValues();
            add(member());
        }
    }

    /** Two values are for kinds that get and set; one that is null for few. */
    private void requireValues() {
        switch (memberType) {
            case CodeProperty, ScriptProperty -> {
                if (value == null && secondValue == null) {
                    throw wrong(
                            "Value1AndValue2AreNotBothNull",
                            "Both Value and SecondValue parameters should not be null for a member of type \"%s\". Specify a "
                                    + "non-null value for one of the two parameters.");
                }
            }
            case AliasProperty -> requireValue();
            case CodeMethod, ScriptMethod, PropertySet -> {
                requireOne();
                requireValue();
            }
            case MemberSet, NoteProperty -> requireOne();
            default -> {
                // Other kinds cannot be added at all.
            }
        }
    }

    private void requireValue() {
        if (value == null) {
            throw wrong(
                    "Value1ShouldNotBeNull",
                    "The Value parameter should not be null for a member of type \"%s\". Specify a non-null value for the Value "
                            + "parameter when adding members of this type.");
        }
    }

    private void requireOne() {
        if (isBound("SecondValue")) {
            throw wrong(
                    "Value2ShouldNotBeSpecified",
                    "The SecondValue parameter is not necessary for a member of type \"%s\", and should not be specified. Do not "
                            + "specify the SecondValue parameter when you add members of this type.");
        }
    }

    private TerminatingError wrong(String id, String message) {
        return terminating(
                "System.InvalidOperationException",
                id,
                ErrorCategory.InvalidOperation,
                null,
                message.formatted(memberType));
    }

    private PSMember member() {
        return switch (memberType) {
            case NoteProperty -> new PSMember.Note(name, value);
            case AliasProperty ->
                new PSMember.Alias(
                        name,
                        Conversions.toText(value),
                        isBound("SecondValue") ? (NetType) Conversions.convert(secondValue, Types.find("type")) : null);
            case ScriptProperty -> new PSMember.Script(name, script(value), script(secondValue));
            case ScriptMethod -> new PSMember.ScriptMethod(name, script(value));
            case MemberSet -> new PSMember.MemberSet(name, membersOf());
            case PropertySet ->
                new PSMember.PropertySet(
                        name,
                        Enumeration.isEnumerable(value)
                                ? Enumeration.list(value).stream()
                                        .map(Conversions::toText)
                                        .toList()
                                : List.of(Conversions.toText(value)));
            case CodeProperty, CodeMethod ->
                throw unfit(value == null ? secondValue : value, "System.Reflection.MethodInfo");
            default ->
                throw terminating(
                        "System.InvalidOperationException",
                        "CannotAddMemberType",
                        ErrorCategory.InvalidOperation,
                        inputObject,
                        "Cannot add a member with type \"" + memberType
                                + "\". Specify a different type for the MemberTypes parameter.");
        };
    }

    /** {@code Add-Member MemberSet PSStandardMembers $members}: each is a member that a script made. */
    private List<PSMember> membersOf() {
        List<Object> given = Enumeration.list(PSObject.unwrap(value));
        List<PSMember> members = new ArrayList<>();
        if (value == null) {
            return members;
        }
        for (Object each : given == null ? Collections.singletonList(value) : given) {
            if (PSObject.unwrap(each) instanceof MemberInfo info && info.member() != null) {
                members.add(info.member());
            } else {
                throw unfit(
                        value,
                        "System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSMemberInfo]");
            }
        }
        return members;
    }

    private Invocable script(Object block) {
        Object plain = PSObject.unwrap(block);
        if (plain == null || plain instanceof Invocable) {
            return (Invocable) plain;
        }
        throw unfit(block, "System.Management.Automation.ScriptBlock");
    }

    private static TerminatingError unfit(Object given, String typeName) {
        return Errors.of(
                "System.Management.Automation.PSInvalidCastException",
                "ConvertToFinalInvalidCastException",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot convert the \"" + Conversions.toText(given) + "\" value of type \""
                        + Types.of(given).fullName() + "\" to type \"" + typeName + "\".");
    }

    private void add(PSMember member) {
        boolean exists = inputObject.member(member.name()) != null
                || !inputObject.isCustom() && Members.getOwn(inputObject, member.name()) != Members.MISSING;
        if (exists && !force) {
            throw terminating(
                    "System.InvalidOperationException",
                    "MemberAlreadyExists",
                    ErrorCategory.InvalidOperation,
                    inputObject,
                    "Cannot add a member with the name \"" + member.name()
                            + "\" because a member with that name already exists. To overwrite the member anyway, add the Force "
                            + "parameter to your command.");
        }
        inputObject.add(member);
    }
}
