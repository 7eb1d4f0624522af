package mtsh.language.type;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;

/**
 * Members of System.Exception and what its heirs add. A property that this exception was not given is null; only heirs list the special
 * ones. A single description serves every exception, since all are one kind of value.
 */
final class ExceptionMembers extends Description {
    private static final String COMMON = """
            new()
            new(string message)
            new(string message, System.Exception innerException)
            """;

    private static final String ARGUMENT = """
            new(string message, string paramName, System.Exception innerException)
            static void ThrowIfNullOrEmpty(string argument, string paramName = )
            static void ThrowIfNullOrWhiteSpace(string argument, string paramName = )
            """;

    @Override
    String definitions() {
        String constructors = type().fullName().equals("System.Exception") ? COMMON + """
                System.Reflection.MethodBase TargetSite {get;}
                string Message {get;}
                System.Collections.IDictionary Data {get;}
                System.Exception InnerException {get;}
                string HelpLink {get;set;}
                string Source {get;set;}
                int HResult {get;set;}
                string StackTrace {get;}
                System.Exception GetBaseException()
                string ToString()
                """ : COMMON;
        return constructors + special();
    }

    private String special() {
        return switch (type().fullName()) {
            case "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException" ->
                """
                    new(string message, string paramName)
                    string ParamName {get;}
                    """ + (type().name().equals("ArgumentException") ? ARGUMENT : "");
            case "System.IO.FileNotFoundException" -> """
                    new(string message, string fileName)
                    string FileName {get;}
                    """;
            case "System.Management.Automation.NativeCommandExitException" ->
                "string Path {get;}\nint ExitCode {get;}\nint ProcessId {get;}\n";
            case "System.ObjectDisposedException" -> "string ObjectName {get;}\n";
            case "System.AggregateException" -> "System.Object InnerExceptions {get;}\n";
            case "System.Net.WebException" -> "System.Object Response {get;}\nSystem.Object Status {get;}\n";
            case "System.Net.Sockets.SocketException" -> """
                    System.Net.Sockets.SocketError SocketErrorCode {get;}
                    int ErrorCode {get;}
                    int NativeErrorCode {get;}
                    """;
            case "System.Net.Http.HttpRequestException" -> "System.Net.HttpStatusCode StatusCode {get;}\n";
            case "Microsoft.PowerShell.Commands.HttpResponseException" -> "System.Object Response {get;}\n";
            case "System.Xml.XmlException" -> "int LineNumber {get;}\nint LinePosition {get;}\n";
            case "System.Management.Automation.CommandNotFoundException" -> "string CommandName {get;set;}\n";
            case "System.Management.Automation.ParameterBindingException" -> """
                    string ParameterName {get;}
                    string ErrorId {get;}
                    """;
            case "System.Management.Automation.SessionStateException" -> "string ItemName {get;}\n";
            case "System.Management.Automation.ParseException" -> "System.Object Errors {get;}\n";
            case "System.Management.Automation.RuntimeException" -> """
                    System.Management.Automation.ErrorRecord ErrorRecord {get;}
                    bool WasThrownFromThrowStatement {get;set;}
                    new(string message, System.Exception innerException, System.Management.Automation.ErrorRecord errorRecord)
                    """;
            case "System.Management.Automation.PSInvalidCastException",
                    "System.Management.Automation.PSArgumentException",
                    "System.Management.Automation.PSArgumentNullException",
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                    "System.Management.Automation.PSInvalidOperationException",
                    "System.Management.Automation.PSNotSupportedException",
                    "System.Management.Automation.PSNotImplementedException",
                    "System.Management.Automation.PSObjectDisposedException",
                    "System.Management.Automation.PSSecurityException" ->
                "System.Management.Automation.ErrorRecord ErrorRecord {get;}\n";
            default -> "";
        };
    }

