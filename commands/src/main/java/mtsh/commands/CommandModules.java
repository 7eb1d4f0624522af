package mtsh.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import mtsh.commands.clixml.CliXmlTexts;
import mtsh.commands.computer.Clipboard;
import mtsh.commands.connection.Connections;
import mtsh.commands.debug.Breakpoints;
import mtsh.commands.directory.Directory;
import mtsh.commands.event.EventQueue;
import mtsh.commands.evidence.PseudonymKey;
import mtsh.commands.file.LocationStacks;
import mtsh.commands.job.Jobs;
import mtsh.commands.markdown.MarkdownOptions;
import mtsh.commands.module.ModuleService;
import mtsh.commands.outside.OutsideCommands;
import mtsh.commands.query.QueryRunner;
import mtsh.commands.query.RecentQueries;
import mtsh.commands.session.CommentHelp;
import mtsh.commands.session.MtshOptions;
import mtsh.commands.session.RunningHistory;
import mtsh.commands.session.SessionRandom;
import mtsh.commands.session.Transcripts;
import mtsh.commands.source.MailLogImports;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.QueryListener;
import mtsh.commands.trace.RecentRows;
import mtsh.commands.trace.SeenDomains;
import mtsh.commands.trace.TraceExit;
import mtsh.commands.trace.TraceViews;
import mtsh.commands.watch.PollWaiter;
import mtsh.language.complete.ArgumentCompleters;
import mtsh.language.complete.TabExpansion;
import mtsh.language.eval.Engine;
import mtsh.language.eval.HelpSource;
import mtsh.language.eval.HistoryNumbers;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.format.Views;
import mtsh.language.runspace.PowerShell;
import mtsh.language.runspace.Runspaces;
import mtsh.language.type.Types;
import mtsh.language.value.CommandCompletion;
import mtsh.language.value.ObjectTexts;

/** Every cmdlet by package; its class is its name without the dash and is loaded when it is first used. */
public final class CommandModules {
    private static final String UTILITY = "Microsoft.PowerShell.Utility";
    private static final String MANAGEMENT = "Microsoft.PowerShell.Management";
    private static final String CORE = "Microsoft.PowerShell.Core";
    private static final String MARKDOWN = "Microsoft.PowerShell.MarkdownRender.";
    private static final String AUTOMATION = "System.Management.Automation.";

