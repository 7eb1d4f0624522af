package mtsh.language.provider;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;

/** A provider: what kind of things its drives hold. There are five, and no more can be added. */
public final class ProviderInfo implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType TYPE = NetType.named(AUTOMATION + "ProviderInfo")
            .property("string Name {get;}", self -> ((ProviderInfo) self).name)
            .property(AUTOMATION + "Provider.ProviderCapabilities Capabilities {get;}", self -> ((ProviderInfo) self)
                    .capabilities())
            .property("System.Object Drives {get;}", self -> PSArray.of(((ProviderInfo) self).drives.get()))
            .property("string HelpFile {get;}", self -> "System.Management.Automation.dll-Help.xml")
            .property(
                    "string Home {get;set;}", self -> ((ProviderInfo) self).home, (self, value) -> ((ProviderInfo) self)
                            .home(value))
            .property("string Description {get;set;}", self -> "")
            .property("string ModuleName {get;}", self -> "Microsoft.PowerShell.Core")
            .property("string PSSnapIn {get;}", self -> "Microsoft.PowerShell.Core")
            .property(
                    "string ImplementingType {get;}",
                    self -> "Microsoft.PowerShell.Commands." + ((ProviderInfo) self).name + "Provider")
            .property("char ItemSeparator {get;}", self -> '/')
            .property("char AltItemSeparator {get;}", self -> '\\')
            .property("bool VolumeSeparatedByColon {get;}", self -> false)
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    static {
        Types.define(TYPE);
    }

    private final String name;
    private final Supplier<List<DriveInfo>> drives;
    private Object home;

    ProviderInfo(String name, String home, Supplier<List<DriveInfo>> drives) {
        this.name = name;
        this.home = home;
        this.drives = drives;
    }

    public String name() {
        return name;
    }

    public String moduleName() {
        return "Microsoft.PowerShell.Core";
    }

    public boolean isFileSystem() {
        return name.equals("FileSystem");
    }

    private void home(Object newHome) {
        home = newHome;
    }

    private Object capabilities() {
        return NetEnum.parse(
                Types.find(AUTOMATION + "Provider.ProviderCapabilities"),
                isFileSystem() ? "Filter, ShouldProcess, Credentials" : "ShouldProcess");
    }

    /** Whether a text names this provider, with its module or without. */
    public boolean isNamed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(name.toLowerCase(Locale.ROOT))
                || lower.equals(toString().toLowerCase(Locale.ROOT));
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return "Microsoft.PowerShell.Core\\" + name;
    }
}
