package mtsh.language.type;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.language.syntax.SyntaxTable;

/**
 * Every type that has a name, one a line: full name, base (Object when empty), kind, interfaces. Kinds: {@code c} class, {@code s}
 * structure, {@code a} class with static members only, {@code i} interface. Types with members have a {@link Description} too.
 */
final class TypeTable {
    /** One line, read. */
    record Row(String fullName, String base, char kind, String[] interfaces) {}

    private static final String CORE = """
            System.Object||c|
            System.ValueType||c|
            System.Enum|System.ValueType|c|IComparable,IConvertible,IFormattable
            System.String||c|IComparable,IConvertible,ICloneable,Collections.IEnumerable,IEquatable`1[System.String]
            System.Char|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Boolean|System.ValueType|s|IComparable,IConvertible
            System.Byte|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.SByte|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Int16|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.UInt16|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Int32|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.UInt32|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Int64|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.UInt64|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Single|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Double|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Decimal|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.Numerics.BigInteger|System.ValueType|s|IComparable,IFormattable
            System.DateTime|System.ValueType|s|IComparable,IConvertible,IFormattable
            System.DateTimeOffset|System.ValueType|s|IComparable,IFormattable
            System.DateOnly|System.ValueType|s|IComparable,IFormattable
            System.TimeOnly|System.ValueType|s|IComparable,IFormattable
            System.TimeSpan|System.ValueType|s|IComparable,IFormattable
            System.Guid|System.ValueType|s|IComparable,IFormattable
            System.Void|System.ValueType|s|
            System.IntPtr|System.ValueType|s|
            System.Runtime.InteropServices.Marshal||a|
            System.Nullable||a|
            System.Nullable`1|System.ValueType|s|
            System.Array||c|ICloneable,Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Type|System.Reflection.MemberInfo|c|
            System.RuntimeType|System.Reflection.TypeInfo|c|ICloneable
            System.Reflection.TypeInfo|System.Type|c|
            System.Reflection.MemberInfo||c|
            System.Reflection.MethodBase|System.Reflection.MemberInfo|c|
            System.Reflection.MethodInfo|System.Reflection.MethodBase|c|
            System.Reflection.ConstructorInfo|System.Reflection.MethodBase|c|
            System.Reflection.PropertyInfo|System.Reflection.MemberInfo|c|
            System.Reflection.FieldInfo|System.Reflection.MemberInfo|c|
            System.Reflection.ParameterInfo||c|
            System.Version||c|ICloneable,IComparable,IFormattable
            System.Uri||c|IFormattable
            System.UriBuilder||c|
            System.Random||c|
            System.Math||a|
            System.Convert||a|
            System.BitConverter||a|
            System.Buffer||a|
            System.GC||a|
            System.Environment||a|
            System.Console||a|
            System.StringComparer||c|Collections.IComparer,Collections.IEqualityComparer,Collections.Generic.IComparer`1[System.String],Collections.Generic.IEqualityComparer`1[System.String]
            System.Attribute||c|
            System.Delegate||c|ICloneable
            System.MulticastDelegate|System.Delegate|c|
            System.Func`1|System.MulticastDelegate|c|
            System.Func`2|System.MulticastDelegate|c|
            System.Func`3|System.MulticastDelegate|c|
            System.Func`4|System.MulticastDelegate|c|
            System.Func`5|System.MulticastDelegate|c|
            System.Func`6|System.MulticastDelegate|c|
            System.Func`7|System.MulticastDelegate|c|
            System.Func`8|System.MulticastDelegate|c|
            System.Func`9|System.MulticastDelegate|c|
            System.Action|System.MulticastDelegate|c|
            System.Action`1|System.MulticastDelegate|c|
            System.Action`2|System.MulticastDelegate|c|
            System.Action`3|System.MulticastDelegate|c|
            System.Action`4|System.MulticastDelegate|c|
            System.Action`5|System.MulticastDelegate|c|
            System.Action`6|System.MulticastDelegate|c|
            System.Action`7|System.MulticastDelegate|c|
            System.Action`8|System.MulticastDelegate|c|
            System.Predicate`1|System.MulticastDelegate|c|
            System.Comparison`1|System.MulticastDelegate|c|
            System.Converter`2|System.MulticastDelegate|c|
            System.EventHandler|System.MulticastDelegate|c|
            System.EventHandler`1|System.MulticastDelegate|c|
            System.Text.RegularExpressions.MatchEvaluator|System.MulticastDelegate|c|
            System.Threading.ThreadStart|System.MulticastDelegate|c|
            System.Threading.ParameterizedThreadStart|System.MulticastDelegate|c|
            System.Threading.WaitCallback|System.MulticastDelegate|c|
            System.EventArgs||c|
            System.TimeZoneInfo||c|
            System.TimeZone||c|
            System.AppDomain||c|
            System.DBNull||c|IConvertible
            System.Reflection.Assembly||c|
            System.Reflection.RuntimeAssembly|System.Reflection.Assembly|c|
            System.Reflection.AssemblyName||c|
            System.Lazy`1||c|
            System.Tuple||a|
            System.Tuple`1||c|IComparable
            System.Tuple`2||c|IComparable
            System.Tuple`3||c|IComparable
            System.Tuple`4||c|IComparable
            System.Tuple`5||c|IComparable
            System.Tuple`6||c|IComparable
            System.Tuple`7||c|IComparable
            System.Tuple`8||c|IComparable
            System.ValueTuple|System.ValueType|s|
            System.ValueTuple`1|System.ValueType|s|IComparable
            System.ValueTuple`2|System.ValueType|s|IComparable
            System.ValueTuple`3|System.ValueType|s|IComparable
            System.ValueTuple`4|System.ValueType|s|IComparable
            System.ValueTuple`5|System.ValueType|s|IComparable
            System.ValueTuple`6|System.ValueType|s|IComparable
            System.ValueTuple`7|System.ValueType|s|IComparable
            System.ValueTuple`8|System.ValueType|s|IComparable
            System.IComparable||i|
            System.IConvertible||i|
            System.IFormattable||i|
            System.IFormatProvider||i|
            System.IDisposable||i|
            System.ICloneable||i|
            System.CharEnumerator||c|ICloneable,IDisposable,Collections.IEnumerator
            System.Collections.IEnumerable||i|
            System.Collections.IEnumerator||i|
            System.Collections.ICollection||i|Collections.IEnumerable
            System.Collections.IList||i|Collections.ICollection,Collections.IEnumerable
            System.Collections.IDictionary||i|Collections.ICollection,Collections.IEnumerable
            System.Collections.IComparer||i|
            System.Collections.IEqualityComparer||i|
            System.Collections.Generic.IEnumerable`1||i|
            System.Collections.Generic.ICollection`1||i|
            System.Collections.Generic.IList`1||i|
            System.Collections.Generic.IDictionary`2||i|
            System.Collections.Generic.IComparer`1||i|
            System.Collections.Generic.IEqualityComparer`1||i|
            System.Collections.ArrayList||c|ICloneable,Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Collections.Hashtable||c|ICloneable,Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.DictionaryEntry|System.ValueType|s|
            System.Collections.SortedList||c|ICloneable,Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Queue||c|ICloneable,Collections.ICollection,Collections.IEnumerable
            System.Collections.Stack||c|ICloneable,Collections.ICollection,Collections.IEnumerable
            System.Collections.Specialized.OrderedDictionary||c|Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Specialized.NameObjectCollectionBase||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Specialized.NameValueCollection|System.Collections.Specialized.NameObjectCollectionBase|c|Collections.ICollection,Collections.IEnumerable
            System.Web.HttpValueCollection|System.Collections.Specialized.NameValueCollection|c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Specialized.StringCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Collections.ObjectModel.Collection`1||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Collections.ObjectModel.ReadOnlyCollection`1||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.List`1||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.Dictionary`2||c|Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.SortedDictionary`2||c|Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.SortedList`2||c|Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.KeyValuePair`2|System.ValueType|s|
            System.Collections.Generic.HashSet`1||c|Collections.IEnumerable
            System.Collections.Generic.SortedSet`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.Queue`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.Stack`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Generic.LinkedListNode`1||c|
            System.Collections.Generic.LinkedList`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Concurrent.ConcurrentDictionary`2||c|Collections.IDictionary,Collections.ICollection,Collections.IEnumerable
            System.Collections.Concurrent.ConcurrentBag`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Concurrent.ConcurrentQueue`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Concurrent.ConcurrentStack`1||c|Collections.ICollection,Collections.IEnumerable
            System.Collections.Concurrent.ConcurrentBag`1||c|Collections.ICollection,Collections.IEnumerable
            """;