    /** Module, package, and the cmdlets in it. */
    private static final String[][] CMDLETS = {
        {
            UTILITY,
            "object",
            "Select-Object Sort-Object Group-Object Measure-Object Compare-Object New-Object Get-Member Add-Member Get-Unique "
                    + "Join-String"
        },
        {CORE, "object", "Where-Object ForEach-Object"},
        {
            UTILITY,
            "output",
            "Format-Table Format-List Format-Wide Format-Custom Out-String Out-File Tee-Object Write-Host Write-Output Write-Error "
                    + "Write-Warning Write-Verbose Write-Debug Write-Information Write-Progress Read-Host"
        },
        {CORE, "output", "Out-Null Out-Host Out-Default Clear-Host"},
        {
            UTILITY,
            "data",
            "Export-Csv Import-Csv ConvertTo-Csv ConvertFrom-Csv ConvertTo-Json ConvertFrom-Json ConvertFrom-StringData Select-String "
                    + "ConvertTo-Html Select-Xml"
        },
        {
            MANAGEMENT,
            "file",
            "Get-Content Set-Content Add-Content Clear-Content Test-Path Get-ChildItem Get-Item New-Item Remove-Item Copy-Item "
                    + "Move-Item Rename-Item Join-Path Split-Path Resolve-Path Convert-Path Set-Location Get-Location Push-Location "
                    + "Pop-Location"
        },
        {UTILITY, "file", "Get-FileHash"},
        {
            UTILITY,
            "session",
            "Get-Variable Set-Variable New-Variable Remove-Variable Clear-Variable Get-Alias Set-Alias New-Alias Measure-Command "
                    + "Invoke-Expression Get-Random Get-Error Remove-Alias Get-Verb Get-Culture Get-UICulture"
        },
        {CORE, "session", "Get-Command Get-Help Get-History Invoke-History Add-History Clear-History Set-StrictMode"},
        {
            CORE,
            "module",
            "Import-Module New-Module Export-ModuleMember Get-Module Remove-Module New-ModuleManifest Test-ModuleManifest"
        },
        {CORE, "job", "Start-Job Get-Job Receive-Job Wait-Job Stop-Job Remove-Job Debug-Job Invoke-Command"},
        {UTILITY, "job", "Get-Runspace"},
        {"Microsoft.PowerShell.ThreadJob", "job", "Start-ThreadJob"},
        {
            MANAGEMENT,
            "file",
            "Get-PSDrive New-PSDrive Remove-PSDrive Get-PSProvider Set-Item Clear-Item Invoke-Item Get-ItemProperty "
                    + "Get-ItemPropertyValue Set-ItemProperty Clear-ItemProperty New-ItemProperty Remove-ItemProperty "
                    + "Copy-ItemProperty Move-ItemProperty Rename-ItemProperty"
        },
        {MANAGEMENT, "process", "Get-Process Stop-Process Wait-Process Debug-Process Start-Process"},
        {MANAGEMENT, "computer", "Test-Connection Get-Clipboard Set-Clipboard Restart-Computer Stop-Computer"},
        {MANAGEMENT, "time", "Get-TimeZone"},
        {"Microsoft.PowerShell.Archive", "archive", "Compress-Archive Expand-Archive"},
        {CORE, "session", "TabExpansion2 Register-ArgumentCompleter"},
        {UTILITY, "time", "Get-Date New-TimeSpan Start-Sleep"},
        {
            UTILITY,
            "typedata",
            "Update-TypeData Get-TypeData Remove-TypeData Update-FormatData Get-FormatData "
                    + "Export-FormatData Add-Type"
        },
        {
            "Microsoft.PowerShell.Security",
            "security",
            "ConvertTo-SecureString ConvertFrom-SecureString Get-Credential Get-ExecutionPolicy Set-ExecutionPolicy"
        },
        {UTILITY, "session", "New-Guid Get-SecureRandom Get-Uptime Get-Host Export-Alias Import-Alias Get-PSCallStack"},
        {UTILITY, "file", "New-TemporaryFile Unblock-File"},
        {UTILITY, "output", "Format-Hex"},
        {CORE, "session", "Set-PSDebug"},
        {UTILITY, "data", "ConvertTo-Xml Test-Json Import-PowerShellDataFile Import-LocalizedData"},
        {
            UTILITY,
            "event",
            "New-Event Get-Event Remove-Event Wait-Event Register-EngineEvent Register-ObjectEvent Unregister-Event "
                    + "Get-EventSubscriber"
        },
        {UTILITY, "web", "Invoke-WebRequest Invoke-RestMethod"},
        {UTILITY, "clixml", "Export-Clixml Import-Clixml ConvertTo-CliXml ConvertFrom-CliXml"},
        {UTILITY, "object", "Update-List"},
        {UTILITY, "time", "Set-Date"},
        {"Mtsh", "session", "Get-MtshOption Set-MtshOption"},
        {
            "Mtsh",
            "source",
            "Import-MailLog Get-MailLogSource Get-MessageStore Test-MailLogQuality Start-MailLogImport Get-MailLogImport Stop-MailLogImport"
        },
        {
            "Mtsh",
            "store",
            "Test-MessageStore Repair-MessageStore Optimize-MessageStore Remove-MessageStoreData Backup-MessageStore"
        },
        {"Mtsh", "status", "Resolve-SmtpStatus"},
        {
            "Mtsh",
            "trace",
            "Get-MessageTrace Get-MessageTraceV2 Get-MessageTraceDetail Get-MessageTraceDetailV2 Trace-Message Get-MessageTrackingLog"
        },
        {
            "Mtsh",
            "flow",
            "Measure-DeliveryLatency Get-MessageHop Compare-MailFlow Find-MessageAnomaly Get-SenderInventory"
        },
        {"Mtsh", "queue", "Get-Queue Get-Message Get-QueueDigest Get-DeferredDestination"},
        {"Mtsh", "delivery", "Search-MessageTrackingReport Get-MessageTrackingReport"},
        {
            "Mtsh",
            "report",
            "Get-MailFlowStatusReport Get-MailTrafficSummaryReport Get-MailTrafficPolicyReport Get-MailTrafficATPReport "
                    + "Get-MailDetailTransportRuleReport Get-MailFilterListReport Get-QuarantineMessage Get-QuarantineMessageHeader "
                    + "Get-NonDeliveryReport Get-TransportRuleHistory ConvertFrom-CustomData Get-MailTrafficReport "
                    + "Get-MailTrafficTopReport Get-MailDetailSpamReport Get-MailDetailMalwareReport"
        },
        {UTILITY, "output", "Out-GridView"},
        {"Microsoft.PowerShell.Host", "session", "Start-Transcript Stop-Transcript"},
        {UTILITY, "mail", "Send-MailMessage"},
        {UTILITY, "markdown", "ConvertFrom-Markdown Show-Markdown Get-MarkdownOption Set-MarkdownOption"},
        {
            UTILITY,
            "debug",
            "Set-PSBreakpoint Get-PSBreakpoint Remove-PSBreakpoint Enable-PSBreakpoint Disable-PSBreakpoint"
        },
        {CORE, "connection", "New-PSSession Get-PSSession Remove-PSSession New-PSSessionOption"},
        {UTILITY, "connection", "Import-PSSession"},
        {
            "Mtsh",
            "connection",
            "Connect-ExchangeOnline Disconnect-ExchangeOnline Get-ConnectionInformation New-EXOPSSession"
        },
        {
            "Mtsh",
            "directory",
            "Get-Mailbox Get-EXOMailbox Get-Recipient Get-EXORecipient Get-User Get-DistributionGroup "
                    + "Get-DistributionGroupMember Get-AcceptedDomain Get-OrganizationConfig Get-ExchangeServer "
                    + "Get-TransportServer Get-TransportService Get-MailboxServer"
        },
        {"Mtsh", "evidence", "Export-DeliveryEvidence Test-DeliveryEvidence Export-MessageTrace Protect-MessageTrace"},
        {"Mtsh", "header", "ConvertFrom-MessageHeader"},
        {
            "Mtsh",
            "query",
            "Save-TraceQuery Get-TraceQuery Invoke-TraceQuery Remove-TraceQuery Register-TraceAlert Get-TraceAlert "
                    + "Unregister-TraceAlert Test-TraceAlert"
        },
        {"Mtsh", "watch", "Watch-MessageTrace"},
        {"Mtsh", "chart", "Show-Chart"},
        {"Mtsh", "route", "Get-RelatedMessage Show-MessageRoute"},
        {
            "Mtsh",
            "historical",
            "Start-HistoricalSearch Get-HistoricalSearch Stop-HistoricalSearch Remove-HistoricalSearch"
        },
    };

