package mtsh.language.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Enumerations, one a line: full name, {@code f} when values are sets of flags, names and numbers. */
final class EnumTable {
    private static final String TEXT = """
            System.DayOfWeek||Sunday=0 Monday=1 Tuesday=2 Wednesday=3 Thursday=4 Friday=5 Saturday=6
            System.DateTimeKind||Unspecified=0 Utc=1 Local=2
            System.StringComparison||CurrentCulture=0 CurrentCultureIgnoreCase=1 InvariantCulture=2 InvariantCultureIgnoreCase=3 \
            Ordinal=4 OrdinalIgnoreCase=5
            System.StringSplitOptions|f|None=0 RemoveEmptyEntries=1 TrimEntries=2
            System.ConsoleColor||Black=0 DarkBlue=1 DarkGreen=2 DarkCyan=3 DarkRed=4 DarkMagenta=5 DarkYellow=6 Gray=7 DarkGray=8 \
            Blue=9 Green=10 Cyan=11 Red=12 Magenta=13 Yellow=14 White=15
            System.MidpointRounding||ToEven=0 AwayFromZero=1 ToZero=2 ToNegativeInfinity=3 ToPositiveInfinity=4
            System.Text.RegularExpressions.RegexOptions|f|None=0 IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8 Singleline=16 \
            IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024
            System.Globalization.NumberStyles|f|None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4 Integer=7 \
            AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 Number=111 AllowExponent=128 Float=167 \
            AllowCurrencySymbol=256 Currency=383 Any=511 AllowHexSpecifier=512 HexNumber=515 AllowBinarySpecifier=1024 \
            BinaryNumber=1027
            System.Globalization.DateTimeStyles|f|None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowInnerWhite=4 \
            AllowWhiteSpaces=7 NoCurrentDateDefault=8 AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64 RoundtripKind=128
            System.IO.FileAttributes|f|None=0 ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128 Temporary=256 \
            SparseFile=512 ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192 Encrypted=16384 \
            IntegrityStream=32768 NoScrubData=131072
            System.IO.FileMode||CreateNew=1 Create=2 Open=3 OpenOrCreate=4 Truncate=5 Append=6
            System.Management.Automation.Provider.ProviderCapabilities|f|None=0 Include=1 Exclude=2 Filter=4 ExpandWildcards=8 \
            ShouldProcess=16 Credentials=32 Transactions=64
            System.Management.Automation.ErrorView||NormalView=0 CategoryView=1 ConciseView=2 DetailedView=3
            System.Management.Automation.ActionPreference||SilentlyContinue=0 Stop=1 Continue=2 Inquire=3 Ignore=4 Suspend=5 Break=6
            System.Management.Automation.OutputRendering||Host=0 PlainText=1 Ansi=2
            System.Management.Automation.ProgressView||Minimal=0 Classic=1
            System.Management.Automation.ErrorCategory||NotSpecified=0 OpenError=1 CloseError=2 DeviceError=3 DeadlockDetected=4 \
            InvalidArgument=5 InvalidData=6 InvalidOperation=7 InvalidResult=8 InvalidType=9 MetadataError=10 NotImplemented=11 \
            NotInstalled=12 ObjectNotFound=13 OperationStopped=14 OperationTimeout=15 SyntaxError=16 ParserError=17 \
            PermissionDenied=18 ResourceBusy=19 ResourceExists=20 ResourceUnavailable=21 ReadError=22 WriteError=23 FromStdErr=24 \
            SecurityError=25 ProtocolError=26 ConnectionError=27 AuthenticationError=28 LimitsExceeded=29 QuotaExceeded=30 \
            NotEnabled=31
            System.TypeCode||Empty=0 Object=1 DBNull=2 Boolean=3 Char=4 SByte=5 Byte=6 Int16=7 UInt16=8 Int32=9 UInt32=10 Int64=11 \
            UInt64=12 Single=13 Double=14 Decimal=15 DateTime=16 String=18
            System.Base64FormattingOptions|f|None=0 InsertLineBreaks=1
            System.ConsoleKey||Backspace=8 Tab=9 Enter=13 Escape=27 Spacebar=32 LeftArrow=37 UpArrow=38 RightArrow=39 DownArrow=40 \
            Delete=46
            System.ConsoleModifiers|f|None=0 Alt=1 Shift=2 Control=4
            System.EnvironmentVariableTarget||Process=0 User=1 Machine=2
            System.Environment+SpecialFolder||Desktop=0 Programs=2 Personal=5 MyDocuments=5 Favorites=6 Startup=7 Recent=8 SendTo=9 \
            StartMenu=11 MyMusic=13 MyVideos=14 DesktopDirectory=16 MyComputer=17 NetworkShortcuts=19 Fonts=20 Templates=21 \
            CommonStartMenu=22 CommonPrograms=23 CommonStartup=24 CommonDesktopDirectory=25 ApplicationData=26 PrinterShortcuts=27 \
            LocalApplicationData=28 InternetCache=32 Cookies=33 History=34 CommonApplicationData=35 Windows=36 System=37 \
            ProgramFiles=38 MyPictures=39 UserProfile=40 SystemX86=41 ProgramFilesX86=42 CommonProgramFiles=43 \
            CommonProgramFilesX86=44 CommonTemplates=45 CommonDocuments=46 CommonAdminTools=47 AdminTools=48 CommonMusic=53 \
            CommonPictures=54 CommonVideos=55 Resources=56 LocalizedResources=57 CommonOemLinks=58 CDBurning=59
            System.Environment+SpecialFolderOption||None=0 DoNotVerify=16384 Create=32768
            System.Runtime.InteropServices.Architecture||X86=0 X64=1 Arm=2 Arm64=3 Wasm=4 S390x=5 LoongArch64=6 Armv6=7 Ppc64le=8 \
            RiscV64=9
            System.PlatformID||Win32S=0 Win32Windows=1 Win32NT=2 WinCE=3 Unix=4 Xbox=5 MacOSX=6 Other=7
            System.UriKind||RelativeOrAbsolute=0 Absolute=1 Relative=2
            System.UriHostNameType||Unknown=0 Basic=1 Dns=2 IPv4=3 IPv6=4
            System.UriPartial||Scheme=0 Authority=1 Path=2 Query=3
            System.UriFormat||UriEscaped=1 Unescaped=2 SafeUnescaped=3
            System.UriComponents|f|Scheme=1 UserInfo=2 Host=4 Port=8 SchemeAndServer=13 Path=16 Query=32 PathAndQuery=48 \
            HttpRequestUrl=61 Fragment=64 AbsoluteUri=127 StrongPort=128 HostAndPort=132 StrongAuthority=134 NormalizedHost=256 \
            KeepDelimiter=1073741824
            System.Globalization.CompareOptions|f|None=0 IgnoreCase=1 IgnoreNonSpace=2 IgnoreSymbols=4 IgnoreKanaType=8 \
            IgnoreWidth=16 NumericOrdering=32 OrdinalIgnoreCase=268435456 StringSort=536870912 Ordinal=1073741824
            System.Globalization.CultureTypes|f|NeutralCultures=1 SpecificCultures=2 InstalledWin32Cultures=4 AllCultures=7 \
            UserCustomCulture=8 ReplacementCultures=16
            System.Globalization.TimeSpanStyles|f|None=0 AssumeNegative=1
            System.Globalization.DigitShapes||Context=0 None=1 NativeNational=2
            System.Globalization.CalendarAlgorithmType||Unknown=0 SolarCalendar=1 LunarCalendar=2 LunisolarCalendar=3
            System.Globalization.CalendarWeekRule||FirstDay=0 FirstFullWeek=1 FirstFourDayWeek=2
            System.Globalization.UnicodeCategory||UppercaseLetter=0 LowercaseLetter=1 TitlecaseLetter=2 ModifierLetter=3 \
            OtherLetter=4 NonSpacingMark=5 SpacingCombiningMark=6 EnclosingMark=7 DecimalDigitNumber=8 LetterNumber=9 OtherNumber=10 \
            SpaceSeparator=11 LineSeparator=12 ParagraphSeparator=13 Control=14 Format=15 Surrogate=16 PrivateUse=17 \
            ConnectorPunctuation=18 DashPunctuation=19 OpenPunctuation=20 ClosePunctuation=21 InitialQuotePunctuation=22 \
            FinalQuotePunctuation=23 OtherPunctuation=24 MathSymbol=25 CurrencySymbol=26 ModifierSymbol=27 OtherSymbol=28 \
            OtherNotAssigned=29
            System.Text.NormalizationForm||FormC=1 FormD=2 FormKC=5 FormKD=6
            System.IO.SearchOption||TopDirectoryOnly=0 AllDirectories=1
            System.IO.FileAccess|f|Read=1 Write=2 ReadWrite=3
            System.IO.FileShare|f|None=0 Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16
            System.IO.SeekOrigin||Begin=0 Current=1 End=2
            System.IO.Compression.CompressionLevel||Optimal=0 Fastest=1 NoCompression=2 SmallestSize=3
            System.IO.Compression.CompressionMode||Decompress=0 Compress=1
            System.IO.UnixFileMode|f|None=0 OtherExecute=1 OtherWrite=2 OtherRead=4 GroupExecute=8 GroupWrite=16 GroupRead=32 \
            UserExecute=64 UserWrite=128 UserRead=256 StickyBit=512 SetGroup=1024 SetUser=2048
            System.Net.HttpStatusCode||Continue=100 SwitchingProtocols=101 OK=200 Created=201 Accepted=202 NoContent=204 \
            PartialContent=206 MultipleChoices=300 MovedPermanently=301 Found=302 SeeOther=303 NotModified=304 TemporaryRedirect=307 \
            PermanentRedirect=308 BadRequest=400 Unauthorized=401 PaymentRequired=402 Forbidden=403 NotFound=404 MethodNotAllowed=405 \
            NotAcceptable=406 ProxyAuthenticationRequired=407 RequestTimeout=408 Conflict=409 Gone=410 LengthRequired=411 \
            PreconditionFailed=412 RequestEntityTooLarge=413 RequestUriTooLong=414 UnsupportedMediaType=415 ExpectationFailed=417 \
            UnprocessableEntity=422 Locked=423 UpgradeRequired=426 TooManyRequests=429 InternalServerError=500 NotImplemented=501 \
            BadGateway=502 ServiceUnavailable=503 GatewayTimeout=504 HttpVersionNotSupported=505
            System.Net.SecurityProtocolType|f|SystemDefault=0 Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288
            System.Net.Sockets.AddressFamily||Unknown=-1 Unspecified=0 Unix=1 InterNetwork=2 InterNetworkV6=23
            System.Net.Mime.TransferEncoding||Unknown=-1 QuotedPrintable=0 Base64=1 SevenBit=2 EightBit=3
            System.Net.Mail.SmtpDeliveryFormat||SevenBit=0 International=1
            System.Net.Mail.MailPriority||Normal=0 Low=1 High=2
            System.Net.Mail.DeliveryNotificationOptions|f|None=0 OnSuccess=1 OnFailure=2 Delay=4 Never=134217728
            System.Net.Mail.SmtpDeliveryMethod||Network=0 SpecifiedPickupDirectory=1 PickupDirectoryFromIis=2
            System.Security.Principal.WindowsBuiltInRole||Administrator=544 User=545 Guest=546 PowerUser=547
            System.Diagnostics.ProcessPriorityClass||Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384 AboveNormal=32768
            System.Diagnostics.ProcessWindowStyle||Normal=0 Hidden=1 Minimized=2 Maximized=3
            System.Threading.ThreadState|f|Running=0 StopRequested=1 SuspendRequested=2 Background=4 Unstarted=8 Stopped=16 \
            WaitSleepJoin=32 Suspended=64 AbortRequested=128 Aborted=256
            System.Threading.ApartmentState||STA=0 MTA=1 Unknown=2
            System.Xml.XmlNodeType||None=0 Element=1 Attribute=2 Text=3 CDATA=4 EntityReference=5 Entity=6 ProcessingInstruction=7 \
            Comment=8 Document=9 DocumentType=10 DocumentFragment=11 Notation=12 Whitespace=13 SignificantWhitespace=14 EndElement=15 \
            EndEntity=16 XmlDeclaration=17
            System.Reflection.MemberTypes|f|Constructor=1 Event=2 Field=4 Method=8 Property=16 TypeInfo=32 Custom=64 NestedType=128 \
            All=191
            System.Xml.WriteState||Start=0 Prolog=1 Element=2 Attribute=3 Content=4 Closed=5 Error=6
            System.Xml.ConformanceLevel||Auto=0 Fragment=1 Document=2
            System.Xml.NewLineHandling||Replace=0 Entitize=1 None=2
            System.Xml.NamespaceHandling|f|Default=0 OmitDuplicates=1
            System.Xml.Formatting||None=0 Indented=1
            System.Management.Automation.PSMemberTypes|f|AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 \
            PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 \
            InferredProperty=8192 Properties=8255 Methods=448 All=16383
            System.Management.Automation.PSMemberViewTypes|f|Extended=1 Adapted=2 Base=4 All=7
            System.Management.Automation.CommandTypes|f|Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 \
            Script=64 Configuration=256 All=383
            System.Management.Automation.CommandOrigin||Runspace=0 Internal=1
            System.Management.Automation.ConfirmImpact||None=0 Low=1 Medium=2 High=3
            System.Management.Automation.CompletionResultType||Text=0 History=1 Command=2 ProviderItem=3 ProviderContainer=4 \
            Property=5 Method=6 ParameterName=7 ParameterValue=8 Variable=9 Namespace=10 Type=11 Keyword=12 DynamicKeyword=13
            System.Management.Automation.ScopedItemOptions|f|None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16
            System.Management.Automation.SessionStateEntryVisibility||Public=0 Private=1
            System.Management.Automation.JobState||NotStarted=0 Running=1 Completed=2 Failed=3 Stopped=4 Blocked=5 Suspended=6 \
            Disconnected=7 Suspending=8 Stopping=9 AtBreakpoint=10
            System.Management.Automation.ModuleType||Script=0 Binary=1 Manifest=2 Cim=3 Workflow=4
            System.Management.Automation.ModuleAccessMode||ReadWrite=0 ReadOnly=1 Constant=2
            System.Management.Automation.PSLanguageMode||FullLanguage=0 RestrictedLanguage=1 NoLanguage=2 ConstrainedLanguage=3
            System.Management.Automation.PSSessionTypeOption||DefaultRemoteShell=0 Workflow=1
            System.Management.Automation.ProgressRecordType||Processing=0 Completed=1
            System.Management.Automation.RemotingCapability||None=0 PowerShell=1 SupportedByCommand=2 OwnedByCommand=3
            System.Management.Automation.SplitOptions|f|SimpleMatch=1 RegexMatch=2 CultureInvariant=4 IgnorePatternWhitespace=8 \
            Multiline=16 Singleline=32 IgnoreCase=64 ExplicitCapture=128
            System.Management.Automation.SwitchParameterState||Absent=0 Present=1
            System.Management.Automation.ValidateRangeKind||Positive=0 NonNegative=1 Negative=2 NonPositive=3
            System.Management.Automation.Alignment||Undefined=0 Left=1 Center=2 Right=3
            System.Management.Automation.DisplayEntryValueType||Property=0 ScriptBlock=1
            System.Management.Automation.VariableAccessMode||Read=0 Write=1 ReadWrite=2
            System.Management.Automation.WhereOperatorSelectionMode||Default=0 First=1 Last=2 SkipUntil=3 Until=4 Split=5
            System.Management.Automation.WildcardOptions|f|None=0 Compiled=1 IgnoreCase=2 CultureInvariant=4
            System.Management.Automation.ExperimentAction||None=0 Hide=1 Show=2
            System.Management.Automation.DSCResourceRunAsCredential||Default=0 NotSupported=1 Mandatory=2 Optional=0
            System.Management.Automation.PSCredentialTypes|f|Generic=1 Domain=2 Default=3
            System.Management.Automation.PSTokenType||Unknown=0 Command=1 CommandParameter=2 CommandArgument=3 Number=4 String=5 \
            Variable=6 Member=7 LoopLabel=8 Attribute=9 Type=10 Operator=11 GroupStart=12 GroupEnd=13 Keyword=14 Comment=15 \
            StatementSeparator=16 NewLine=17 LineContinuation=18 Position=19
            System.Management.Automation.Language.TokenKind||Unknown=0 Variable=1 SplattedVariable=2 Parameter=3 Number=4 \
            Label=5 Identifier=6 Generic=7 NewLine=8 LineContinuation=9 Comment=10 EndOfInput=11 StringLiteral=12 \
            StringExpandable=13 HereStringLiteral=14 HereStringExpandable=15 LParen=16 RParen=17 LCurly=18 RCurly=19 LBracket=20 \
            RBracket=21 AtParen=22 AtCurly=23 DollarParen=24 Semi=25 AndAnd=26 OrOr=27 Ampersand=28 Pipe=29 Comma=30 \
            MinusMinus=31 PlusPlus=32 DotDot=33 ColonColon=34 Dot=35 Exclaim=36 Multiply=37 Divide=38 Rem=39 Plus=40 Minus=41 \
            Equals=42 PlusEquals=43 MinusEquals=44 MultiplyEquals=45 DivideEquals=46 RemainderEquals=47 Redirection=48 \
            RedirectInStd=49 Format=50 Not=51 Bnot=52 And=53 Or=54 Xor=55 Band=56 Bor=57 Bxor=58 Join=59 Ieq=60 Ine=61 Ige=62 \
            Igt=63 Ilt=64 Ile=65 Ilike=66 Inotlike=67 Imatch=68 Inotmatch=69 Ireplace=70 Icontains=71 Inotcontains=72 Iin=73 \
            Inotin=74 Isplit=75 Ceq=76 Cne=77 Cge=78 Cgt=79 Clt=80 Cle=81 Clike=82 Cnotlike=83 Cmatch=84 Cnotmatch=85 \
            Creplace=86 Ccontains=87 Cnotcontains=88 Cin=89 Cnotin=90 Csplit=91 Is=92 IsNot=93 As=94 PostfixPlusPlus=95 \
            PostfixMinusMinus=96 Shl=97 Shr=98 Colon=99 QuestionMark=100 QuestionQuestionEquals=101 QuestionQuestion=102 \
            QuestionDot=103 QuestionLBracket=104 Begin=119 Break=120 Catch=121 Class=122 Continue=123 Data=124 Define=125 Do=126 \
            Dynamicparam=127 Else=128 ElseIf=129 End=130 Exit=131 Filter=132 Finally=133 For=134 Foreach=135 From=136 \
            Function=137 If=138 In=139 Param=140 Process=141 Return=142 Switch=143 Throw=144 Trap=145 Try=146 Until=147 \
            Using=148 Var=149 While=150 Workflow=151 Parallel=152 Sequence=153 InlineScript=154 Configuration=155 \
            DynamicKeyword=156 Public=157 Private=158 Static=159 Interface=160 Enum=161 Namespace=162 Module=163 Type=164 \
            Assembly=165 Command=166 Hidden=167 Base=168 Default=169 Clean=170
            System.Management.Automation.Language.TokenFlags|f|None=0 BinaryPrecedenceLogical=1 BinaryPrecedenceBitwise=2 \
            BinaryPrecedenceComparison=5 BinaryPrecedenceCoalesce=7 BinaryPrecedenceAdd=9 BinaryPrecedenceMultiply=10 \
            BinaryPrecedenceFormat=12 BinaryPrecedenceRange=13 BinaryPrecedenceMask=15 Keyword=16 ScriptBlockBlockName=32 \
            BinaryOperator=256 UnaryOperator=512 CaseSensitiveOperator=1024 TernaryOperator=2048 SpecialOperator=4096 \
            AssignmentOperator=8192 ParseModeInvariant=32768 TokenInError=65536 DisallowedInRestrictedMode=131072 \
            PrefixOrPostfixOperator=262144 CommandName=524288 MemberName=1048576 TypeName=2097152 AttributeName=4194304 \
            CanConstantFold=8388608 StatementDoesntSupportAttributes=16777216
            System.Management.Automation.Language.StringConstantType||SingleQuoted=0 SingleQuotedHereString=1 DoubleQuoted=2 \
            DoubleQuotedHereString=3 BareWord=4
            System.Management.Automation.Language.RedirectionStream||All=0 Output=1 Error=2 Warning=3 Verbose=4 Debug=5 \
            Information=6
            System.Management.Automation.Language.UsingStatementKind||Assembly=0 Command=1 Module=2 Namespace=3 Type=4
            System.Management.Automation.Language.SwitchFlags|f|None=0 File=1 Regex=2 Wildcard=4 Exact=8 CaseSensitive=16 \
            Parallel=32
            System.Management.Automation.Language.ForEachFlags|f|None=0 Parallel=1
            System.Management.Automation.Language.TypeAttributes|f|None=0 Class=1 Interface=2 Enum=4
            System.Management.Automation.Language.PropertyAttributes|f|None=0 Public=1 Private=2 Static=16 Literal=32 Hidden=64
            System.Management.Automation.Language.MethodAttributes|f|None=0 Public=1 Private=2 Static=16 Hidden=64
            System.Management.Automation.Language.AstVisitAction||Continue=0 SkipChildren=1 StopVisit=2
            System.Management.Automation.Runspaces.RunspaceState||BeforeOpen=0 Opening=1 Opened=2 Closed=3 Closing=4 Broken=5 \
            Disconnecting=6 Disconnected=7 Connecting=8
            System.Management.Automation.Runspaces.RunspaceAvailability||None=0 Available=1 AvailableForNestedCommand=2 Busy=3 \
            RemoteDebug=4
            System.Management.Automation.Runspaces.RunspacePoolState||BeforeOpen=0 Opening=1 Opened=2 Closed=3 Closing=4 Broken=5 \
            Disconnecting=6 Disconnected=7 Connecting=8
            System.Management.Automation.Runspaces.PSThreadOptions||Default=0 UseNewThread=1 ReuseThread=2 UseCurrentThread=3
            System.Management.Automation.RunspaceMode||CurrentRunspace=0 NewRunspace=1
            System.Management.Automation.Runspaces.PipelineState||NotStarted=0 Running=1 Stopping=2 Stopped=3 Completed=4 Failed=5 \
            Disconnected=6
            System.Management.Automation.PSInvocationState||NotStarted=0 Running=1 Stopping=2 Stopped=3 Completed=4 Failed=5 \
            Disconnected=6
            System.Management.Automation.Runspaces.AuthenticationMechanism||Default=0 Basic=1 Negotiate=2 \
            NegotiateWithImplicitCredential=3 Credssp=4 Digest=5 Kerberos=6
            System.Management.Automation.Host.ReadKeyOptions|f|AllowCtrlC=1 NoEcho=2 IncludeKeyDown=4 IncludeKeyUp=8
            System.Management.Automation.Host.ControlKeyStates|f|RightAltPressed=1 LeftAltPressed=2 RightCtrlPressed=4 \
            LeftCtrlPressed=8 ShiftPressed=16 NumLockOn=32 ScrollLockOn=64 CapsLockOn=128 EnhancedKey=256
            System.Management.Automation.Host.BufferCellType||Complete=0 Leading=1 Trailing=2
            System.Management.Automation.PSCredentialTypes|f|Generic=1 Domain=2 Default=3
            System.Management.Automation.PSCredentialUIOptions|f|None=0 Default=1 ValidateUserNameSyntax=1 AlwaysPrompt=2 \
            ReadOnlyUserName=3
            System.Net.Security.EncryptionPolicy||RequireEncryption=0 AllowNoEncryption=1 NoEncryption=2
            System.Security.Authentication.SslProtocols|f|None=0 Ssl2=12 Ssl3=48 Tls=192 Default=240 Tls11=768 Tls12=3072 Tls13=12288
            System.Security.AccessControl.AccessControlType||Allow=0 Deny=1
            System.Security.AccessControl.AccessControlSections|f|None=0 Audit=1 Access=2 Owner=4 Group=8 All=15
            System.Security.AccessControl.InheritanceFlags|f|None=0 ContainerInherit=1 ObjectInherit=2
            System.Security.AccessControl.PropagationFlags|f|None=0 NoPropagateInherit=1 InheritOnly=2
            System.Security.AccessControl.FileSystemRights|f|ListDirectory=1 ReadData=1 WriteData=2 CreateFiles=2 \
            CreateDirectories=4 AppendData=4 ReadExtendedAttributes=8 WriteExtendedAttributes=16 Traverse=32 ExecuteFile=32 \
            DeleteSubdirectoriesAndFiles=64 ReadAttributes=128 WriteAttributes=256 Write=278 Delete=65536 ReadPermissions=131072 \
            Read=131209 ReadAndExecute=131241 Modify=197055 ChangePermissions=262144 TakeOwnership=524288 Synchronize=1048576 \
            FullControl=2032127
            System.Reflection.BindingFlags|f|Default=0 IgnoreCase=1 DeclaredOnly=2 Instance=4 Static=8 Public=16 NonPublic=32 \
            FlattenHierarchy=64 InvokeMethod=256 CreateInstance=512 GetField=1024 SetField=2048 GetProperty=4096 SetProperty=8192 \
            PutDispProperty=16384 PutRefDispProperty=32768 ExactBinding=65536 SuppressChangeType=131072 \
            OptionalParamBinding=262144 IgnoreReturn=16777216 DoNotWrapExceptions=33554432
            Microsoft.Win32.RegistryHive||ClassesRoot=-2147483648 CurrentUser=-2147483647 LocalMachine=-2147483646 Users=-2147483645 \
            PerformanceData=-2147483644 CurrentConfig=-2147483643
            Microsoft.Win32.RegistryView||Default=0 Registry64=256 Registry32=512
            Microsoft.Win32.RegistryValueKind||Unknown=0 String=1 ExpandString=2 Binary=3 DWord=4 MultiString=7 QWord=11 None=-1
            Microsoft.Win32.RegistryValueOptions|f|None=0 DoNotExpandEnvironmentNames=1
            System.Security.Cryptography.X509Certificates.X509ContentType||Unknown=0 Cert=1 SerializedCert=2 Pfx=3 Pkcs12=3 \
            SerializedStore=4 Pkcs7=5 Authenticode=6
            System.Security.Cryptography.X509Certificates.OpenFlags|f|ReadOnly=0 ReadWrite=1 MaxAllowed=2 OpenExistingOnly=4 \
            IncludeArchived=8
            System.Security.Cryptography.X509Certificates.StoreLocation||CurrentUser=1 LocalMachine=2
            System.Security.Cryptography.X509Certificates.StoreName||AddressBook=1 AuthRoot=2 CertificateAuthority=3 Disallowed=4 \
            My=5 Root=6 TrustedPeople=7 TrustedPublisher=8
            System.Security.Cryptography.X509Certificates.X509KeyStorageFlags|f|DefaultKeySet=0 UserKeySet=1 MachineKeySet=2 \
            Exportable=4 UserProtected=8 PersistKeySet=16 EphemeralKeySet=32
            System.IO.Compression.ZipArchiveMode||Read=0 Create=1 Update=2
            System.Data.DataRowState|f|Detached=1 Unchanged=2 Added=4 Deleted=8 Modified=16
            System.Data.CommandType||Text=1 StoredProcedure=4 TableDirect=512
            System.ConsoleSpecialKey||ControlC=0 ControlBreak=1
            Microsoft.PowerShell.ExecutionPolicy||Unrestricted=0 RemoteSigned=1 AllSigned=2 Restricted=3 Default=3 Bypass=4 \
            Undefined=5
            Microsoft.PowerShell.ExecutionPolicyScope||Process=0 CurrentUser=1 LocalMachine=2 UserPolicy=3 MachinePolicy=4
            Microsoft.PowerShell.Commands.DisplayHintType||Date=0 Time=1 DateTime=2
            Microsoft.Management.Infrastructure.CimType||Unknown=0 Boolean=1 UInt8=2 SInt8=3 UInt16=4 SInt16=5 UInt32=6 SInt32=7 \
            UInt64=8 SInt64=9 Real32=10 Real64=11 Char16=12 DateTime=13 String=14 Reference=15 Instance=16
            """;