    private static final String REST = """
            System.Text.StringBuilder||c|
            System.Text.Encoding||c|ICloneable
            System.Text.ASCIIEncoding|System.Text.Encoding|c|
            System.Text.UTF8Encoding|System.Text.Encoding|c|
            System.Text.UTF7Encoding|System.Text.Encoding|c|
            System.Text.UTF32Encoding|System.Text.Encoding|c|
            System.Text.UnicodeEncoding|System.Text.Encoding|c|
            System.Text.Latin1Encoding|System.Text.Encoding|c|
            System.Text.RegularExpressions.Regex||c|
            System.Text.RegularExpressions.Capture||c|
            System.Text.RegularExpressions.Group|System.Text.RegularExpressions.Capture|c|
            System.Text.RegularExpressions.Match|System.Text.RegularExpressions.Group|c|
            System.Text.RegularExpressions.GroupCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Text.RegularExpressions.CaptureCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Text.RegularExpressions.MatchCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Globalization.CultureInfo||c|ICloneable,IFormatProvider
            System.Globalization.NumberFormatInfo||c|ICloneable,IFormatProvider
            System.Globalization.DateTimeFormatInfo||c|ICloneable,IFormatProvider
            System.Globalization.TextInfo||c|ICloneable
            System.Globalization.CompareInfo||c|
            System.Globalization.Calendar||c|ICloneable
            System.Globalization.GregorianCalendar|System.Globalization.Calendar|c|
            System.IO.Path||a|
            System.IO.File||a|
            System.IO.Directory||a|
            System.IO.FileSystemInfo|System.MarshalByRefObject|c|
            System.MarshalByRefObject||c|
            System.IO.FileInfo|System.IO.FileSystemInfo|c|
            System.IO.DirectoryInfo|System.IO.FileSystemInfo|c|
            System.IO.DriveInfo||c|
            System.IO.Stream|System.MarshalByRefObject|c|IDisposable
            System.IO.MemoryStream|System.IO.Stream|c|
            System.IO.FileStream|System.IO.Stream|c|
            System.IO.TextReader|System.MarshalByRefObject|c|IDisposable
            System.IO.TextWriter|System.MarshalByRefObject|c|IDisposable
            System.IO.StreamReader|System.IO.TextReader|c|
            System.IO.StreamWriter|System.IO.TextWriter|c|
            System.IO.StringReader|System.IO.TextReader|c|
            System.IO.StringWriter|System.IO.TextWriter|c|
            System.IO.Compression.ZipFile||a|
            System.IO.Compression.GZipStream|System.IO.Stream|c|
            System.IO.Compression.DeflateStream|System.IO.Stream|c|
            System.IO.Compression.ZLibStream|System.IO.Stream|c|
            System.Diagnostics.Stopwatch||c|
            System.Diagnostics.Process||c|IDisposable
            System.Net.IPAddress||c|IFormattable
            System.Net.IPEndPoint|System.Net.EndPoint|c|
            System.Net.IPHostEntry||c|
            System.Net.Dns||a|
            System.Net.WebUtility||a|
            System.Web.HttpUtility||a|
            System.Net.NetworkCredential||c|Net.ICredentials
            System.Net.ServicePointManager||a|
            System.Net.WebClient||c|IDisposable
            System.Net.Http.HttpClient|System.Net.Http.HttpMessageInvoker|c|IDisposable
            System.Net.Mail.MailAddress||c|
            System.Net.Mail.MailAddressCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Net.Mail.MailMessage||c|IDisposable
            System.Net.Mail.Attachment||c|IDisposable
            System.Net.Mail.AttachmentCollection||c|Collections.IList,Collections.ICollection,Collections.IEnumerable
            System.Net.Mail.SmtpClient||c|IDisposable
            System.Net.NetworkInformation.PhysicalAddress||c|
            System.Security.SecureString||c|IDisposable
            System.Security.Principal.SecurityIdentifier||c|
            System.Security.Principal.NTAccount||c|
            System.Security.Principal.WindowsIdentity||c|
            System.Security.Principal.WindowsPrincipal||c|
            System.Security.AccessControl.ObjectSecurity||c|
            System.Security.Cryptography.HashAlgorithm||c|IDisposable
            System.Security.Cryptography.KeyedHashAlgorithm|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.HMAC|System.Security.Cryptography.KeyedHashAlgorithm|c|
            System.Security.Cryptography.HMACMD5|System.Security.Cryptography.HMAC|c|
            System.Security.Cryptography.HMACSHA1|System.Security.Cryptography.HMAC|c|
            System.Security.Cryptography.HMACSHA256|System.Security.Cryptography.HMAC|c|
            System.Security.Cryptography.HMACSHA384|System.Security.Cryptography.HMAC|c|
            System.Security.Cryptography.HMACSHA512|System.Security.Cryptography.HMAC|c|
            System.Security.Cryptography.RandomNumberGenerator||c|IDisposable
            System.Security.Cryptography.RNGCryptoServiceProvider|System.Security.Cryptography.RandomNumberGenerator|c|
            System.Security.Cryptography.MD5|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.SHA1|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.SHA256|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.SHA384|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.SHA512|System.Security.Cryptography.HashAlgorithm|c|
            System.Security.Cryptography.X509Certificates.X509Certificate||c|
            System.Security.Cryptography.X509Certificates.X509Certificate2|System.Security.Cryptography.X509Certificates.X509Certificate|c|
            System.Security.Cryptography.X509Certificates.X500DistinguishedName||c|
            System.Threading.Thread||c|
            System.Threading.Monitor||a|
            System.Threading.Interlocked||a|
            System.Threading.WaitHandle||c|IDisposable
            System.Threading.Mutex|System.Threading.WaitHandle|c|IDisposable
            System.Threading.Semaphore|System.Threading.WaitHandle|c|IDisposable
            System.Threading.SemaphoreSlim||c|IDisposable
            System.Threading.ManualResetEvent|System.Threading.WaitHandle|c|IDisposable
            System.Threading.AutoResetEvent|System.Threading.WaitHandle|c|IDisposable
            System.Timers.Timer||c|IDisposable
            System.Data.DataTable||c|
            System.Data.DataRow||c|
            System.Data.DataColumn||c|
            System.DirectoryServices.DirectoryEntry||c|
            System.DirectoryServices.DirectorySearcher||c|
            System.Management.ManagementClass||c|
            System.Management.ManagementObject||c|
            System.Management.ManagementObjectSearcher||c|
            System.Xml.XmlNode||c|ICloneable,Collections.IEnumerable
            System.Xml.XmlDocument|System.Xml.XmlNode|c|
            System.Xml.XmlElement|System.Xml.XmlNode|c|
            System.Xml.XmlAttribute|System.Xml.XmlNode|c|
            System.Xml.XmlText|System.Xml.XmlNode|c|
            System.Xml.XmlCDataSection|System.Xml.XmlNode|c|
            System.Xml.XmlComment|System.Xml.XmlNode|c|
            System.Xml.XmlDocumentFragment|System.Xml.XmlNode|c|
            System.Xml.XmlProcessingInstruction|System.Xml.XmlNode|c|
            System.Xml.XmlAttributeCollection||c|Collections.ICollection,Collections.IEnumerable
            System.Xml.XmlNamespaceManager||c|Collections.IEnumerable
            System.Xml.XmlNameTable||c|
            System.Xml.XmlDeclaration|System.Xml.XmlNode|c|
            System.Xml.XmlNodeList||c|Collections.IEnumerable
            System.Linq.Enumerable||a|
            System.Linq.Grouping`2||c|Collections.IEnumerable
            System.Linq.Lookup`2||c|Collections.IEnumerable
            System.Linq.OrderedEnumerable`1||c|Collections.IEnumerable
            System.CodeDom.Compiler.IndentedTextWriter|System.IO.TextWriter|c|
            Microsoft.Management.Infrastructure.CimClass||c|
            Microsoft.Management.Infrastructure.CimConverter||c|
            Microsoft.Management.Infrastructure.CimInstance||c|
            Microsoft.Management.Infrastructure.CimSession||c|
            Microsoft.PowerShell.DesiredStateConfiguration.ArgumentToConfigurationDataTransformationAttribute|System.Attribute|c|
            Microsoft.PowerShell.Commands.ModuleSpecification||c|
            Microsoft.PowerShell.Commands.PSPropertyExpression||c|
            """;

