package mtsh.language.type;

/** Descriptions of what reaches outside of values: files, the environment, PowerShell's own objects. */
final class DescriptionsOfServices {
    private DescriptionsOfServices() {}

    static Description of(String fullName) {
        return switch (fullName) {
            case "System.Management.Automation.PSObject" -> new PSObjectMembers();
            case "System.Management.Automation.PSCustomObject" -> new PSCustomObjectMembers();
            case "System.Management.Automation.PSMemberInfo",
                    "System.Management.Automation.PSNoteProperty",
                    "System.Management.Automation.PSAliasProperty",
                    "System.Management.Automation.PSScriptProperty",
                    "System.Management.Automation.PSPropertySet",
                    "System.Management.Automation.PSMemberSet",
                    "System.Management.Automation.PSScriptMethod" -> new MemberInfoMembers();
            case "System.Management.Automation.PSMemberInfoCollection`1" -> new MemberCollectionMembers();
            case "System.Management.Automation.PSMethodInfo" -> new MethodGroupMembers();
            case "System.Management.Automation.ErrorRecord",
                    "System.Management.Automation.ErrorCategoryInfo",
                    "System.Management.Automation.ErrorDetails" -> new ErrorRecordMembers();
            case "System.Management.Automation.InvocationInfo" -> new InvocationInfoMembers();
            case "System.Management.Automation.PSParser",
                    "System.Management.Automation.PSToken",
                    "System.Management.Automation.PSParseError" -> new TokenMembers();
            case "System.Management.Automation.Internal.CommonParameters",
                    "System.Management.Automation.Internal.ShouldProcessParameters",
                    "System.Management.Automation.Internal.TransactionParameters" -> new CommonParameterMembers();
            case "System.Management.Automation.Internal.AutomationNull" -> new AutomationNullMembers();
            case "System.Management.Automation.WildcardPattern" -> new WildcardPatternMembers();
            case "System.Management.Automation.VariablePath" -> new VariablePathMembers();
            case "System.Management.Automation.ScriptBlock" -> new ScriptBlockMembers();
            case "System.Management.Automation.PSReference" -> new ReferenceMembers();
            case "System.Management.Automation.Runspaces.TypeData",
                    "System.Management.Automation.Runspaces.TypeMemberData",
                    "System.Management.Automation.Runspaces.NotePropertyData",
                    "System.Management.Automation.Runspaces.AliasPropertyData",
                    "System.Management.Automation.Runspaces.ScriptPropertyData",
                    "System.Management.Automation.Runspaces.CodePropertyData",
                    "System.Management.Automation.Runspaces.ScriptMethodData",
                    "System.Management.Automation.Runspaces.PropertySetData" -> new TypeDataMembers();
            case "System.Management.Automation.PSSerializer" -> new PSSerializerMembers();
            case "System.Management.Automation.PSStyle",
                    "System.Management.Automation.PSStyle+ForegroundColor",
                    "System.Management.Automation.PSStyle+BackgroundColor",
                    "System.Management.Automation.PSStyle+FormattingData",
                    "System.Management.Automation.PSStyle+ProgressConfiguration",
                    "System.Management.Automation.PSStyle+FileInfoFormatting",
                    "System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary" ->
                new PSStyleMembers();
            case "System.Security.SecureString" -> new SecureStringMembers();
            case "System.Management.Automation.PSCredential", "System.Net.NetworkCredential" -> new CredentialMembers();
            case "System.Runtime.InteropServices.Marshal", "System.IntPtr" -> new MarshalMembers();
            case "System.Management.Automation.LanguagePrimitives" -> new LanguagePrimitivesMembers();
            case "Microsoft.PowerShell.Commands.ModuleSpecification" -> new ModuleSpecificationMembers();
            case "System.Management.Automation.SemanticVersion" -> new SemanticVersionMembers();
            case "System.TimeOnly" -> new TimeOnlyMembers();
            case "System.Xml.XmlNode",
                    "System.Xml.XmlDocument",
                    "System.Xml.XmlElement",
                    "System.Xml.XmlAttribute",
                    "System.Xml.XmlText",
                    "System.Xml.XmlCDataSection",
                    "System.Xml.XmlComment",
                    "System.Xml.XmlProcessingInstruction",
                    "System.Xml.XmlDeclaration",
                    "System.Xml.XmlAttributeCollection",
                    "System.Xml.XmlNamespaceManager",
                    "System.Xml.XmlNameTable",
                    "System.Xml.XmlNodeList" -> new XmlMembers();
            case "System.Text.StringBuilder" -> new StringBuilderMembers();
            case "System.Text.RegularExpressions.Regex" -> new RegexMembers();
            case "System.Text.RegularExpressions.Capture",
                    "System.Text.RegularExpressions.Group",
                    "System.Text.RegularExpressions.Match",
                    "System.Text.RegularExpressions.GroupCollection",
                    "System.Text.RegularExpressions.CaptureCollection",
                    "System.Text.RegularExpressions.MatchCollection" -> new MatchMembers();
            case "System.StringComparer" -> new StringComparerMembers();
            case "System.Diagnostics.Stopwatch" -> new StopwatchMembers();
            case "System.Random" -> new RandomMembers();
            case "System.Text.Encoding",
                    "System.Text.UTF8Encoding",
                    "System.Text.UnicodeEncoding",
                    "System.Text.UTF32Encoding",
                    "System.Text.ASCIIEncoding" -> new EncodingMembers();
            case "System.Globalization.CultureInfo" -> new CultureMembers();
            case "System.Globalization.NumberFormatInfo", "System.Globalization.DateTimeFormatInfo" ->
                new FormatInfoMembers();
            case "System.Globalization.TextInfo",
                    "System.Globalization.Calendar",
                    "System.Globalization.GregorianCalendar",
                    "System.Globalization.CompareInfo" -> new CulturePartMembers();
            case "System.Uri" -> new UriMembers();
            case "System.Net.IPAddress", "System.Net.Mail.MailAddress" -> new AddressMembers();
            case "System.IO.Path" -> new PathMembers();
            case "System.IO.File" -> new FileMembers();
            case "System.IO.Directory" -> new DirectoryMembers();
            case "System.IO.FileSystemInfo", "System.IO.FileInfo", "System.IO.DirectoryInfo" -> new FileInfoMembers();
            case "System.Environment" -> new EnvironmentMembers();
            case "System.Diagnostics.Process",
                    "System.Diagnostics.ProcessStartInfo",
                    "System.Diagnostics.ProcessModule",
                    "System.Diagnostics.ProcessModuleCollection",
                    "System.Diagnostics.ProcessThread",
                    "System.Diagnostics.ProcessThreadCollection" -> new ProcessMembers();
            case "System.Management.Automation.SwitchParameter", "System.Nullable", "System.Nullable`1" ->
                new MiscellaneousMembers();
            case "System.TimeZoneInfo" -> new TimeZoneMembers();
            case "System.DateOnly" -> new DateOnlyMembers();
            case "System.BitConverter" -> new BitConverterMembers();
            case "System.Management.Automation.CompletionResult", "System.Management.Automation.CommandCompletion" ->
                new CompletionMembers();
            case "System.Management.Automation.CompletionCompleters" -> new CompletersMembers();
            case "System.Management.Automation.PSTypeName" -> new TypeReferenceMembers();
            case "System.Net.WebUtility" -> new WebMembers();
            case "System.Web.HttpUtility" -> new HttpUtilityMembers();
            case "System.Management.Automation.RuntimeDefinedParameter" -> new RuntimeParameterMembers();
            case "System.Management.Automation.AliasAttribute",
                    "System.Management.Automation.AllowEmptyCollectionAttribute",
                    "System.Management.Automation.AllowEmptyStringAttribute",
                    "System.Management.Automation.AllowNullAttribute",
                    "System.Management.Automation.ArgumentCompleterAttribute",
                    "System.Management.Automation.ArgumentCompletionsAttribute",
                    "System.Management.Automation.CmdletBindingAttribute",
                    "System.Management.Automation.CredentialAttribute",
                    "System.Management.Automation.ExperimentalAttribute",
                    "System.Management.Automation.HiddenAttribute",
                    "System.Management.Automation.OutputTypeAttribute",
                    "System.Management.Automation.ParameterAttribute",
                    "System.Management.Automation.PSDefaultValueAttribute",
                    "System.Management.Automation.PSTypeNameAttribute",
                    "System.Management.Automation.SupportsWildcardsAttribute",
                    "System.Management.Automation.ValidateCountAttribute",
                    "System.Management.Automation.ValidateDriveAttribute",
                    "System.Management.Automation.ValidateLengthAttribute",
                    "System.Management.Automation.ValidateNotNullAttribute",
                    "System.Management.Automation.ValidateNotNullOrEmptyAttribute",
                    "System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute",
                    "System.Management.Automation.ValidatePatternAttribute",
                    "System.Management.Automation.ValidateRangeAttribute",
                    "System.Management.Automation.ValidateScriptAttribute",
                    "System.Management.Automation.ValidateSetAttribute",
                    "System.Management.Automation.ValidateTrustedDataAttribute",
                    "System.Management.Automation.ValidateUserDriveAttribute" -> new AttributeMembers();
            default -> ofSessions(fullName);
        };
    }