    private EnumTable() {}

    private static final class Index {
        private static final Map<String, Integer> LINES = new HashMap<>(256);

        static {
            addTo(LINES, TEXT);
        }
    }

    /** Those of the net and of cryptography, which few sessions ask for. */
    private static final class MoreIndex {
        private static final Map<String, Integer> LINES = new HashMap<>(128);

        static {
            addTo(LINES, ResourceEnums.TEXT);
        }
    }

    private static void addTo(Map<String, Integer> lines, String text) {
        for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
            String name = text.substring(start, text.indexOf('|', start));
            lines.put(name.toLowerCase(Locale.ROOT), start);
        }
    }

    /** The enumeration with this lower-case full name, or null. */
    static NetType find(String lowerName) {
        Integer start = Index.LINES.get(lowerName);
        if (start != null) {
            return read(TEXT.substring(start, TEXT.indexOf('\n', start)));
        }
        Integer other = lowerName.startsWith("system.") ? MoreIndex.LINES.get(lowerName) : null;
        String text = ResourceEnums.TEXT;
        return other == null ? null : read(text.substring(other, text.indexOf('\n', other)));
    }

    static Iterable<String> names() {
        List<String> names = new ArrayList<>(Index.LINES.keySet());
        names.addAll(MoreIndex.LINES.keySet());
        return names;
    }

    private static NetType read(String line) {
        String[] fields = line.split("\\|", -1);
        Map<String, Long> values = new LinkedHashMap<>();
        for (String pair : fields[2].split(" ")) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        }
        int plus = fields[0].indexOf('+');
        NetType.Builder builder = NetType.named(fields[0]).enumValues(values, null, fields[1].equals("f"));
        return (plus < 0 ? builder : builder.name(fields[0].substring(plus + 1))).build();
    }
}
