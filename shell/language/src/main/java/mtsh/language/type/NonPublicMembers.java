package mtsh.language.type;

import java.util.List;

import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/**
 * The properties of PowerShell's own types that are not public and that well-known modules use all the same: Pester moves script
 * blocks from one module to another with them.
 */
final class NonPublicMembers {
    private static final NetMember.Property OF_BLOCK = Signature.property(
            "System.Management.Automation.SessionStateInternal SessionStateInternal {get;set;}",
            self -> ((Scriptable) self).sessionState(),
            (self, state) -> ((Scriptable) self).sessionState(state));

    /** The state behind a session state is that session state itself here. */
    private static final NetMember.Property OF_STATE =
            Signature.property("System.Management.Automation.SessionStateInternal Internal {get;}", self -> self, null);

    private static final NetMember.Property MODULE =
            Signature.property("psmoduleinfo Module {get;}", self -> Members.get(self, "Module"), null);

    private static final NetMember.Method BLOCK_OF_TREE = Signature.method(
            "ScriptBlock(System.Management.Automation.Language.IParameterMetadataProvider ast, bool isFilter)",
            "new",
            (self, a) -> Members.invoke(PSObject.unwrap(a[0]), "GetScriptBlock"));

    private NonPublicMembers() {}

    /** Null where there is none that takes so many arguments. */
    static Reflection.Member constructor(NetType type, int count) {
        boolean known = type.fullName().equals("System.Management.Automation.ScriptBlock")
                && BLOCK_OF_TREE.parameters().size() == count;
        return known ? new Reflection.Member("Constructor", type, BLOCK_OF_TREE, false) : null;
    }

    static List<Reflection.Member> properties(NetType type) {
        return switch (type.fullName()) {
            case "System.Management.Automation.ScriptBlock" ->
                List.of(new Reflection.Member("Property", type, OF_BLOCK, false));
            case "System.Management.Automation.SessionState" ->
                List.of(
                        new Reflection.Member("Property", type, OF_STATE, false),
                        new Reflection.Member("Property", type, MODULE, false));
            default -> List.of();
        };
    }
}