    @Override
    Object get(String property, Object self) {
        NetException exception = (NetException) self;
        return switch (property) {
            case "Message" -> exception.message();
            case "InnerException" -> exception.inner();
            case "StackTrace" -> exception.properties().get("StackTrace");
            case "HResult" -> exception.properties().getOrDefault("HResult", hresult(exception.typeName()));
            case "Data" -> data(exception.properties());
            case "Source" -> exception.properties().getOrDefault("Source", source(exception));
            case "ErrorRecord" -> record(exception);
            case "WasThrownFromThrowStatement" -> exception.properties().getOrDefault(property, false);
            default -> exception.properties().get(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetException) self).properties().put(property, value);
    }

    /** Nobody threw an exception without a place. */
    private static String source(NetException exception) {
        boolean wasThrown = exception.errorRecord() != null
                && exception.errorRecord().position() != null
                && exception.errorRecord().exception() == exception
                && !exception.typeName().endsWith(".ParentContainsErrorRecordException");
        return wasThrown ? "System.Management.Automation" : null;
    }

    private static Object data(Map<String, Object> properties) {
        return properties.computeIfAbsent(
                "Data", unused -> new PSDictionary(Types.find("System.Collections.Hashtable"), false));
    }

    private static ErrorRecord record(NetException exception) {
        ErrorRecord known = exception.errorRecord();
        ErrorRecord record = known != null
                ? known
                : new ErrorRecord(exception, "RuntimeException", ErrorCategory.NotSpecified, null);
        return record.exception() == exception ? withoutException(record, exception.message()) : record;
    }

    /** A record that held the exception it belongs to would go round in circles. What a command added is not the exception's. */
    private static ErrorRecord withoutException(ErrorRecord record, String message) {
        ErrorRecord copy = record.withException(
                new NetException("System.Management.Automation.ParentContainsErrorRecordException", message, null));
        if (!record.invocation().isEmpty()) {
            copy.commandName("");
            copy.activity("");
            copy.position(null);
            copy.invocation(Map.of());
            copy.id(record.id().replaceFirst(",[^,]*$", ""));
        }
        return copy;
    }

    /** .NET's numbers of the exceptions that scripts compare. */
    private static int hresult(String typeName) {
        return switch (typeName) {
            case "System.ArgumentException" -> 0x80070057;
            case "System.ArgumentNullException" -> 0x80004003;
            case "System.ArgumentOutOfRangeException" -> 0x80131502;
            case "System.FormatException" -> 0x80131537;
            case "System.InvalidCastException" -> 0x80004002;
            case "System.InvalidOperationException" -> 0x80131509;
            case "System.NullReferenceException" -> 0x80004003;
            case "System.OverflowException" -> 0x80131516;
            case "System.DivideByZeroException" -> 0x80020012;
            case "System.IO.FileNotFoundException" -> 0x80070002;
            case "System.IO.DirectoryNotFoundException" -> 0x80070003;
            case "System.UnauthorizedAccessException" -> 0x80070005;
            case "System.NotSupportedException" -> 0x80131515;
            case "System.NotImplementedException" -> 0x80004001;
            case "System.TimeoutException" -> 0x80131505;
            case "System.IO.IOException" -> 0x80131620;
            case "System.Exception" -> 0x80131500;
            default -> 0x80131501;
        };
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        NetException exception = (NetException) self;
        if (key.equals("GetBaseException()")) {
            while (exception.inner() != null) {
                exception = exception.inner();
            }
            return exception;
        }
        return text(exception, 0);
    }