    /** PowerShell's aliases for these cmdlets on every platform, and those of Windows that scripts use. */
    private static final String[] ALIASES = {
        "% ForEach-Object",
        "? Where-Object",
        "ac Add-Content",
        "cat Get-Content",
        "cli Clear-Item",
        "clp Clear-ItemProperty",
        "cpp Copy-ItemProperty",
        "gcb Get-Clipboard",
        "gdr Get-PSDrive",
        "gp Get-ItemProperty",
        "gpv Get-ItemPropertyValue",
        "ii Invoke-Item",
        "mp Move-ItemProperty",
        "md mkdir",
        "ndr New-PSDrive",
        "rdr Remove-PSDrive",
        "rnp Rename-ItemProperty",
        "rp Remove-ItemProperty",
        "si Set-Item",
        "sp Set-ItemProperty",
        "cd Set-Location",
        "chdir Set-Location",
        "clc Clear-Content",
        "clear Clear-Host",
        "cls Clear-Host",
        "clhy Clear-History",
        "clv Clear-Variable",
        "compare Compare-Object",
        "copy Copy-Item",
        "cp Copy-Item",
        "cpi Copy-Item",
        "cvpa Convert-Path",
        "del Remove-Item",
        "dbp Disable-PSBreakpoint",
        "diff Compare-Object",
        "dir Get-ChildItem",
        "ebp Enable-PSBreakpoint",
        "echo Write-Output",
        "epcsv Export-Csv",
        "epal Export-Alias",
        "erase Remove-Item",
        "fc Format-Custom",
        "fhx Format-Hex",
        "fl Format-List",
        "foreach ForEach-Object",
        "ft Format-Table",
        "fw Format-Wide",
        "gal Get-Alias",
        "gbp Get-PSBreakpoint",
        "gc Get-Content",
        "gci Get-ChildItem",
        "gcm Get-Command",
        "gcs Get-PSCallStack",
        "gerr Get-Error",
        "ghy Get-History",
        "gi Get-Item",
        "gjb Get-Job",
        "gl Get-Location",
        "gm Get-Member",
        "gps Get-Process",
        "group Group-Object",
        "gmo Get-Module",
        "saps Start-Process",
        "spps Stop-Process",
        "start Start-Process",
        "gtz Get-TimeZone",
        "gsn Get-PSSession",
        "gu Get-Unique",
        "gv Get-Variable",
        "h Get-History",
        "help Get-Help",
        "history Get-History",
        "icm Invoke-Command",
        "ihy Invoke-History",
        "iex Invoke-Expression",
        "ipal Import-Alias",
        "irm Invoke-RestMethod",
        "iwr Invoke-WebRequest",
        "ipcsv Import-Csv",
        "ipmo Import-Module",
        "ipsn Import-PSSession",
        "ls Get-ChildItem",
        "man Get-Help",
        "measure Measure-Object",
        "mi Move-Item",
        "move Move-Item",
        "mv Move-Item",
        "nal New-Alias",
        "nmo New-Module",
        "ni New-Item",
        "nsn New-PSSession",
        "nv New-Variable",
        "ogv Out-GridView",
        "oh Out-Host",
        "popd Pop-Location",
        "pushd Push-Location",
        "pwd Get-Location",
        "r Invoke-History",
        "rbp Remove-PSBreakpoint",
        "rcjb Receive-Job",
        "ren Rename-Item",
        "ri Remove-Item",
        "rjb Remove-Job",
        "rm Remove-Item",
        "rmdir Remove-Item",
        "rmo Remove-Module",
        "rni Rename-Item",
        "rsn Remove-PSSession",
        "rv Remove-Variable",
        "rvpa Resolve-Path",
        "sajb Start-Job",
        "sal Set-Alias",
        "sbp Set-PSBreakpoint",
        "sc Set-Content",
        "scb Set-Clipboard",
        "select Select-Object",
        "set Set-Variable",
        "sl Set-Location",
        "sleep Start-Sleep",
        "sls Select-String",
        "sort Sort-Object",
        "sv Set-Variable",
        "tee Tee-Object",
        "type Get-Content",
        "where Where-Object",
        "why Trace-Message",
        "explain Trace-Message",
        "spjb Stop-Job",
        "stuck Get-DeferredDestination",
        "wjb Wait-Job",
        "write Write-Output",
    };

