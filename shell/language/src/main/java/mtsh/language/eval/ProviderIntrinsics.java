package mtsh.language.eval;

import java.util.ArrayList;

import mtsh.language.ast.Source;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;

/**
 * {@code InvokeProvider} of {@code $ExecutionContext} and {@code $PSCmdlet}, with {@code Drive} and {@code Provider} of a session
 * state: what the cmdlets on items do, as methods. Each method is a call of such a cmdlet.
 */
final class ProviderIntrinsics {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String OBJECTS = "System.Collections.ObjectModel.Collection[psobject] ";

    /**
     * A definition, and the script that answers it with the same parameters. {@code $q} says how a path is meant; M\\ stands
     * before the names of the cmdlets themselves, whatever else a script has given these names to.
     */
    private static final String[][] ITEM = {
        {OBJECTS + "Get(string path)", "param($p) M\\Get-Item $p"},
        {OBJECTS + "Get(string[] path, bool force, bool literalPath)", "param($p, $f, $l) M\\Get-Item @q -Force:$f"},
        {OBJECTS + "Set(string path, System.Object value)", "param($p, $v) M\\Set-Item $p $v -PassThru"},
        {
            OBJECTS + "Set(string[] path, System.Object value, bool force, bool literalPath)",
            "param($p, $v, $f, $l) M\\Set-Item @q -Value $v -Force:$f -PassThru"
        },
        {OBJECTS + "Clear(string path)", "param($p) M\\Clear-Item $p"},
        {OBJECTS + "Clear(string[] path, bool force, bool literalPath)", "param($p, $f, $l) M\\Clear-Item @q -Force:$f"
        },
        {"void Invoke(string path)", "param($p) M\\Invoke-Item $p"},
        {"void Invoke(string[] path, bool literalPath)", "param($p, $l) M\\Invoke-Item @q"},
        {OBJECTS + "Rename(string path, string newName)", "param($p, $n) M\\Rename-Item $p $n -PassThru"},
        {
            OBJECTS + "Rename(string path, string newName, bool force)",
            "param($p, $n, $f) M\\Rename-Item $p $n -Force:$f -PassThru"
        },
        {
            OBJECTS + "New(string path, string name, string itemTypeName, System.Object content)",
            "param($p, $n, $t, $v) $i = @{}; if ($n) { $i.Name = $n }; if ($t) { $i.ItemType = $t }; M\\New-Item $p @i -Value $v"
        },
        {
            OBJECTS + "New(string[] path, string name, string itemTypeName, System.Object content, bool force)",
            "param($p, $n, $t, $v, $f) $i = @{}; if ($n) { $i.Name = $n }; if ($t) { $i.ItemType = $t }; "
                    + "M\\New-Item $p @i -Value $v -Force:$f"
        },
        {"void Remove(string path, bool recurse)", "param($p, $r) M\\Remove-Item $p -Recurse:$r"},
        {
            "void Remove(string[] path, bool recurse, bool force, bool literalPath)",
            "param($p, $r, $f, $l) M\\Remove-Item @q -Recurse:$r -Force:$f"
        },
        {
            OBJECTS + "Copy(string path, string destinationPath, bool recurse, "
                    + "System.Management.Automation.CopyContainers copyContainers)",
            "param($p, $d, $r, $c) M\\Copy-Item $p $d -Recurse:$r -Container:($c -eq 'CopyTargetContainer') -PassThru"
        },
        {OBJECTS + "Move(string path, string destination)", "param($p, $d) M\\Move-Item $p $d -PassThru"},
        {
            OBJECTS + "Move(string[] path, string destination, bool force, bool literalPath)",
            "param($p, $d, $f, $l) M\\Move-Item @q -Destination $d -Force:$f -PassThru"
        },
        {"bool Exists(string path)", "param($p) M\\Test-Path $p"},
        {"bool Exists(string path, bool force, bool literalPath)", "param($p, $f, $l) M\\Test-Path @q"},
        {"bool IsContainer(string path)", "param($p) M\\Test-Path $p -PathType Container"},
    };

