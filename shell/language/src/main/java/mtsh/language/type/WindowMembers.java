package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetStructure;

/** Members of {@code $Host.UI.RawUI}, as on a terminal of Unix: its size is the terminal's, what it shows cannot be read back. */
final class WindowMembers extends Description {
    private static String title = "";
    private static NetStructure cursor;

    @Override
    String definitions() {
        return """
                System.ConsoleColor ForegroundColor {get;set;}
                System.ConsoleColor BackgroundColor {get;set;}
                System.Management.Automation.Host.Coordinates CursorPosition {get;set;}
                System.Management.Automation.Host.Coordinates WindowPosition {get;set;}
                int CursorSize {get;set;}
                System.Management.Automation.Host.Size BufferSize {get;set;}
                System.Management.Automation.Host.Size WindowSize {get;set;}
                System.Management.Automation.Host.Size MaxWindowSize {get;}
                System.Management.Automation.Host.Size MaxPhysicalWindowSize {get;}
                bool KeyAvailable {get;}
                string WindowTitle {get;set;}
                void FlushInputBuffer()
                System.Management.Automation.Host.BufferCell[,] GetBufferContents(System.Management.Automation.Host.Rectangle r)
                int LengthInBufferCells(string str)
                int LengthInBufferCells(string str, int offset)
                int LengthInBufferCells(char character)
                System.Management.Automation.Host.KeyInfo ReadKey(System.Management.Automation.Host.ReadKeyOptions options)
                System.Management.Automation.Host.KeyInfo ReadKey()
                void ScrollBufferContents(System.Management.Automation.Host.Rectangle source, System.Management.Automation.Host.Coordinates destination, System.Management.Automation.Host.Rectangle clip, System.Management.Automation.Host.BufferCell fill)
                void SetBufferContents(System.Management.Automation.Host.Coordinates origin, System.Management.Automation.Host.BufferCell[,] contents)
                void SetBufferContents(System.Management.Automation.Host.Rectangle rectangle, System.Management.Automation.Host.BufferCell fill)
                """;
    }

    private static int console(String property) {
        return (Integer)
                Types.find("System.Console").staticProperty(property).getter().apply(null);
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "BackgroundColor", "ForegroundColor" ->
                Types.find("System.Console").staticProperty(property).getter().apply(null);
            case "BufferSize", "WindowSize", "MaxWindowSize", "MaxPhysicalWindowSize" ->
                HostPartMembers.size(console("WindowWidth"), console("WindowHeight"));
            case "CursorPosition" -> cursor == null ? HostPartMembers.place(0, 0) : cursor;
            case "WindowPosition" -> HostPartMembers.place(0, 0);
            case "CursorSize" -> 100;
            case "KeyAvailable" -> keyAvailable();
            default -> title;
        };
    }

    private static boolean keyAvailable() {
        Host host = CurrentShell.host();
        if (host == null || !host.isInteractive()) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Cannot see if a key has been pressed when either application does not have a console or when console input"
                            + " has been redirected from a file. Try Console.In.Peek.");
        }
        return false;
    }

    @Override
    void set(String property, Object self, Object value) {
        switch (property) {
            case "BackgroundColor", "ForegroundColor" ->
                Types.find("System.Console").staticProperty(property).setter().accept(null, value);
            case "CursorPosition" -> cursor = (NetStructure) value;
            case "WindowTitle" -> title = (String) value;
            default ->
                throw new NetThrow(
                        "System.PlatformNotSupportedException", "Operation is not supported on this platform.");
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "ReadKey" -> key();
            case "LengthInBufferCells" -> cells(Conversions.toText(a[0]), a.length > 1 ? (Integer) a[1] : 0);
            // PowerShell's own answer on Linux, where no console can be read back.
            case "GetBufferContents" ->
                throw new NetThrow("System.NotImplementedException", "The method or operation is not implemented.");
            default -> null;
        };
    }

    private static int cells(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            throw ListMembers.outOfRange("offset", "Specified argument was out of the range of valid values.");
        }
        return text.length() - offset;
    }

    /** Keys come as lines here: the first character of what the user enters. */
    private static NetStructure key() {
        Host host = CurrentShell.host();
        if (host == null || !host.isInteractive()) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Cannot read keys when either application does not have a console or when console input has been"
                            + " redirected. Try Console.Read.");
        }
        String line = host.readLine("", true);
        return HostPartMembers.key(line == null || line.isEmpty() ? '\r' : line.charAt(0));
    }
}