    /** Sessions and threads. */
    private static Description ofSessions(String fullName) {
        return switch (fullName) {
            case "System.Management.Automation.PowerShell",
                    "System.Management.Automation.PSCommand",
                    "System.Management.Automation.PSDataStreams",
                    "System.Management.Automation.PSInvocationStateInfo",
                    "System.Management.Automation.PowerShellAsyncResult",
                    "System.Management.Automation.Runspaces.Command",
                    "System.Management.Automation.Runspaces.CommandParameter" -> new PowerShellMembers();
            case "System.Management.Automation.PSDataCollection`1" -> new DataCollectionMembers();
            case "System.Management.Automation.Runspaces.Runspace",
                    "System.Management.Automation.Runspaces.RunspaceFactory",
                    "System.Management.Automation.Runspaces.RunspacePool",
                    "System.Management.Automation.Runspaces.SessionStateProxy",
                    "System.Management.Automation.Runspaces.InitialSessionState" -> new RunspaceMembers();
            case "System.Management.Automation.Runspaces.SessionStateVariableEntry",
                    "System.Management.Automation.Runspaces.SessionStateFunctionEntry",
                    "System.Management.Automation.Runspaces.SessionStateAliasEntry" -> new StateEntryMembers();
            case "System.Management.Automation.Host.PSHost", "System.Management.Automation.Host.PSHostUserInterface" ->
                new HostMembers();
            case "System.Management.Automation.Host.PSHostRawUserInterface" -> new WindowMembers();
            case "System.Management.Automation.Host.Size",
                    "System.Management.Automation.Host.Coordinates",
                    "System.Management.Automation.Host.Rectangle",
                    "System.Management.Automation.Host.BufferCell",
                    "System.Management.Automation.Host.KeyInfo",
                    "System.Management.Automation.Host.ChoiceDescription",
                    "System.Management.Automation.Host.FieldDescription",
                    "Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy" -> new HostPartMembers();
            case "System.Threading.Monitor", "System.Threading.Interlocked" -> new LockMembers();
            case "System.Threading.WaitHandle",
                    "System.Threading.Mutex",
                    "System.Threading.Semaphore",
                    "System.Threading.SemaphoreSlim",
                    "System.Threading.ManualResetEvent",
                    "System.Threading.AutoResetEvent" -> new WaitHandleMembers();
            default -> null;
        };
    }
}