    private static final String[][] CHILD_ITEM = {
        {OBJECTS + "Get(string path, bool recurse)", "param($p, $r) M\\Get-ChildItem $p -Recurse:$r"},
        {
            OBJECTS + "Get(string[] path, bool recurse, bool force, bool literalPath)",
            "param($p, $r, $f, $l) M\\Get-ChildItem @q -Recurse:$r -Force:$f"
        },
        {
            OBJECTS + "Get(string[] path, bool recurse, uint depth, bool force, bool literalPath)",
            "param($p, $r, $d, $f, $l) M\\Get-ChildItem @q -Recurse:$r -Depth $d -Force:$f"
        },
        {"bool HasChild(string path)", "param($p) @(M\\Get-ChildItem $p).Count -gt 0"},
        {
            "bool HasChild(string path, bool force, bool literalPath)",
            "param($p, $f, $l) @(M\\Get-ChildItem @q -Force:$f).Count -gt 0"
        },
    };

    private static final String[][] CONTENT = {
        {"void Clear(string path)", "param($p) M\\Clear-Content $p"},
        {"void Clear(string[] path, bool force, bool literalPath)", "param($p, $f, $l) M\\Clear-Content @q -Force:$f"},
    };

    private static final String[][] PROPERTY = {
        {
            OBJECTS + "Get(string path, System.Collections.ObjectModel.Collection[string] providerSpecificPickList)",
            "param($p, $n) $i = @{}; if ($n) { $i.Name = $n }; M\\Get-ItemProperty $p @i"
        },
        {
            OBJECTS + "Set(string path, psobject propertyValue)",
            "param($p, $v) M\\Set-ItemProperty $p -InputObject $v -PassThru"
        },
        {
            OBJECTS + "New(string path, string propertyName, string propertyTypeName, System.Object value)",
            "param($p, $n, $t, $v) M\\New-ItemProperty $p $n -PropertyType $t -Value $v"
        },
        {"void Remove(string path, string propertyName)", "param($p, $n) M\\Remove-ItemProperty $p $n"},
        {
            OBJECTS + "Rename(string path, string sourceProperty, string destinationProperty)",
            "param($p, $n, $m) M\\Rename-ItemProperty $p $n $m -PassThru"
        },
    };

    private static final String[][] DRIVE = {
        {
            "psdriveinfo New(psdriveinfo drive, string scope)",
            "param($d, $s) M\\New-PSDrive -Name $d.Name -PSProvider $d.Provider.Name -Root $d.Root -Scope ($s ? $s : 'Local')"
        },
        {"void Remove(string driveName, bool force, string scope)", "param($n, $f, $s) M\\Remove-PSDrive $n -Force:$f"},
        {"psdriveinfo Get(string driveName)", "param($n) M\\Get-PSDrive $n"},
        {"psdriveinfo GetAtScope(string driveName, string scope)", "param($n, $s) M\\Get-PSDrive $n -Scope $s"},
        {"System.Collections.ObjectModel.Collection[psdriveinfo] GetAll()", "M\\Get-PSDrive"},
        {
            "System.Collections.ObjectModel.Collection[psdriveinfo] GetAllAtScope(string scope)",
            "param($s) M\\Get-PSDrive -Scope $s"
        },
        {
            "System.Collections.ObjectModel.Collection[psdriveinfo] GetAllForProvider(string providerName)",
            "param($n) M\\Get-PSDrive -PSProvider $n"
        },
    };

    private static final String[][] PROVIDER = {
        {
            "System.Collections.ObjectModel.Collection[System.Management.Automation.ProviderInfo] Get(string name)",
            "param($n) M\\Get-PSProvider $n"
        },
        {"System.Management.Automation.ProviderInfo GetOne(string name)", "param($n) M\\Get-PSProvider $n"},
        {
            "System.Collections.ObjectModel.Collection[System.Management.Automation.ProviderInfo] GetAll()",
            "M\\Get-PSProvider"
        },
    };

