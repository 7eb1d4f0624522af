package mtsh.language.type;

import mtsh.language.value.NetObject;
import mtsh.language.value.PSMember;

/** One member in a {@link TypeData} as scripts see it: {@code (Get-TypeData System.Array).Members['Count'].ReferencedMemberName}. */
record TypeMemberData(PSMember member) implements NetObject {
    @Override
    public NetType netType() {
        String kind = member instanceof PSMember.PropertySet ? "PropertySet" : PropertyList.kind(member);
        return Types.find("System.Management.Automation.Runspaces." + kind + "Data");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