    /** The aliases that PowerShell protects; those that it has on Windows alone are free, as they are where it has none. */
    private static final Set<String> READ_ONLY_ALIASES = Set.of(
            ("% ? where foreach select clc clhy cli clp clv cpi cvpa dbp ebp epal epcsv fl ft fw gal gbp gc gci gcm gdr gcs ghy gi gl "
                            + "gm gmo gp gpv gps group gu gv iex ihy ii ipmo ipal ipcsv measure mi mp nal ndr ni nv nmo oh rbp rdr ri "
                            + "rni rnp rp rmo rv gerr rvpa sal sbp si sl sp saps spps sv irm iwr fc")
                    .split(" "));

    /** The aliases that are part of every scope. */
    private static final Set<String> ALL_SCOPE_ALIASES =
            Set.of("% ? where foreach select cd dir echo md popd pushd copy del move".split(" "));

    /** Types of what cmdlets give, and the classes that define them. */
    private static final String[][] TYPES = {
        {"MatchInfo", ".data.MatchInfo"},
        {"MatchInfoContext", ".data.MatchInfo"},
        {"SelectXmlInfo", ".data.SelectXmlInfo"},
        {"ByteCollection", ".output.ByteCollection"},
        {"GroupInfo", ".ResultTypes"},
        {"GroupInfoNoElement", ".ResultTypes"},
        {"MeasureInfo", ".ResultTypes"},
        {"GenericMeasureInfo", ".ResultTypes"},
        {"GenericObjectMeasureInfo", ".ResultTypes"},
        {"TextMeasureInfo", ".ResultTypes"},
        {"FileHashInfo", ".ResultTypes"},
        {"JsonObject", ".data.JsonObject"},
        {AUTOMATION + "DisplayEntry", ".typedata.FormatDataTypes"},
        {AUTOMATION + "EntrySelectedBy", ".typedata.FormatDataTypes"},
        {AUTOMATION + "PSControl", ".typedata.FormatDataTypes"},
        {AUTOMATION + "PSControlGroupBy", ".typedata.FormatDataTypes"},
        {AUTOMATION + "TableControlColumnHeader", ".typedata.FormatDataTypes"},
        {AUTOMATION + "TableControlColumn", ".typedata.FormatDataTypes"},
        {AUTOMATION + "TableControlRow", ".typedata.FormatDataTypes"},
        {AUTOMATION + "TableControl", ".typedata.FormatDataTypes"},
        {AUTOMATION + "ListControlEntryItem", ".typedata.FormatDataTypes"},
        {AUTOMATION + "ListControlEntry", ".typedata.FormatDataTypes"},
        {AUTOMATION + "ListControl", ".typedata.FormatDataTypes"},
        {AUTOMATION + "WideControlEntryItem", ".typedata.FormatDataTypes"},
        {AUTOMATION + "WideControl", ".typedata.FormatDataTypes"},
        {AUTOMATION + "CustomControl", ".typedata.FormatDataTypes"},
        {AUTOMATION + "FormatViewDefinition", ".typedata.FormatDataTypes"},
        {AUTOMATION + "ExtendedTypeDefinition", ".typedata.FormatDataTypes"},
        {MARKDOWN + "MarkdownInfo", ".markdown.MarkdownInfo"},
        {MARKDOWN + "PSMarkdownOptionInfo", ".markdown.MarkdownOptions"},
        {AUTOMATION + "Breakpoint", ".debug.Breakpoint"},
        {AUTOMATION + "LineBreakpoint", ".debug.Breakpoint"},
        {AUTOMATION + "CommandBreakpoint", ".debug.Breakpoint"},
        {AUTOMATION + "VariableBreakpoint", ".debug.Breakpoint"},
    };