    private static String text(NetException exception, int depth) {
        String text = exception.typeName() + ": " + exception.message();
        boolean ends = exception.inner() == null || depth > 20;
        return ends
                ? text
                : text + "\n ---> " + text(exception.inner(), depth + 1)
                        + "\n   --- End of inner exception stack trace ---";
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String fullName = type().fullName();
        boolean parameterFirst = fullName.equals("System.ArgumentNullException")
                || fullName.equals("System.ArgumentOutOfRangeException");
        if (name(key).startsWith("ThrowIf")) {
            return requireText(key, (String) a[0], (String) a[1]);
        }
        return switch (key) {
            case "new(string,string,System.Exception)" -> withParameter((String) a[0], a[1], (NetException) a[2]);
            case "new(string,System.Exception,System.Management.Automation.ErrorRecord)" ->
                make((String) a[0], (NetException) a[1]);
            case "new()" -> make(standardMessage(fullName), null);
            case "new(string)" ->
                parameterFirst ? withParameter(standardMessage(fullName), a[0]) : make((String) a[0], null);
            case "new(string,System.Exception)" -> make((String) a[0], (NetException) a[1]);
            case "new(string,string)" ->
                fullName.equals("System.ArgumentException")
                        ? withParameter((String) a[0], a[1])
                        : parameterFirst ? withParameter((String) a[1], a[0]) : withFile((String) a[0], a[1]);
            default -> throw missing(key);
        };
    }

    private NetException make(String message, NetException inner) {
        String text = message == null ? standardMessage(type().fullName()) : message;
        return NetException.ofType(type(), text, inner);
    }

    private static Object requireText(String key, String argument, String parameter) {
        boolean blank = key.contains("WhiteSpace") && argument != null && argument.isBlank();
        if (argument != null && !argument.isEmpty() && !blank) {
            return null;
        }
        String suffix = parameter == null || parameter.isEmpty() ? "" : " (Parameter '" + parameter + "')";
        if (argument == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null." + suffix);
        }
        String what = blank ? "empty string or composed entirely of whitespace." : "empty string.";
        throw new NetThrow("System.ArgumentException", "The value cannot be an " + what + suffix);
    }

    private NetException withParameter(String message, Object parameter) {
        return withParameter(message, parameter, null);
    }

    private NetException withParameter(String message, Object parameter, NetException inner) {
        NetException exception = make(message + " (Parameter '" + Conversions.toText(parameter) + "')", inner);
        exception.properties().put("ParamName", parameter);
        return exception;
    }

    private NetException withFile(String message, Object file) {
        NetException exception = make(message, null);
        exception.properties().put("FileName", file);
        return exception;
    }

    private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

    static {
        MESSAGES.put("System.ArgumentException", "Value does not fall within the expected range.");
        MESSAGES.put("System.ArgumentNullException", "Value cannot be null.");
        MESSAGES.put("System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.");
        MESSAGES.put(
                "System.InvalidOperationException", "Operation is not valid due to the current state of the object.");
        MESSAGES.put("System.FormatException", "One of the identified items was in an invalid format.");
        MESSAGES.put("System.NotSupportedException", "Specified method is not supported.");
        // .NET's own text for an exception that a script throws; nothing here is unfinished.
        MESSAGES.put("System.NotImplementedException", "The method or operation is not implemented.");
        MESSAGES.put("System.DivideByZeroException", "Attempted to divide by zero.");
        MESSAGES.put("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        MESSAGES.put("System.InvalidCastException", "Specified cast is not valid.");
        MESSAGES.put("System.NullReferenceException", "Object reference not set to an instance of an object.");
        MESSAGES.put("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        MESSAGES.put("System.TimeoutException", "The operation has timed out.");
        MESSAGES.put("System.UnauthorizedAccessException", "Attempted to perform an unauthorized operation.");
        MESSAGES.put("System.IO.IOException", "I/O error occurred.");
        MESSAGES.put("System.IO.FileNotFoundException", "Unable to find the specified file.");
        MESSAGES.put("System.IO.DirectoryNotFoundException", "Attempted to access a path that is not on the disk.");
        MESSAGES.put("System.OperationCanceledException", "The operation was canceled.");
        MESSAGES.put("System.AggregateException", "One or more errors occurred.");
        MESSAGES.put(
                "System.Collections.Generic.KeyNotFoundException", "The given key was not present in the dictionary.");
        MESSAGES.put("System.SystemException", "System error.");
        MESSAGES.put("System.ApplicationException", "Error in the application.");
    }

    private static String standardMessage(String fullName) {
        return MESSAGES.getOrDefault(fullName, "Exception of type '" + fullName + "' was thrown.");
    }
}