    private static final String AUTOMATION = """
            PSObject||c|IComparable,IFormattable
            PSCustomObject||c|
            PSReference||c|
            PSMethod|PSMethodInfo|c|
            PSMethodInfo|PSMemberInfo|c|
            PSMemberInfo||c|
            PSPropertyInfo|PSMemberInfo|c|
            PSProperty|PSPropertyInfo|c|
            PSAdaptedProperty|PSProperty|c|
            PSNoteProperty|PSPropertyInfo|c|
            PSAliasProperty|PSPropertyInfo|c|
            PSScriptProperty|PSPropertyInfo|c|
            PSCodeProperty|PSPropertyInfo|c|
            PSVariableProperty|PSNoteProperty|c|
            PSPropertySet|PSMemberInfo|c|
            PSMemberSet|PSMemberInfo|c|
            PSScriptMethod|PSMethodInfo|c|
            PSMemberInfoCollection`1||c|Collections.IEnumerable
            PSVariable||c|
            PSCredential||c|
            VerbInfo||c|
            PSStyle||c|
            PSStyle+ForegroundColor||c|
            PSStyle+BackgroundColor||c|
            PSStyle+FormattingData||c|
            PSStyle+ProgressConfiguration||c|
            PSStyle+FileInfoFormatting||c|
            PSStyle+FileInfoFormatting+FileExtensionDictionary||c|
            PSModuleInfo||c|
            PSListModifier||c|
            PSPrimitiveDictionary|System.Collections.Hashtable|c|
            PSTypeName||c|
            CompletionCompleters||a|
            PSEventArgs|System.EventArgs|c|
            PSDriveInfo||c|
            PSParser||a|
            PSToken||c|
            PSParseError||c|
            OrderedHashtable|System.Collections.Hashtable|c|
            ScriptBlock||c|
            SwitchParameter|System.ValueType|s|
            ErrorRecord||c|
            ErrorDetails||c|
            ErrorCategoryInfo||c|
            InvocationInfo||c|
            CommandInfo||c|
            CmdletInfo|CommandInfo|c|
            FunctionInfo|CommandInfo|c|
            FilterInfo|FunctionInfo|c|
            AliasInfo|CommandInfo|c|
            ApplicationInfo|CommandInfo|c|
            ExternalScriptInfo|CommandInfo|c|
            ScriptInfo|CommandInfo|c|
            CommandParameterInfo||c|
            CommandParameterSetInfo||c|
            ProviderInfo||c|
            InformationRecord||c|
            InformationalRecord||c|
            WarningRecord|InformationalRecord|c|
            VerboseRecord|InformationalRecord|c|
            DebugRecord|InformationalRecord|c|
            ProgressRecord||c|
            HostInformationMessage||c|
            Job||c|IDisposable
            Job2|Job|c|IDisposable
            PSRemotingJob|Job|c|IDisposable
            PSRemotingChildJob|Job|c|IDisposable
            JobStateInfo||c|
            JobStateEventArgs|System.EventArgs|c|
            PSTasks.PSTaskJob|Job|c|IDisposable
            PSTasks.PSTaskChildJob|Job|c|IDisposable
            PathInfo||c|
            EngineIntrinsics||c|
            Cmdlet|Internal.InternalCommand|c|
            PSCmdlet|Cmdlet|c|
            Internal.InternalCommand||c|
            Internal.AutomationNull||a|
            PSScriptCmdlet|PSCmdlet|c|
            Internal.CommonParameters||c|
            Internal.ShouldProcessParameters||c|
            Internal.TransactionParameters||c|
            SessionState||c|
            PSVariableIntrinsics||c|
            CommandInvocationIntrinsics||c|
            PSVersionHashTable|System.Collections.Hashtable|c|
            WildcardPattern||c|
            SemanticVersion||c|IComparable
            LanguagePrimitives||a|
            PSSerializer||a|
            CallStackFrame||c|
            CompletionResult||c|
            CommandCompletion||c|
            PowerShell||c|IDisposable
            VariablePath||c|
            Host.PSHost||c|
            Host.PSHostUserInterface||c|
            Host.PSHostRawUserInterface||c|
            Internal.Host.InternalHost|Host.PSHost|c|
            Internal.Host.InternalHostUserInterface|Host.PSHostUserInterface|c|
            Internal.Host.InternalHostRawUserInterface|Host.PSHostRawUserInterface|c|
            Host.Size|System.ValueType|s|
            Host.Coordinates|System.ValueType|s|
            Host.Rectangle|System.ValueType|s|
            Host.BufferCell|System.ValueType|s|
            Host.KeyInfo|System.ValueType|s|
            Host.ChoiceDescription||c|
            Host.FieldDescription||c|
            Runspaces.Runspace||c|IDisposable
            Runspaces.LocalRunspace|Runspaces.Runspace|c|IDisposable
            Runspaces.SessionStateProxy||c|
            Runspaces.SessionStateVariableEntry||c|
            Runspaces.SessionStateFunctionEntry||c|
            Runspaces.SessionStateAliasEntry||c|
            Runspaces.Command||c|
            Runspaces.CommandParameter||c|
            PSCommand||c|
            PSDataStreams||c|IDisposable
            PSInvocationStateInfo||c|
            PowerShellAsyncResult||c|IAsyncResult
            PSDataCollection`1||c|Collections.IList,Collections.ICollection,Collections.IEnumerable,IDisposable
            Runspaces.RunspaceFactory||a|
            Runspaces.RunspacePool||c|IDisposable
            Runspaces.InitialSessionState||c|
            Runspaces.PSSession||c|
            Runspaces.TypeData||c|
            Runspaces.TypeMemberData||c|
            Runspaces.NotePropertyData|Runspaces.TypeMemberData|c|
            Runspaces.AliasPropertyData|Runspaces.TypeMemberData|c|
            Runspaces.ScriptPropertyData|Runspaces.TypeMemberData|c|
            Runspaces.CodePropertyData|Runspaces.TypeMemberData|c|
            Runspaces.ScriptMethodData|Runspaces.TypeMemberData|c|
            Runspaces.PropertySetData|Runspaces.TypeMemberData|c|
            Runspaces.MemberSetData|Runspaces.TypeMemberData|c|
            AliasAttribute|System.Attribute|c|
            AllowEmptyCollectionAttribute|System.Attribute|c|
            AllowEmptyStringAttribute|System.Attribute|c|
            AllowNullAttribute|System.Attribute|c|
            ArgumentCompleterAttribute|System.Attribute|c|
            ArgumentCompletionsAttribute|System.Attribute|c|
            ArgumentTransformationAttribute|System.Attribute|c|
            CmdletBindingAttribute|System.Attribute|c|
            CredentialAttribute|ArgumentTransformationAttribute|c|
            DscPropertyAttribute|System.Attribute|c|
            DscResourceAttribute|System.Attribute|c|
            DscLocalConfigurationManagerAttribute|System.Attribute|c|
            ExperimentalAttribute|System.Attribute|c|
            ExperimentalFeature||c|
            HiddenAttribute|System.Attribute|c|
            Language.NoRunspaceAffinityAttribute|System.Attribute|c|
            OutputTypeAttribute|System.Attribute|c|
            ParameterAttribute|System.Attribute|c|
            RuntimeDefinedParameter||c|
            PSDefaultValueAttribute|System.Attribute|c|
            PSTypeNameAttribute|System.Attribute|c|
            SupportsWildcardsAttribute|System.Attribute|c|
            ValidateArgumentsAttribute|System.Attribute|c|
            ValidateEnumeratedArgumentsAttribute|ValidateArgumentsAttribute|c|
            ValidateCountAttribute|ValidateArgumentsAttribute|c|
            ValidateDriveAttribute|ValidateArgumentsAttribute|c|
            ValidateLengthAttribute|ValidateArgumentsAttribute|c|
            ValidateNotNullAttribute|ValidateArgumentsAttribute|c|
            ValidateNotNullOrEmptyAttribute|ValidateArgumentsAttribute|c|
            ValidateNotNullOrWhiteSpaceAttribute|ValidateArgumentsAttribute|c|
            ValidatePatternAttribute|ValidateArgumentsAttribute|c|
            ValidateRangeAttribute|ValidateArgumentsAttribute|c|
            ValidateScriptAttribute|ValidateArgumentsAttribute|c|
            ValidateSetAttribute|ValidateArgumentsAttribute|c|
            ValidateTrustedDataAttribute|ValidateArgumentsAttribute|c|
            ValidateUserDriveAttribute|ValidateArgumentsAttribute|c|
            IValidateSetValuesGenerator||i|
            """;

