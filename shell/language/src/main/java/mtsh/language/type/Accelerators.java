package mtsh.language.type;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.error.NetThrow;

/** PowerShell's short names of types, and which of them stand in messages and definitions. */
final class Accelerators {
    /** Short name and full name; {@code =} where the short one is also what PowerShell shows. */
    private static final String TEXT = """
            string=System.String
            char=System.Char
            bool=System.Boolean
            byte=System.Byte
            sbyte=System.SByte
            short=System.Int16
            int16 System.Int16
            ushort=System.UInt16
            uint16 System.UInt16
            int=System.Int32
            int32 System.Int32
            uint=System.UInt32
            uint32 System.UInt32
            long=System.Int64
            int64 System.Int64
            ulong=System.UInt64
            uint64 System.UInt64
            float=System.Single
            single System.Single
            double=System.Double
            decimal=System.Decimal
            bigint=System.Numerics.BigInteger
            datetime=System.DateTime
            timespan=System.TimeSpan
            guid=System.Guid
            version=System.Version
            semver=System.Management.Automation.SemanticVersion
            uri=System.Uri
            type=System.Type
            void=System.Void
            array=System.Array
            hashtable=System.Collections.Hashtable
            ordered=System.Collections.Specialized.OrderedDictionary
            regex=System.Text.RegularExpressions.Regex
            cultureinfo=System.Globalization.CultureInfo
            ipaddress=System.Net.IPAddress
            IPEndpoint=System.Net.IPEndPoint
            mailaddress=System.Net.Mail.MailAddress
            PhysicalAddress=System.Net.NetworkInformation.PhysicalAddress
            securestring=System.Security.SecureString
            ObjectSecurity=System.Security.AccessControl.ObjectSecurity
            X509Certificate=System.Security.Cryptography.X509Certificates.X509Certificate
            X500DistinguishedName=System.Security.Cryptography.X509Certificates.X500DistinguishedName
            xml=System.Xml.XmlDocument
            adsi=System.DirectoryServices.DirectoryEntry
            adsisearcher=System.DirectoryServices.DirectorySearcher
            wmiclass=System.Management.ManagementClass
            wmi=System.Management.ManagementObject
            wmisearcher=System.Management.ManagementObjectSearcher
            cimclass=Microsoft.Management.Infrastructure.CimClass
            cimtype=Microsoft.Management.Infrastructure.CimType
            cimconverter=Microsoft.Management.Infrastructure.CimConverter
            ciminstance=Microsoft.Management.Infrastructure.CimInstance
            CimSession=Microsoft.Management.Infrastructure.CimSession
            psobject=System.Management.Automation.PSObject
            pscustomobject System.Management.Automation.PSObject
            scriptblock=System.Management.Automation.ScriptBlock
            switch=System.Management.Automation.SwitchParameter
            ref=System.Management.Automation.PSReference
            pscredential=System.Management.Automation.PSCredential
            psvariable=System.Management.Automation.PSVariable
            psvariableproperty=System.Management.Automation.PSVariableProperty
            psnoteproperty=System.Management.Automation.PSNoteProperty
            psaliasproperty=System.Management.Automation.PSAliasProperty
            psscriptproperty=System.Management.Automation.PSScriptProperty
            psscriptmethod=System.Management.Automation.PSScriptMethod
            psmoduleinfo=System.Management.Automation.PSModuleInfo
            pslistmodifier=System.Management.Automation.PSListModifier
            psprimitivedictionary=System.Management.Automation.PSPrimitiveDictionary
            pspropertyexpression=Microsoft.PowerShell.Commands.PSPropertyExpression
            powershell=System.Management.Automation.PowerShell
            runspace=System.Management.Automation.Runspaces.Runspace
            runspacefactory=System.Management.Automation.Runspaces.RunspaceFactory
            initialsessionstate=System.Management.Automation.Runspaces.InitialSessionState
            WildcardPattern=System.Management.Automation.WildcardPattern
            NullString=System.Management.Automation.Language.NullString
            ExperimentAction=System.Management.Automation.ExperimentAction
            ExperimentalFeature=System.Management.Automation.ExperimentalFeature
            Experimental=System.Management.Automation.ExperimentalAttribute
            Alias=System.Management.Automation.AliasAttribute
            AllowEmptyCollection=System.Management.Automation.AllowEmptyCollectionAttribute
            AllowEmptyString=System.Management.Automation.AllowEmptyStringAttribute
            AllowNull=System.Management.Automation.AllowNullAttribute
            ArgumentCompleter=System.Management.Automation.ArgumentCompleterAttribute
            ArgumentCompletions=System.Management.Automation.ArgumentCompletionsAttribute
            CmdletBinding=System.Management.Automation.CmdletBindingAttribute
            DscLocalConfigurationManager=System.Management.Automation.DscLocalConfigurationManagerAttribute
            DscProperty=System.Management.Automation.DscPropertyAttribute
            DscResource=System.Management.Automation.DscResourceAttribute
            NoRunspaceAffinity=System.Management.Automation.Language.NoRunspaceAffinityAttribute
            OutputType=System.Management.Automation.OutputTypeAttribute
            Parameter=System.Management.Automation.ParameterAttribute
            PSDefaultValue=System.Management.Automation.PSDefaultValueAttribute
            PSTypeNameAttribute=System.Management.Automation.PSTypeNameAttribute
            SupportsWildcards=System.Management.Automation.SupportsWildcardsAttribute
            ValidateCount=System.Management.Automation.ValidateCountAttribute
            ValidateDrive=System.Management.Automation.ValidateDriveAttribute
            ValidateLength=System.Management.Automation.ValidateLengthAttribute
            ValidateNotNull=System.Management.Automation.ValidateNotNullAttribute
            ValidateNotNullOrEmpty=System.Management.Automation.ValidateNotNullOrEmptyAttribute
            ValidateNotNullOrWhiteSpace=System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute
            ValidatePattern=System.Management.Automation.ValidatePatternAttribute
            ValidateRange=System.Management.Automation.ValidateRangeAttribute
            ValidateScript=System.Management.Automation.ValidateScriptAttribute
            ValidateSet=System.Management.Automation.ValidateSetAttribute
            ValidateTrustedData=System.Management.Automation.ValidateTrustedDataAttribute
            ValidateUserDrive=System.Management.Automation.ValidateUserDriveAttribute
            """;

