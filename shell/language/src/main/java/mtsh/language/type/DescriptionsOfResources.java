package mtsh.language.type;

/** Descriptions of streams, hashes, credentials, delegates and the net: what scripts open, hold or hand on. */
final class DescriptionsOfResources {
    private DescriptionsOfResources() {}

    static Description of(String fullName) {
        return switch (fullName) {
            case "System.IO.Stream",
                    "System.IO.MemoryStream",
                    "System.IO.FileStream",
                    "System.IO.Compression.GZipStream",
                    "System.IO.Compression.DeflateStream",
                    "System.IO.Compression.ZLibStream" -> new StreamMembers();
            case "System.IO.Compression.ZipFile",
                    "System.IO.Compression.ZipFileExtensions",
                    "System.IO.Compression.ZipArchive",
                    "System.IO.Compression.ZipArchiveEntry" -> new ZipMembers();
            case "System.IO.TextReader", "System.IO.StreamReader", "System.IO.StringReader" -> new ReaderMembers();
            case "System.IO.TextWriter", "System.IO.StreamWriter", "System.IO.StringWriter" -> new WriterMembers();
            case "System.Security.Cryptography.HashAlgorithm",
                    "System.Security.Cryptography.MD5",
                    "System.Security.Cryptography.SHA1",
                    "System.Security.Cryptography.SHA256",
                    "System.Security.Cryptography.SHA384",
                    "System.Security.Cryptography.SHA512",
                    "System.Security.Cryptography.HMAC",
                    "System.Security.Cryptography.HMACMD5",
                    "System.Security.Cryptography.HMACSHA1",
                    "System.Security.Cryptography.HMACSHA256",
                    "System.Security.Cryptography.HMACSHA384",
                    "System.Security.Cryptography.HMACSHA512" -> new HashMembers();
            case "System.Security.Cryptography.RandomNumberGenerator",
                    "System.Security.Cryptography.RNGCryptoServiceProvider" -> new RandomNumberMembers();
            case "System.Collections.Specialized.NameValueCollection",
                    "System.Web.HttpValueCollection",
                    "System.Net.WebHeaderCollection" -> new NameValueMembers();
            case "System.Reflection.MemberInfo",
                    "System.Reflection.MethodInfo",
                    "System.Reflection.ConstructorInfo",
                    "System.Reflection.PropertyInfo",
                    "System.Reflection.FieldInfo",
                    "System.Reflection.ParameterInfo" -> new ReflectionMembers();
            case "System.Reflection.Assembly", "System.Reflection.AssemblyName", "System.AppDomain" ->
                new AssemblyMembers();
            case "System.Console" -> new ConsoleMembers();
            case "System.GC", "System.Buffer", "System.Threading.Thread" -> new RuntimeMembers();
            case "System.Net.Dns", "System.Net.IPHostEntry", "System.Net.IPEndPoint" -> new DnsMembers();
            case "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.LinkedListNode`1" ->
                new LinkedListMembers();
            case "System.Management.Automation.WildcardPattern" -> new PatternMembers();
            case "System.Net.Mail.MailMessage",
                    "System.Net.Mail.MailAddressCollection",
                    "System.Net.Mail.Attachment",
                    "System.Net.Mail.SmtpClient" -> new MailMembers();
            case "System.Linq.Enumerable" -> new LinqMembers();
            case "System.Linq.Grouping`2", "System.Linq.Lookup`2" -> new LinqGrouping();
            default -> ofPlatform(fullName);
        };
    }

    /** The platform around a script: what is loaded, how the net is used, what only Windows has. */
    private static Description ofPlatform(String fullName) {
        if (fullName.startsWith("System.Tuple") || fullName.startsWith("System.ValueTuple")) {
            return new TupleMembers();
        }
        return switch (fullName) {
            case "System.OperatingSystem",
                    "System.Runtime.InteropServices.RuntimeInformation",
                    "System.Runtime.InteropServices.OSPlatform" -> new SystemMembers();
            case "System.Collections.Comparer",
                    "System.Collections.CaseInsensitiveComparer",
                    "System.Collections.Generic.Comparer`1",
                    "System.Collections.Generic.EqualityComparer`1" -> new ComparerMembers();
            case "System.Xml.XmlWriter", "System.Xml.XmlTextWriter", "System.Xml.XmlWriterSettings" ->
                new XmlWriterMembers();
            case "System.UriBuilder" -> new UriBuilderMembers();
            case "System.Reflection.Assembly", "System.Reflection.AssemblyName", "System.AppDomain" ->
                new AssemblyMembers();
            case "System.Net.ServicePointManager", "System.Net.CredentialCache", "System.Net.WebProxy" ->
                new ServiceMembers();
            case "System.Data.DataTable", "System.Data.DataRow", "System.Data.DataColumn" -> new TableMembers();
            case "System.Data.DataSet",
                    "System.Data.DataView",
                    "System.Data.DataRowCollection",
                    "System.Data.DataColumnCollection",
                    "System.Data.DataTableCollection" -> new TableListMembers();
            case "System.Drawing.Color", "System.Drawing.Point", "System.Drawing.Size", "System.Drawing.Rectangle" ->
                new DrawingMembers();
            case "System.Activator",
                    "System.Security.Principal.NTAccount",
                    "System.Security.Principal.SecurityIdentifier",
                    "System.Security.Principal.WindowsIdentity",
                    "System.Security.Principal.WindowsPrincipal",
                    "System.Security.AccessControl.FileSystemAccessRule",
                    "System.Security.AccessControl.FileSecurity",
                    "System.Security.AccessControl.DirectorySecurity",
                    "Microsoft.Win32.Registry",
                    "Microsoft.Win32.RegistryKey" -> new PlatformMembers();
            default -> DescriptionsOfNetwork.of(fullName);
        };
    }
}