    private static final NetType ITEM_TYPE =
            describe("ItemCmdletProviderIntrinsics", ITEM).build();
    private static final NetType CHILD_ITEM_TYPE =
            describe("ChildItemCmdletProviderIntrinsics", CHILD_ITEM).build();
    private static final NetType CONTENT_TYPE =
            describe("ContentCmdletProviderIntrinsics", CONTENT).build();
    private static final NetType PROPERTY_TYPE =
            describe("PropertyCmdletProviderIntrinsics", PROPERTY).build();
    private static final NetType DRIVE_TYPE = describe("DriveManagementIntrinsics", DRIVE)
            .property("psdriveinfo Current {get;}", self -> ((Part) self)
                    .answer("(M\\Get-Location).Drive", new Object[0])
                    .get(0))
            .build();
    private static final NetType PROVIDER_TYPE =
            describe("CmdletProviderManagementIntrinsics", PROVIDER).build();

    private static final NetType TYPE = NetType.named(AUTOMATION + "ProviderIntrinsics")
            .property(AUTOMATION + "ItemCmdletProviderIntrinsics Item {get;}", self -> part(self, ITEM_TYPE))
            .property(
                    AUTOMATION + "ChildItemCmdletProviderIntrinsics ChildItem {get;}",
                    self -> part(self, CHILD_ITEM_TYPE))
            .property(AUTOMATION + "ContentCmdletProviderIntrinsics Content {get;}", self -> part(self, CONTENT_TYPE))
            .property(
                    AUTOMATION + "PropertyCmdletProviderIntrinsics Property {get;}", self -> part(self, PROPERTY_TYPE))
            .build();

    private ProviderIntrinsics() {}

    static Object of(Engine engine) {
        return new Part(engine, TYPE);
    }

    static Object drives(Engine engine) {
        return new Part(engine, DRIVE_TYPE);
    }

    static Object providers(Engine engine) {
        return new Part(engine, PROVIDER_TYPE);
    }

    private static Part part(Object self, NetType type) {
        return new Part(((Part) self).engine, type);
    }

    private static NetType.Builder describe(String name, String[][] methods) {
        NetType.Builder builder = NetType.named(AUTOMATION + name);
        for (String[] each : methods) {
            String script = script(each[1]);
            String returned = each[0].substring(0, each[0].indexOf(' '));
            builder.method(each[0], (self, arguments) -> result(returned, ((Part) self).answer(script, arguments)));
        }
        return builder;
    }

    /** What fails is thrown: a method has no other way to tell. */
    private static String script(String text) {
        int body = text.startsWith("param(") ? text.indexOf(')') + 1 : 0;
        String paths = text.contains("@q") ? "$q = if ($l) { @{ LiteralPath = $p } } else { @{ Path = $p } };" : "";
        return (text.substring(0, body) + " $ErrorActionPreference = 'Stop';" + paths + text.substring(body))
                .replaceAll("M\\\\([\\w-]+)", "& (\\$ExecutionContext.InvokeCommand.GetCmdlet('$1'))");
    }

    private static Object result(String returned, PSArray written) {
        if (returned.equals("void")) {
            return null;
        }
        if (returned.equals("bool")) {
            return written.length() > 0 && Conversions.toBoolean(written.get(0));
        }
        if (returned.contains("[")) {
            return new PSList(Types.find(returned), new ArrayList<>(written.asList()));
        }
        return written.length() == 0 ? null : written.get(0);
    }

    /** One of these objects. */
    private record Part(Engine engine, NetType netType) implements NetObject {
        PSArray answer(String script, Object[] arguments) {
            try {
                return engine.parse(Source.of(script)).invokeAll(arguments);
            } catch (TerminatingError failed) {
                throw new NetThrow(failed.record().exception());
            }
        }

        @Override
        public String toString() {
            return netType.fullName();
        }
    }
}
