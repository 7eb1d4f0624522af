package mtsh.commands.session;

import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** A verb as Get-Verb gives it. */
record VerbInfo(String verb, String aliasPrefix, String group) implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.VerbInfo")
            .property("string Verb {get;set;}", self -> ((VerbInfo) self).verb())
            .property("string AliasPrefix {get;set;}", self -> ((VerbInfo) self).aliasPrefix())
            .property("string Group {get;set;}", self -> ((VerbInfo) self).group())
            .property("string Description {get;set;}", self -> VerbDescriptions.of(((VerbInfo) self).verb()))
            .build();

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.fullName();
    }
}