    /** Types of PowerShell's own objects, and the classes that describe them. */
    private static final String[][] OWN_TYPES = {
        {"PSDriveInfo", "mtsh.language.provider.DriveInfo"},
        {"ProviderInfo", "mtsh.language.provider.ProviderInfo"},
        {"PathInfo", "mtsh.language.provider.PathInfo"},
        {"PSModuleInfo", "mtsh.language.eval.ModuleMembers"},
        {"CommandInfo", "mtsh.language.eval.CommandMembers"},
        {"FunctionInfo", "mtsh.language.eval.CommandMembers"},
        {"FilterInfo", "mtsh.language.eval.CommandMembers"},
        {"CmdletInfo", "mtsh.language.eval.CommandMembers"},
        {"AliasInfo", "mtsh.language.eval.CommandMembers"},
        {"ApplicationInfo", "mtsh.language.eval.CommandMembers"},
        {"ExternalScriptInfo", "mtsh.language.eval.CommandMembers"},
        {"PSVariable", "mtsh.commands.session.VariableItem"},
        {"Job", "mtsh.commands.job.JobTypes"},
        {"JobStateInfo", "mtsh.commands.job.JobTypes$StateInfo"},
    };

    private CommandModules() {}

    private static ScopedItemOptions aliasOptions(String name) {
        ScopedItemOptions scope =
                ALL_SCOPE_ALIASES.contains(name) ? ScopedItemOptions.ALL_SCOPE : ScopedItemOptions.NONE;
        return READ_ONLY_ALIASES.contains(name) ? scope.with(ScopedItemOptions.READ_ONLY) : scope;
    }

