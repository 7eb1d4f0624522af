package mtsh.language.type;

/** More lines of {@link TypeTable}: what belongs to the platform around a script, its assemblies, its net, its tables of data. */
final class PlatformTypes {
    static final String TEXT = """
            Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy||c|
            System.AppDomain|System.MarshalByRefObject|c|
            System.Activator||a|
            System.Reflection.Assembly||c|
            System.Reflection.RuntimeAssembly|System.Reflection.Assembly|c|
            System.Reflection.AssemblyName||c|ICloneable
            System.Reflection.Module||c|
            System.Drawing.Color|System.ValueType|s|
            System.Drawing.Point|System.ValueType|s|
            System.Drawing.Size|System.ValueType|s|
            System.Drawing.Rectangle|System.ValueType|s|
            System.Data.DataSet||c|IDisposable
            System.Data.DataView||c|Collections.IEnumerable,IDisposable
            System.Data.DataRowView||c|
            System.Data.DataRowCollection||c|Collections.ICollection,Collections.IEnumerable
            System.Data.DataColumnCollection||c|Collections.ICollection,Collections.IEnumerable
            System.Data.DataTableCollection||c|Collections.ICollection,Collections.IEnumerable
            System.Diagnostics.ProcessStartInfo||c|
            System.Diagnostics.ProcessModule||c|IDisposable
            System.Diagnostics.ProcessModuleCollection||c|Collections.ICollection,Collections.IEnumerable
            System.Diagnostics.ProcessThread||c|IDisposable
            System.Diagnostics.ProcessThreadCollection||c|Collections.ICollection,Collections.IEnumerable
            System.IO.Compression.ZipFileExtensions||a|
            System.IO.Compression.ZipArchive||c|IDisposable
            System.IO.Compression.ZipArchiveEntry||c|
            System.OperatingSystem||c|ICloneable
            System.Runtime.InteropServices.RuntimeInformation||a|
            System.Runtime.InteropServices.OSPlatform|System.ValueType|s|
            System.Collections.Comparer||c|Collections.IComparer
            System.Collections.CaseInsensitiveComparer||c|Collections.IComparer
            System.Collections.Generic.Comparer`1||c|Collections.IComparer
            System.Collections.Generic.EqualityComparer`1||c|Collections.IEqualityComparer
            System.Xml.XmlWriter||c|IDisposable
            System.Xml.XmlTextWriter|System.Xml.XmlWriter|c|
            System.Xml.XmlWriterSettings||c|
            System.Net.CredentialCache||c|Net.ICredentials,Collections.IEnumerable
            System.Net.WebProxy||c|Net.IWebProxy
            System.Net.IWebProxy||i|
            System.Net.WebRequest|System.MarshalByRefObject|c|
            System.Net.HttpWebRequest|System.Net.WebRequest|c|
            System.Net.ServicePoint||c|
            System.Security.Principal.IdentityReference||c|
            System.Security.AccessControl.FileSystemAccessRule||c|
            System.Security.AccessControl.FileSystemSecurity|System.Security.AccessControl.ObjectSecurity|c|
            System.Security.AccessControl.FileSecurity|System.Security.AccessControl.FileSystemSecurity|c|
            System.Security.AccessControl.DirectorySecurity|System.Security.AccessControl.FileSystemSecurity|c|
            Microsoft.Win32.Registry||a|
            Microsoft.Win32.RegistryKey|System.MarshalByRefObject|c|IDisposable
            """;

    private PlatformTypes() {}
}
