package mtsh.language.type;

/** Which description a type has. Types without one have the members of Object alone. */
final class Descriptions {
    private Descriptions() {}

    static Description of(String fullName) {
        return switch (fullName) {
            case "System.Object" -> new ObjectMembers();
            case "System.Type" -> new TypeMembers();
            case "System.Enum" -> new EnumMembers();
            case "System.Exception" -> new ExceptionMembers();
            case "System.Management.Automation.PSObject" -> new PSObjectMembers();
            case "System.Management.Automation.PSCustomObject" -> new PSCustomObjectMembers();
            case "System.Management.Automation.PSMemberInfo",
                    "System.Management.Automation.PSNoteProperty",
                    "System.Management.Automation.PSAliasProperty",
                    "System.Management.Automation.PSScriptProperty",
                    "System.Management.Automation.PSScriptMethod" -> new MemberInfoMembers();
            case "System.Management.Automation.PSMemberInfoCollection`1" -> new MemberCollectionMembers();
            case "System.Management.Automation.PSMethodInfo" -> new MethodGroupMembers();
            default -> fullName.endsWith("Exception") ? new ExceptionMembers() : null;
        };
    }
}