    /** Adds every cmdlet and alias, the views of what they write, and the store of this folder. */
    public static void install(Engine engine, Path storeFolder) {
        for (String[] each : CMDLETS) {
            for (String name : each[2].split(" ")) {
                engine.addCmdlet(name, each[0], className(each[1], name));
            }
        }
        for (String[] each : TYPES) {
            String type = each[0].indexOf('.') < 0 ? "Microsoft.PowerShell.Commands." + each[0] : each[0];
            Types.defineLater(type, CommandModules.class.getPackageName() + each[1]);
        }
        for (String[] each : OWN_TYPES) {
            Types.defineLater("System.Management.Automation." + each[0], each[1]);
        }
        for (String alias : ALIASES) {
            int blank = alias.indexOf(' ');
            String name = alias.substring(0, blank);
            engine.commands()
                    .alias(name, alias.substring(blank + 1), "", aliasOptions(name), engine.globalScope(), true);
        }
        engine.service(
                Runspaces.class, () -> new Runspaces(engine, child -> installBeside(engine, child, storeFolder)));
        engine.service(Views.class, () -> CommandViews.addTo(Views.standard()));
        engine.service(HelpSource.class, () -> CommentHelp::isIn);
        engine.service(Jobs.class, () -> new Jobs(engine));
        engine.service(ObjectTexts.class, () -> new CliXmlTexts(engine::checkStopped));
        engine.service(Clipboard.class, Clipboard::new);
        engine.service(LocationStacks.class, LocationStacks::new);
        engine.service(
                MtshOptions.class, () -> new MtshOptions(zone -> TraceViews.inZone(engine.service(Views.class), zone)));
        engine.service(HistoryNumbers.class, HistoryNumbers::new);
        engine.service(RunningHistory.class, RunningHistory::new);
        engine.service(SessionRandom.class, SessionRandom::new);
        engine.service(EventQueue.class, EventQueue::new);
        engine.service(StoreService.class, () -> new StoreService(storeFolder));
        OutsideCommands.install(engine);
        engine.service(Connections.class, Connections::new);
        engine.service(Directory.class, Directory::new);
        engine.service(Transcripts.class, Transcripts::new);
        engine.service(Breakpoints.class, Breakpoints::new);
        engine.service(MarkdownOptions.class, MarkdownOptions::new);
        engine.names().setFunction("cd..", "Set-Location ..");
        engine.names().setFunction("cd\\", "Set-Location \\");
        engine.names().setFunction("cd~", "Set-Location ~");
        engine.names().setFunction("pause", "$null = Read-Host 'Press Enter to continue...'");
        engine.service(TraceExit.class, TraceExit::new);
        engine.service(RecentRows.class, RecentRows::new);
        engine.service(PseudonymKey.class, PseudonymKey::new);
        engine.service(SeenDomains.class, SeenDomains::new);
        engine.service(MailLogImports.class, MailLogImports::new);
        engine.service(RecentQueries.class, RecentQueries::new);
        engine.service(QueryListener.class, () -> engine.service(RecentQueries.class));
        engine.service(QueryRunner.class, QueryRunner::new);
        engine.service(PollWaiter.class, () -> PollWaiter.REAL);
        engine.service(ArgumentCompleters.class, ArgumentCompleters::new);
        engine.service(TabExpansion.class, () -> new TabExpansion(engine));
        CommandCompletion.use((text, cursor, shell) -> {
            Engine asked = shell instanceof PowerShell other ? other.runspace().engine() : Engine.here(engine);
            Engine before = asked.enterThread();
            try {
                return asked.service(TabExpansion.class).complete(text, cursor);
            } finally {
                Engine.leaveThread(before);
            }
        });
        ModuleService.install(engine);
    }

    /** The same for a session beside the one at the prompt: it has options of its own and shares what stands for the process. */
    private static void installBeside(Engine engine, Engine child, Path storeFolder) {
        install(child, storeFolder);
        child.service(StoreService.class, () -> engine.service(StoreService.class));
        child.service(MailLogImports.class, () -> engine.service(MailLogImports.class));
    }

    /** Closes what the session opened. */
    public static void close(Engine engine) {
        Jobs jobs = engine.openService(Jobs.class);
        if (jobs != null) {
            jobs.close();
        }
        EventQueue events = engine.openService(EventQueue.class);
        if (events != null) {
            events.exiting(engine);
        }
        MailLogImports imports = engine.openService(MailLogImports.class);
        if (imports != null) {
            imports.close();
        }
        StoreService store = engine.openService(StoreService.class);
        if (store != null) {
            store.close();
        }
    }

    /** The class of a cmdlet: {@code Sort-Object} in {@code object} is {@code mtsh.commands.object.SortObject}. */
    static String className(String folder, String name) {
        return "mtsh.commands." + folder.toLowerCase(Locale.ROOT) + "." + name.replace("-", "");
    }

    /** Where the help page of a cmdlet lies among the resources, or null when there is no such cmdlet. */
    public static String helpResource(String cmdlet) {
        for (String[] each : CMDLETS) {
            for (String name : each[2].split(" ")) {
                if (name.equalsIgnoreCase(cmdlet)) {
                    return "/mtsh/commands/" + each[1] + "/" + name + ".md";
                }
            }
        }
        return null;
    }

    /** Package and name of every cmdlet, for the tests that hold code, help and list together. */
    static String[][] cmdlets() {
        return CMDLETS.clone();
    }
}
