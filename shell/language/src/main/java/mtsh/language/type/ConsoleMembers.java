package mtsh.language.type;

import java.io.IOException;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetTuple;
import mtsh.language.value.NetWriter;

/**
 * Members of System.Console, over the shell's host. What would move the cursor, read single keys or change the window is refused: the
 * terminal belongs to the editor.
 */
final class ConsoleMembers extends Description {
    private static final String COLOR = "System.ConsoleColor";
    private static NetWriter out;
    private static NetWriter error;
    private static NetReader in;
    private static NetEncoding outputEncoding = NetEncoding.UTF8_WITHOUT_MARK;
    private static NetEncoding inputEncoding = NetEncoding.UTF8_WITHOUT_MARK;
    private static String foreground;
    private static String background;

    @Override
    String definitions() {
        return """
                static System.ConsoleColor BackgroundColor {get;set;}
                static void Beep()
                static void Beep(int frequency, int duration)
                static int BufferHeight {get;set;}
                static int BufferWidth {get;set;}
                static bool CapsLock {get;}
                static void Clear()
                static int CursorLeft {get;set;}
                static int CursorSize {get;set;}
                static int CursorTop {get;set;}
                static bool CursorVisible {get;set;}
                static System.IO.TextWriter Error {get;}
                static System.ConsoleColor ForegroundColor {get;set;}
                static System.ValueTuple[int,int] GetCursorPosition()
                static System.IO.TextReader In {get;}
                static System.Text.Encoding InputEncoding {get;set;}
                static bool IsErrorRedirected {get;}
                static bool IsInputRedirected {get;}
                static bool IsOutputRedirected {get;}
                static bool KeyAvailable {get;}
                static int LargestWindowHeight {get;}
                static int LargestWindowWidth {get;}
                static void MoveBufferArea(int sourceLeft, int sourceTop, int sourceWidth, int sourceHeight, int targetLeft, int targetTop)
                static void MoveBufferArea(int sourceLeft, int sourceTop, int sourceWidth, int sourceHeight, int targetLeft, int targetTop, char sourceChar, System.ConsoleColor sourceForeColor, System.ConsoleColor sourceBackColor)
                static bool NumberLock {get;}
                static System.IO.Stream OpenStandardError(int bufferSize)
                static System.IO.Stream OpenStandardError()
                static System.IO.Stream OpenStandardInput()
                static System.IO.Stream OpenStandardInput(int bufferSize)
                static System.IO.Stream OpenStandardOutput(int bufferSize)
                static System.IO.Stream OpenStandardOutput()
                static System.IO.TextWriter Out {get;}
                static System.Text.Encoding OutputEncoding {get;set;}
                static int Read()
                static System.ConsoleKeyInfo ReadKey(bool intercept)
                static System.ConsoleKeyInfo ReadKey()
                static string ReadLine()
                static void ResetColor()
                static void SetBufferSize(int width, int height)
                static void SetCursorPosition(int left, int top)
                static void SetError(System.IO.TextWriter newError)
                static void SetIn(System.IO.TextReader newIn)
                static void SetOut(System.IO.TextWriter newOut)
                static void SetWindowPosition(int left, int top)
                static void SetWindowSize(int width, int height)
                static string Title {get;set;}
                static bool TreatControlCAsInput {get;set;}
                static int WindowHeight {get;set;}
                static int WindowLeft {get;set;}
                static int WindowTop {get;set;}
                static int WindowWidth {get;set;}
                static void Write(string value)
                static void Write(System.Object value)
                static void Write(int value)
                static void Write(long value)
                static void Write(uint value)
                static void Write(float value)
                static void Write(decimal value)
                static void Write(double value)
                static void Write(char[] buffer, int index, int count)
                static void Write(char value)
                static void Write(bool value)
                static void Write(string format, Params System.Object[] arg)
                static void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                static void Write(string format, System.Object arg0, System.Object arg1)
                static void Write(string format, System.Object arg0)
                static void Write(ulong value)
                static void Write(char[] buffer)
                static void WriteLine(string format, Params System.Object[] arg)
                static void WriteLine(bool value)
                static void WriteLine(char value)
                static void WriteLine(char[] buffer)
                static void WriteLine(char[] buffer, int index, int count)
                static void WriteLine(decimal value)
                static void WriteLine(double value)
                static void WriteLine(float value)
                static void WriteLine(int value)
                static void WriteLine(long value)
                static void WriteLine(ulong value)
                static void WriteLine(System.Object value)
                static void WriteLine(string value)
                static void WriteLine(string format, System.Object arg0)
                static void WriteLine(string format, System.Object arg0, System.Object arg1)
                static void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                static void WriteLine(uint value)
                static void WriteLine()
                """;
    }