    private static final String PREFIX = "System.Management.Automation.";

    private TypeTable() {}

    /** Lower-case names to places: the text's number and the offset of the line in it. Built once; lines are read when asked for. */
    private static final class Index {
        private static final String[] TEXTS = {
            CORE, REST, AUTOMATION, ExceptionTable.TEXT, SyntaxTable.TEXT, PlatformTypes.TEXT, ResourceTypes.TEXT
        };
        private static final Map<String, Long> LINES = new HashMap<>(1024);

        static {
            for (int text = 0; text < TEXTS.length; text++) {
                index(text);
            }
        }

        private static void index(int number) {
            String text = TEXTS[number];
            String prefix = prefix(number);
            for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
                String name = prefix + text.substring(start, text.indexOf('|', start));
                LINES.put(name.toLowerCase(Locale.ROOT), (long) number << 32 | start);
            }
        }
    }

    private static String prefix(int number) {
        return number == 2 ? PREFIX : number == 4 ? SyntaxMembers.NAMESPACE : "";
    }

    /** The line of a type with this lower-case full name, or null. */
    static Row find(String lowerName) {
        Long place = Index.LINES.get(lowerName);
        if (place == null) {
            return null;
        }
        int number = (int) (place >> 32);
        int start = place.intValue();
        String text = Index.TEXTS[number];
        String[] fields = text.substring(start, text.indexOf('\n', start)).split("\\|", -1);
        String prefix = prefix(number);
        String base = fields[1].isEmpty() || fields[1].startsWith("System.") ? fields[1] : prefix + fields[1];
        String[] interfaces = fields[3].isEmpty() ? new String[0] : fields[3].split(",");
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = "System." + interfaces[i];
        }
        return new Row(prefix + fields[0], base, fields[2].charAt(0), interfaces);
    }

    /** Full names of all types, lower case, for completion and tests. */
    static Iterable<String> names() {
        return Index.LINES.keySet();
    }
}
