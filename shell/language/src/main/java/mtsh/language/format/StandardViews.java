package mtsh.language.format;

import static mtsh.language.format.Alignment.Left;
import static mtsh.language.format.Alignment.Right;
import static mtsh.language.format.Alignment.Undefined;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** The views that PowerShell has for the types that mtsh has. */
final class StandardViews {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String COMMANDS = "Microsoft.PowerShell.Commands.";

    private StandardViews() {}

    static List<View> all() {
        List<View> views = new ArrayList<>();
        values(views);
        streams(views);
        commands(views);
        session(views);
        files(views);
        StyleViews.addTo(views);
        return views;
    }

    static Map<String, List<String>> defaultProperties() {
        return Map.of(
                AUTOMATION + "PSModuleInfo",
                List.of(
                        "Name",
                        "Path",
                        "Description",
                        "Guid",
                        "Version",
                        "ModuleBase",
                        "ModuleType",
                        "PrivateData",
                        "AccessMode",
                        "ExportedAliases",
                        "ExportedCmdlets",
                        "ExportedFunctions",
                        "ExportedVariables",
                        "NestedModules"));
    }

    private static void values(List<View> views) {
        views.add(ViewBuilder.table("System.Version", "System.Version")
                .column("Major", 6)
                .column("Minor", 6)
                .column("Build", 6)
                .column("Revision", 8)
                .build());
        views.add(ViewBuilder.table("System.Version", "System.Version#IncludeLabel")
                .column("Major", 6)
                .column("Minor", 6)
                .column("Build", 6)
                .column("Revision", 8)
                .column("PSSemVerPreReleaseLabel", 26)
                .column("PSSemVerBuildLabel", 27)
                .build());
        views.add(ViewBuilder.table(AUTOMATION + "SemanticVersion", AUTOMATION + "SemanticVersion")
                .column("Major", 6)
                .column("Minor", 6)
                .column("Patch", 6)
                .column("PreReleaseLabel", 15)
                .column("BuildLabel", 11)
                .build());
        views.add(ViewBuilder.table("Dictionary", "System.Collections.DictionaryEntry")
                .column("Name", 30)
                .column("Value", 0)
                .build());
        views.add(ViewBuilder.list("System.Collections.DictionaryEntry", "System.Collections.DictionaryEntry")
                .properties("Name", "Value")
                .build());
        timeSpan(views);
        views.add(ViewBuilder.custom("DateTime", "System.DateTime", (value, options) -> DisplayText.shownDate(value)));
        views.add(ViewBuilder.table("System.Guid", "System.Guid")
                .computed("Guid", 0, Undefined, StandardViews::self)
                .build());
        views.add(ViewBuilder.table("System.Globalization.CultureInfo", "System.Globalization.CultureInfo")
                .column("LCID", 16)
                .column("Name", 16)
                .column("DisplayName", 0)
                .build());
        views.add(ViewBuilder.table("System.RuntimeType", "System.RuntimeType")
                .labelled("IsPublic", "IsPublic", 8, Undefined)
                .labelled("IsSerial", "IsSerializable", 8, Undefined)
                .column("Name", 40)
                .column("BaseType", 0)
                .build());
        views.add(ViewBuilder.table("System.Net.NetworkCredential", "System.Net.NetworkCredential")
                .labelled("UserName", "UserName", 50, Undefined)
                .labelled("Domain", "Domain", 50, Undefined)
                .build());
    }

    private static void timeSpan(List<View> views) {
        String[] parts = {"Days", "Hours", "Minutes", "Seconds", "Milliseconds"};
        views.add(ViewBuilder.list("System.TimeSpan", "System.TimeSpan")
                .properties(parts)
                .properties("Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds")
                .build());
        views.add(ViewBuilder.table("System.TimeSpan", "System.TimeSpan")
                .properties(parts)
                .build());
        views.add(ViewBuilder.wide("System.TimeSpan", "System.TimeSpan")
                .computed(null, 0, Undefined, StandardViews::self)
                .build());
    }

    private static void streams(List<View> views) {
        views.add(ErrorDetailsText.view());
        views.add(ViewBuilder.outOfBand(
                "ErrorInstance",
                AUTOMATION + "ErrorRecord",
                (value, options) -> PSObject.unwrap(value) instanceof ErrorRecord error
                        ? ErrorText.of(error, options)
                        : DisplayText.text(value)));
        for (String record : List.of("WarningRecord", "VerboseRecord", "DebugRecord")) {
            views.add(ViewBuilder.outOfBand(
                    record, AUTOMATION + record, (value, options) -> DisplayText.text(get(value, "Message"))));
        }
        for (String type : List.of("InformationRecord", "ScriptBlock")) {
            views.add(ViewBuilder.outOfBand(type, AUTOMATION + type, (value, options) -> DisplayText.text(value)));
        }
        views.add(ViewBuilder.custom("MatchInfo", COMMANDS + "MatchInfo", StandardViews::matchText));
    }