    private static synchronized NetWriter out() {
        out = out == null ? ConsoleStreams.writer(ConsoleStreams.output()) : out;
        return out;
    }

    private static synchronized NetWriter error() {
        error = error == null ? ConsoleStreams.writer(ConsoleStreams.error()) : error;
        return error;
    }

    private static synchronized NetReader in() {
        in = in == null ? ConsoleStreams.reader() : in;
        return in;
    }

    private static Host host() {
        return CurrentShell.host();
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "Out" -> out();
            case "Error" -> error();
            case "In" -> in();
            case "OutputEncoding" -> outputEncoding;
            case "InputEncoding" -> inputEncoding;
            case "ForegroundColor" -> color(foreground);
            case "BackgroundColor" -> color(background);
            case "IsErrorRedirected", "IsInputRedirected", "IsOutputRedirected" ->
                host() == null || !host().isInteractive();
            case "WindowWidth", "BufferWidth", "LargestWindowWidth" -> host() == null ? 80 : host().width();
            case "WindowHeight", "BufferHeight", "LargestWindowHeight" -> height();
            case "CursorLeft", "CursorTop", "WindowLeft", "WindowTop" -> 0;
            case "CursorSize" -> 100;
            case "TreatControlCAsInput" -> false;
            default -> throw refused();
        };
    }

    /** Without a terminal there is no end of lines; scripts are told what the oldest terminals had. */
    private static int height() {
        int lines = host() == null ? 24 : host().height();
        return lines > Short.MAX_VALUE ? 24 : lines;
    }

    /** -1 is the colour of a terminal that was not asked for another. */
    private static NetEnum color(String name) {
        NetType colors = Types.find(COLOR);
        return name == null ? new NetEnum(colors, -1) : NetEnum.parse(colors, name);
    }

    private static NetThrow refused() {
        return new NetThrow("System.PlatformNotSupportedException", "Operation is not supported on this platform.");
    }

    @Override
    void setStatic(String property, Object value) {
        switch (property) {
            case "OutputEncoding" -> outputEncoding = (NetEncoding) value;
            case "InputEncoding" -> inputEncoding = (NetEncoding) value;
            case "ForegroundColor" -> foreground = value.toString();
            case "BackgroundColor" -> background = value.toString();
            case "Title", "CursorVisible", "CursorLeft", "CursorTop", "TreatControlCAsInput" -> {
                // They belong to the window: a script that sets them goes on, the window stays as it is.
            }
            default -> throw refused();
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        try {
            return run(key, a);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private Object run(String key, Object[] a) throws IOException {
        switch (name(key)) {
            case "Write":
                write(WriterMembers.text(key, a));
                return null;
            case "WriteLine":
                write((a.length == 0 ? "" : WriterMembers.text(key, a)) + out().newLine());
                return null;
            case "ReadLine":
                return in().readLine();
            case "Read":
                return in().read();
            case "Clear":
                if (host() != null) {
                    host().clear();
                }
                return null;
            case "ResetColor":
                foreground = null;
                background = null;
                return null;
            case "GetCursorPosition":
                NetType number = Types.find("System.Int32");
                NetType pair = GenericTypes.of(Types.find("System.ValueTuple`2"), List.of(number, number));
                return new NetTuple(pair, List.of(0, 0));
            case "Beep", "SetCursorPosition":
                return null;
            default:
                return open(key, a);
        }
    }

    private static Object open(String key, Object[] a) {
        switch (name(key)) {
            case "OpenStandardOutput":
                return ConsoleStreams.output();
            case "OpenStandardError":
                return ConsoleStreams.error();
            case "OpenStandardInput":
                return ConsoleStreams.input();
            case "SetOut":
                out = (NetWriter) required(a[0], "newOut");
                return null;
            case "SetError":
                error = (NetWriter) required(a[0], "newError");
                return null;
            case "SetIn":
                in = (NetReader) required(a[0], "newIn");
                return null;
            case "ReadKey":
                throw new NetThrow(
                        "System.InvalidOperationException",
                        "Cannot read keys when either application does not have a console or when console input has been"
                                + " redirected. Try Console.Read.");
            default:
                throw refused();
        }
    }

    private static Object required(Object value, String parameter) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
        }
        return value;
    }

    private static void write(String text) throws IOException {
        boolean colored = foreground != null || background != null;
        if (colored && host() != null && out().stream() != null) {
            host().writeHost(text, foreground, background, false);
        } else {
            out().write(text);
        }
    }
}
