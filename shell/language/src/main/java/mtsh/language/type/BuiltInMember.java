package mtsh.language.type;

import java.util.List;

import mtsh.language.stream.Output;
import mtsh.language.value.DateTime;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.UnixStat;

/** PowerShell's own script and code properties. {@code kind} is {@code script} or the type of a code property. */
record BuiltInMember(String typeName, String name, String kind) implements Invocable {
    static List<BuiltInMember> all() {
        return List.of(
                new BuiltInMember("System.DateTime", "DateTime", "script"),
                new BuiltInMember("System.Guid", "Guid", "script"),
                new BuiltInMember("System.Net.IPAddress", "IPAddressToString", "script"),
                new BuiltInMember("System.Management.Automation.ErrorRecord", "PSMessageDetails", "script"),
                new BuiltInMember("System.IO.FileInfo", "Mode", "string"),
                new BuiltInMember("System.IO.FileInfo", "ModeWithoutHardLink", "string"),
                new BuiltInMember("System.IO.FileInfo", "BaseName", "script"),
                new BuiltInMember("System.IO.FileInfo", "ResolvedTarget", "string"),
                new BuiltInMember("System.IO.FileInfo", "LinkType", "string"),
                new BuiltInMember("System.IO.FileInfo", "NameString", "string"),
                new BuiltInMember("System.IO.FileInfo", "LengthString", "string"),
                new BuiltInMember("System.IO.FileInfo", "LastWriteTimeString", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "NameString", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "LengthString", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "LastWriteTimeString", "string"),
                new BuiltInMember(
                        "System.IO.FileSystemInfo",
                        "UnixStat",
                        "System.Management.Automation.Platform+Unix+CommonStat"),
                new BuiltInMember("System.IO.DirectoryInfo", "Mode", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "ModeWithoutHardLink", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "BaseName", "script"),
                new BuiltInMember("System.IO.DirectoryInfo", "ResolvedTarget", "string"),
                new BuiltInMember("System.IO.DirectoryInfo", "LinkType", "string"),
                new BuiltInMember("System.IO.FileSystemInfo", "UnixMode", "script"),
                new BuiltInMember("System.IO.FileSystemInfo", "User", "script"),
                new BuiltInMember("System.IO.FileSystemInfo", "Group", "script"),
                new BuiltInMember("System.IO.FileSystemInfo", "Size", "script"));
    }

    PSMember toMember() {
        return kind.equals("script") ? new PSMember.Script(name, this, null) : new PSMember.Code(name, kind, this);
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        Object value = PSObject.unwrap(self);
        return switch (name) {
            case "DateTime" -> dateTime(self, (DateTime) value);
            case "Guid", "IPAddressToString" -> value.toString();
            case "Mode", "ModeWithoutHardLink" -> ((FileSystemItem) value).mode();
            case "BaseName" -> ((FileSystemItem) value).baseName();
            case "ResolvedTarget" -> ((FileSystemItem) value).resolvedTarget();
            case "LinkType" -> ((FileSystemItem) value).linkType();
            case "NameString" -> ((FileSystemItem) value).nameString();
            case "LengthString" ->
                ((FileSystemItem) value).isDirectory() ? "" : Long.toString(((FileSystemItem) value).length());
            case "LastWriteTimeString" ->
                Formats.of(FileTimes.get((FileSystemItem) value, "LastWriteTime"), "d", null)
                        + Formats.of(FileTimes.get((FileSystemItem) value, "LastWriteTime"), "  HH:mm", null);
            case "UnixStat" -> UnixStat.of(((FileSystemItem) value).path());
            case "UnixMode" -> ((FileSystemItem) value).unixMode();
            case "User" -> ((FileSystemItem) value).owner();
            case "Group" -> ((FileSystemItem) value).group();
            case "Size" -> ((FileSystemItem) value).size();
            default -> null;
        };
    }

    /** Long date and time, or what the DisplayHint of {@code Get-Date -DisplayHint} asks for. */
    private static String dateTime(Object self, DateTime value) {
        Object hint = self instanceof PSObject object ? object.noteValue("DisplayHint") : null;
        String format = hint == null
                ? "F"
                : hint.toString().equalsIgnoreCase("Date")
                        ? "D"
                        : hint.toString().equalsIgnoreCase("Time") ? "T" : "F";
        return Formats.of(value, format, null);
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(invoke(underscore, arguments));
    }

    @Override
    public String text() {
        return name.equals("Guid") || name.equals("IPAddressToString") ? "$this.ToString()" : "$this." + name;
    }
}