    private static void commands(List<View> views) {
        String[] kinds = {
            AUTOMATION + "AliasInfo",
            AUTOMATION + "ApplicationInfo",
            AUTOMATION + "CmdletInfo",
            AUTOMATION + "ExternalScriptInfo",
            AUTOMATION + "FilterInfo",
            AUTOMATION + "FunctionInfo",
            AUTOMATION + "ScriptInfo"
        };
        views.add(ViewBuilder.table("CommandInfo", kinds)
                .labelled("CommandType", "CommandType", 15, Undefined)
                .computed("Name", 50, Undefined, StandardViews::commandName)
                .labelled("Version", "Version", 10, Undefined)
                .labelled("Source", "Source", 0, Undefined)
                .build());
        views.add(ViewBuilder.list(AUTOMATION + "AliasInfo", AUTOMATION + "AliasInfo")
                .properties("DisplayName", "CommandType", "Definition", "ReferencedCommand", "ResolvedCommand")
                .build());
        views.add(ViewBuilder.list(AUTOMATION + "ApplicationInfo", AUTOMATION + "ApplicationInfo")
                .properties("Name", "CommandType", "Definition", "Extension", "Path", "FileVersionInfo")
                .build());
        views.add(ViewBuilder.list(AUTOMATION + "CmdletInfo", AUTOMATION + "CmdletInfo")
                .properties("Name", "CommandType", "Definition", "Path", "DLL", "HelpFile", "ParameterSets")
                .properties("ImplementingType", "Verb", "Noun")
                .build());
        views.add(ViewBuilder.list(AUTOMATION + "CommandInfo", AUTOMATION + "FunctionInfo", AUTOMATION + "FilterInfo")
                .properties("Name", "CommandType", "Definition")
                .build());
        views.add(ViewBuilder.table(COMMANDS + "MemberDefinition", COMMANDS + "MemberDefinition")
                .autoSize()
                .groupBy("TypeName")
                .labelled("Name", "Name", 0, Undefined)
                .labelled("MemberType", "MemberType", 0, Undefined)
                .labelled("Definition", "Definition", 0, Undefined)
                .build());
        views.add(ViewBuilder.table(AUTOMATION + "PSMethod", AUTOMATION + "PSMethod")
                .wrap()
                .computed("OverloadDefinitions", 0, Undefined, StandardViews::overloads)
                .build());
        views.add(ViewBuilder.table(COMMANDS + "GroupInfo", COMMANDS + "GroupInfo")
                .labelled("Count", "Count", 5, Right)
                .column("Name", 25)
                .column("Group", 0)
                .build());
        views.add(ViewBuilder.list(COMMANDS + "GroupInfo", COMMANDS + "GroupInfo")
                .properties("Name", "Count", "Group", "Values")
                .build());
        views.add(ViewBuilder.table(COMMANDS + "GroupInfoNoElement", COMMANDS + "GroupInfoNoElement")
                .labelled("Count", "Count", 5, Right)
                .column("Name", 25)
                .build());
        views.add(ViewBuilder.list(COMMANDS + "GroupInfoNoElement", COMMANDS + "GroupInfoNoElement")
                .properties("Name", "Count", "Values")
                .build());
    }

    private static void session(List<View> views) {
        views.add(ViewBuilder.table("history", COMMANDS + "HistoryInfo")
                .column("Id", 4, Right)
                .computed("Duration", 12, Right, StandardViews::duration)
                .column("CommandLine", 0)
                .build());
        views.add(ViewBuilder.wide("history", COMMANDS + "HistoryInfo")
                .properties("CommandLine")
                .build());
        views.add(ViewBuilder.table("Variable", AUTOMATION + "PSVariable")
                .column("Name", 30)
                .column("Value", 0)
                .build());
        views.add(ViewBuilder.table("PathInfo", AUTOMATION + "PathInfo")
                .properties("Path")
                .build());
        views.add(ViewBuilder.table("provider", AUTOMATION + "ProviderInfo")
                .column("Name", 20)
                .properties("Capabilities", "Drives")
                .build());
        views.add(ViewBuilder.list("provider", AUTOMATION + "ProviderInfo")
                .properties("Name", "Drives", "Path", "Home", "Description", "Capabilities", "ImplementingType")
                .build());
        DriveViews.addTo(views);
        views.add(ViewBuilder.list(AUTOMATION + "PSDriveInfo", AUTOMATION + "PSDriveInfo")
                .properties("Name", "Description", "Provider", "Root", "CurrentLocation")
                .build());
        views.add(ViewBuilder.table("CallStackFrame", AUTOMATION + "CallStackFrame")
                .properties("Command", "Arguments", "Location")
                .build());
        views.add(ViewBuilder.table("Module", AUTOMATION + "PSModuleInfo")
                .column("ModuleType", 10, Left)
                .column("Version", 10, Left)
                .labelled("PreRelease", "PreRelease", 10, Left)
                .column("Name", 35, Left)
                .labelled("ExportedCommands", "ExportedCommands", 0, Left)
                .build());
        views.add(ViewBuilder.table("Job", AUTOMATION + "Job")
                .column("Id", 6, Left)
                .column("Name", 15, Left)
                .column("PSJobTypeName", 15, Left)
                .column("State", 13, Left)
                .column("HasMoreData", 15, Left)
                .column("Location", 20, Left)
                .column("Command", 25, Left)
                .build());
    }

