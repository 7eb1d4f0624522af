package mtsh.language.type;

/** Descriptions of what reaches outside of values: files, the environment, PowerShell's own objects. */
final class DescriptionsOfServices {
    private DescriptionsOfServices() {}

    static Description of(String fullName) {
        return switch (fullName) {
            case "System.Management.Automation.PSObject" -> new PSObjectMembers();
            case "System.Management.Automation.PSCustomObject" -> new PSCustomObjectMembers();
            case "System.Management.Automation.PSMemberInfo",
                    "System.Management.Automation.PSNoteProperty",
                    "System.Management.Automation.PSAliasProperty",
                    "System.Management.Automation.PSScriptProperty",
                    "System.Management.Automation.PSScriptMethod" -> new MemberInfoMembers();
            case "System.Management.Automation.PSMemberInfoCollection`1" -> new MemberCollectionMembers();
            case "System.Management.Automation.PSMethodInfo" -> new MethodGroupMembers();
            default -> null;
        };
    }
}
