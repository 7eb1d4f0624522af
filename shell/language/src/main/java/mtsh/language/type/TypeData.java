package mtsh.language.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.value.NetObject;
import mtsh.language.value.PSMember;

/**
 * What PowerShell knows of a type beside .NET: members, and the standard members that say how its objects are shown and serialized. What
 * {@code Get-TypeData} gives and {@code Update-TypeData} takes.
 */
public final class TypeData implements NetObject {
    private final String typeName;
    private final Map<String, PSMember> members = new LinkedHashMap<>();
    private final Map<String, PSMember> standardMembers = new LinkedHashMap<>();
    private NetType typeConverter;
    private NetType typeAdapter;
    private boolean isOverride;

    public TypeData(String typeName) {
        this.typeName = typeName;
    }

    public String typeName() {
        return typeName;
    }

    public List<PSMember> members() {
        return List.copyOf(members.values());
    }

    public List<PSMember> standardMembers() {
        return List.copyOf(standardMembers.values());
    }

    public TypeData add(PSMember member) {
        members.put(MemberList.key(member.name()), member);
        return this;
    }

    /** Adds DefaultDisplayPropertySet, SerializationMethod and their like. */
    public TypeData addStandard(PSMember member) {
        standardMembers.put(MemberList.key(member.name()), member);
        return this;
    }

    public PSMember standardMember(String name) {
        return standardMembers.get(MemberList.key(name));
    }

    public PSMember member(String name) {
        return members.get(MemberList.key(name));
    }

    public NetType typeConverter() {
        return typeConverter;
    }

    public TypeData typeConverter(NetType type) {
        typeConverter = type;
        return this;
    }

    public NetType typeAdapter() {
        return typeAdapter;
    }

    public TypeData typeAdapter(NetType type) {
        typeAdapter = type;
        return this;
    }

    /** Whether its members take the place of those that are there. */
    public boolean isOverride() {
        return isOverride;
    }

    public TypeData override(boolean value) {
        isOverride = value;
        return this;
    }

    public boolean isEmpty() {
        return members.isEmpty() && standardMembers.isEmpty() && typeConverter == null && typeAdapter == null;
    }

    /** A copy with one more standard member. */
    public TypeData with(PSMember standard) {
        return new TypeData(typeName).merge(this).addStandard(standard);
    }

    /** Takes over what another says of the same type. */
    TypeData merge(TypeData other) {
        members.putAll(other.members);
        standardMembers.putAll(other.standardMembers);
        typeConverter = other.typeConverter == null ? typeConverter : other.typeConverter;
        typeAdapter = other.typeAdapter == null ? typeAdapter : other.typeAdapter;
        return this;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.Runspaces.TypeData");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