    private static void files(List<View> views) {
        String file = "System.IO.FileInfo";
        String folder = "System.IO.DirectoryInfo";
        views.add(ViewBuilder.table("childrenWithUnixStat", folder, file)
                .groupBy("PSParentPath", StandardViews::folderHeading)
                .wrap()
                .labelled("UnixMode", "UnixMode", 10, Left)
                .labelled("User", "User", 10, Right)
                .labelled("Group", "Group", 10, Left)
                .computed("LastWriteTime", 16, Right, StandardViews::lastWrite)
                .labelled("Size", "Size", 12, Right)
                .labelled("Name", "NameString", 0, Left)
                .build());
        views.add(ViewBuilder.table("children", folder, file)
                .groupBy("PSParentPath", StandardViews::folderHeading)
                .wrap()
                .labelled("Mode", "ModeWithoutHardLink", 7, Left)
                .labelled("LastWriteTime", "LastWriteTimeString", 26, Right)
                .labelled("Length", "LengthString", 14, Right)
                .labelled("Name", "NameString", 0, Left)
                .build());
        views.add(ViewBuilder.list("children", folder, file)
                .groupBy("PSParentPath", StandardViews::folderHeading)
                .properties("Name")
                .labelled("Length", "LengthString", 0, Undefined)
                .properties("CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType", "Target")
                .properties("VersionInfo")
                .onlyFor(file)
                .properties("Name", "CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType", "Target")
                .build());
        views.add(ViewBuilder.wide("children", folder, file)
                .groupBy("PSParentPath", StandardViews::folderHeading)
                .formatted("Name", "[{0}]")
                .onlyFor(folder)
                .properties("Name")
                .build());
        views.add(ViewBuilder.table(COMMANDS + "FileHashInfo", COMMANDS + "FileHashInfo")
                .column("Algorithm", 15, Left)
                .column("Hash", 70, Left)
                .column("Path", 0)
                .build());
    }

    private static Object get(Object target, String property) {
        Object value = Members.get(target, property);
        return value == Members.MISSING ? null : value;
    }

    private static Object self(Object value) {
        return DisplayText.text(value);
    }

    private static Object commandName(Object command) {
        String type = DisplayText.text(get(command, "CommandType"));
        return get(command, type.equals("Alias") ? "DisplayName" : "Name");
    }

    private static Object overloads(Object method) {
        Object definitions = get(method, "OverloadDefinitions");
        List<Object> all = Enumeration.list(definitions);
        StringBuilder text = new StringBuilder();
        for (Object definition : all == null ? List.of(definitions) : all) {
            text.append(DisplayText.text(definition)).append('\n');
        }
        return text.toString();
    }

    private static Object duration(Object entry) {
        Object duration = PSObject.unwrap(get(entry, "Duration"));
        if (!(duration instanceof TimeSpan span)) {
            return null;
        }
        long milliseconds = span.ticks() / 10_000;
        long hours = milliseconds / 3_600_000;
        long minutes = milliseconds / 60_000 % 60;
        long seconds = milliseconds / 1_000 % 60;
        long rest = milliseconds % 1_000;
        if (hours > 0) {
            return String.format("%d:%02d:%02d.%03d", hours, minutes, seconds, rest);
        }
        return minutes > 0
                ? String.format("%d:%02d.%03d", minutes, seconds, rest)
                : String.format("%d.%03d", seconds, rest);
    }

    private static String folderHeading(Object file) {
        String path = DisplayText.text(get(file, "PSParentPath"));
        return "    Directory: " + path.replace("Microsoft.PowerShell.Core\\FileSystem::", "");
    }

    private static Object lastWrite(Object file) {
        if (!(PSObject.unwrap(get(file, "LastWriteTime")) instanceof DateTime written)) {
            return null;
        }
        LocalDateTime time = written.toLocalDateTime();
        return String.format(
                "%d/%d/%d %02d:%02d",
                time.getMonthValue(), time.getDayOfMonth(), time.getYear(), time.getHour(), time.getMinute());
    }

    private static String matchText(Object match, FormatOptions options) {
        try {
            String method = options.ansi() ? "ToEmphasizedString" : "ToString";
            return DisplayText.text(Members.invoke(match, method, options.location()));
        } catch (TerminatingError noSuchMethod) {
            return DisplayText.text(match);
        }
    }
}