    private static final Map<String, String> FULL_NAMES = new ConcurrentHashMap<>(256);
    private static final Map<String, String> SHORT_NAMES = new ConcurrentHashMap<>(256);
    private static final Map<String, String> SPELLINGS = new ConcurrentHashMap<>();

    /** What only PowerShell on Windows has. */
    private static final Set<String> OF_WINDOWS = Set.of("adsi", "adsisearcher", "wmi", "wmiclass", "wmisearcher");

    static {
        for (int start = 0; start < TEXT.length(); ) {
            int end = TEXT.indexOf('\n', start);
            add(TEXT.substring(start, end));
            start = end + 1;
        }
    }

    private Accelerators() {}

    private static void add(String line) {
        int equals = line.indexOf('=');
        int at = equals < 0 ? line.indexOf(' ') : equals;
        String shortName = line.substring(0, at);
        String fullName = line.substring(at + 1);
        String key = MemberList.key(shortName);
        FULL_NAMES.put(key, fullName);
        if (!key.equals(shortName)) {
            SPELLINGS.put(key, shortName);
        }
        if (equals > 0) {
            SHORT_NAMES.put(fullName, shortName);
        }
    }

    /** The full name behind a lower-case short one, or null. */
    static String fullName(String lowerName) {
        return FULL_NAMES.get(lowerName);
    }

    /** A lower-case short name as it is usually written. */
    static String spelled(String lowerName) {
        return SPELLINGS.getOrDefault(lowerName, lowerName);
    }

    /** The short name that PowerShell shows for a full one, or the full one. */
    static String display(String fullName) {
        return SHORT_NAMES.getOrDefault(fullName, fullName);
    }

    static boolean isOfWindows(String lowerName) {
        return OF_WINDOWS.contains(lowerName);
    }

    /** A short name that a script makes; it is never shown in place of the full one. */
    static boolean define(String shortName, String fullName) {
        String key = MemberList.key(shortName);
        if (FULL_NAMES.containsKey(key)) {
            throw new NetThrow(
                    "System.ArgumentException", "An item with the same key has already been added. Key: " + shortName);
        }
        FULL_NAMES.put(key, fullName);
        SPELLINGS.put(key, shortName);
        return true;
    }

    static boolean undefine(String shortName) {
        return FULL_NAMES.remove(MemberList.key(shortName)) != null;
    }

    static Iterable<String> names() {
        return FULL_NAMES.keySet();
    }
}
