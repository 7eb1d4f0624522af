package mtsh.language.type;

/** Enumerations of the net, of XML readers, of cryptography and of access rights, in the columns of {@link EnumTable}. */
final class ResourceEnums {
    static final String TEXT = """
            System.Threading.Tasks.TaskStatus||Created=0 WaitingForActivation=1 WaitingToRun=2 Running=3 \
            WaitingForChildrenToComplete=4 RanToCompletion=5 Canceled=6 Faulted=7
            System.Net.WebExceptionStatus||Success=0 NameResolutionFailure=1 ConnectFailure=2 ReceiveFailure=3 SendFailure=4 \
            PipelineFailure=5 RequestCanceled=6 ProtocolError=7 ConnectionClosed=8 TrustFailure=9 SecureChannelFailure=10 \
            ServerProtocolViolation=11 KeepAliveFailure=12 Pending=13 Timeout=14 ProxyNameResolutionFailure=15 UnknownError=16 \
            MessageLengthLimitExceeded=17 CacheEntryNotFound=18 RequestProhibitedByCachePolicy=19 RequestProhibitedByProxy=20
            System.Net.DecompressionMethods|f|None=0 GZip=1 Deflate=2 Brotli=4 Zstandard=8 All=-1
            System.Net.AuthenticationSchemes|f|None=0 Digest=1 Negotiate=2 Ntlm=4 IntegratedWindowsAuthentication=6 Basic=8 \
            Anonymous=32768
            System.Net.HttpRequestHeader||CacheControl=0 Connection=1 Date=2 KeepAlive=3 Pragma=4 Trailer=5 TransferEncoding=6 \
            Upgrade=7 Via=8 Warning=9 Allow=10 ContentLength=11 ContentType=12 ContentEncoding=13 ContentLanguage=14 \
            ContentLocation=15 ContentMd5=16 ContentRange=17 Expires=18 LastModified=19 Accept=20 AcceptCharset=21 AcceptEncoding=22 \
            AcceptLanguage=23 Authorization=24 Cookie=25 Expect=26 From=27 Host=28 IfMatch=29 IfModifiedSince=30 IfNoneMatch=31 \
            IfRange=32 IfUnmodifiedSince=33 MaxForwards=34 ProxyAuthorization=35 Referer=36 Range=37 Te=38 Translate=39 UserAgent=40
            System.Net.HttpResponseHeader||CacheControl=0 Connection=1 Date=2 KeepAlive=3 Pragma=4 Trailer=5 TransferEncoding=6 \
            Upgrade=7 Via=8 Warning=9 Allow=10 ContentLength=11 ContentType=12 ContentEncoding=13 ContentLanguage=14 \
            ContentLocation=15 ContentMd5=16 ContentRange=17 Expires=18 LastModified=19 AcceptRanges=20 Age=21 ETag=22 Location=23 \
            ProxyAuthenticate=24 RetryAfter=25 Server=26 SetCookie=27 Vary=28 WwwAuthenticate=29
            System.Net.Http.HttpCompletionOption||ResponseContentRead=0 ResponseHeadersRead=1
            System.Net.Http.ClientCertificateOption||Manual=0 Automatic=1
            System.Net.Security.SslPolicyErrors|f|None=0 RemoteCertificateNotAvailable=1 RemoteCertificateNameMismatch=2 \
            RemoteCertificateChainErrors=4
            System.Net.Sockets.SocketType||Stream=1 Dgram=2 Raw=3 Rdm=4 Seqpacket=5 Unknown=-1
            System.Net.Sockets.ProtocolType||IP=0 Icmp=1 Igmp=2 Ggp=3 IPv4=4 Tcp=6 Pup=12 Udp=17 Idp=22 IPv6=41 Raw=255 Unknown=-1
            System.Net.Sockets.SocketShutdown||Receive=0 Send=1 Both=2
            System.Net.Sockets.SelectMode||SelectRead=0 SelectWrite=1 SelectError=2
            System.Net.Sockets.SocketFlags|f|None=0 OutOfBand=1 Peek=2 DontRoute=4 Partial=32768
            System.Net.Sockets.SocketOptionLevel||IP=0 Tcp=6 Udp=17 IPv6=41 Socket=65535
            System.Net.Sockets.SocketOptionName||Debug=1 ReuseAddress=4 KeepAlive=8 Broadcast=32 Linger=128 SendBuffer=4097 \
            ReceiveBuffer=4098 SendTimeout=4101 ReceiveTimeout=4102 NoDelay=1
            System.Net.Sockets.SocketError||Success=0 SocketError=-1 Interrupted=10004 AccessDenied=10013 Fault=10014 \
            InvalidArgument=10022 TooManyOpenSockets=10024 WouldBlock=10035 InProgress=10036 AlreadyInProgress=10037 NotSocket=10038 \
            AddressAlreadyInUse=10048 AddressNotAvailable=10049 NetworkDown=10050 NetworkUnreachable=10051 NetworkReset=10052 \
            ConnectionAborted=10053 ConnectionReset=10054 NoBufferSpaceAvailable=10055 IsConnected=10056 NotConnected=10057 \
            Shutdown=10058 TimedOut=10060 ConnectionRefused=10061 HostDown=10064 HostUnreachable=10065 HostNotFound=11001 \
            TryAgain=11002 NoRecovery=11003 NoData=11004
            System.Net.NetworkInformation.IPStatus||Success=0 DestinationNetworkUnreachable=11002 DestinationHostUnreachable=11003 \
            DestinationProtocolUnreachable=11004 DestinationPortUnreachable=11005 NoResources=11006 BadOption=11007 \
            HardwareError=11008 PacketTooBig=11009 TimedOut=11010 BadRoute=11012 TtlExpired=11013 TimeExceeded=11041 Unknown=-1
            System.Net.NetworkInformation.OperationalStatus||Up=1 Down=2 Testing=3 Unknown=4 Dormant=5 NotPresent=6 LowerLayerDown=7
            System.Net.NetworkInformation.NetworkInterfaceType||Unknown=1 Ethernet=6 TokenRing=9 Fddi=15 Ppp=23 Loopback=24 Slip=28 \
            Wireless80211=71 Tunnel=131
            System.Net.NetworkInformation.TcpState||Unknown=0 Closed=1 Listen=2 SynSent=3 SynReceived=4 Established=5 FinWait1=6 \
            FinWait2=7 CloseWait=8 Closing=9 LastAck=10 TimeWait=11 DeleteTcb=12
            System.Xml.DtdProcessing||Prohibit=0 Ignore=1 Parse=2
            System.Xml.ValidationType||None=0 Auto=1 DTD=2 XDR=3 Schema=4
            System.Xml.ReadState||Initial=0 Interactive=1 Error=2 EndOfFile=3 Closed=4
            System.Xml.WhitespaceHandling||All=0 Significant=1 None=2
            System.Xml.EntityHandling||ExpandEntities=1 ExpandCharEntities=2
            System.Xml.XmlDateTimeSerializationMode||Local=0 Utc=1 Unspecified=2 RoundtripKind=3
            System.Xml.Schema.XmlSeverityType||Error=0 Warning=1
            System.Xml.Schema.XmlSchemaValidationFlags|f|None=0 ProcessInlineSchema=1 ProcessSchemaLocation=2 ReportValidationWarnings=4 \
            ProcessIdentityConstraints=8 AllowXmlAttributes=16
            System.Security.Cryptography.CipherMode||CBC=1 ECB=2 OFB=3 CFB=4 CTS=5
            System.Security.Cryptography.PaddingMode||None=1 PKCS7=2 Zeros=3 ANSIX923=4 ISO10126=5
            System.Security.Cryptography.CryptoStreamMode||Read=0 Write=1
            System.Security.Cryptography.DataProtectionScope||CurrentUser=0 LocalMachine=1
            System.Security.Cryptography.RSASignaturePaddingMode||Pkcs1=0 Pss=1
            System.Security.Cryptography.RSAEncryptionPaddingMode||Pkcs1=0 Oaep=1
            System.Security.Cryptography.X509Certificates.X509NameType||SimpleName=0 EmailName=1 UpnName=2 DnsName=3 \
            DnsFromAlternativeName=4 UrlName=5
            System.Security.Cryptography.X509Certificates.X509FindType||FindByThumbprint=0 FindBySubjectName=1 \
            FindBySubjectDistinguishedName=2 FindByIssuerName=3 FindByIssuerDistinguishedName=4 FindBySerialNumber=5 \
            FindByTimeValid=6 FindByTimeNotYetValid=7 FindByTimeExpired=8 FindByTemplateName=9 FindByApplicationPolicy=10 \
            FindByCertificatePolicy=11 FindByExtension=12 FindByKeyUsage=13 FindBySubjectKeyIdentifier=14
            System.Security.Cryptography.X509Certificates.X509RevocationMode||NoCheck=0 Online=1 Offline=2
            System.Security.Cryptography.X509Certificates.X509RevocationFlag||EndCertificateOnly=0 EntireChain=1 ExcludeRoot=2
            System.Security.Cryptography.X509Certificates.X509VerificationFlags|f|NoFlag=0 IgnoreNotTimeValid=1 \
            IgnoreCtlNotTimeValid=2 IgnoreNotTimeNested=4 IgnoreInvalidBasicConstraints=8 AllowUnknownCertificateAuthority=16 \
            IgnoreWrongUsage=32 IgnoreInvalidName=64 IgnoreInvalidPolicy=128 IgnoreEndRevocationUnknown=256 \
            IgnoreCtlSignerRevocationUnknown=512 IgnoreCertificateAuthorityRevocationUnknown=1024 IgnoreRootRevocationUnknown=2048 \
            AllFlags=4095
            System.Security.Cryptography.X509Certificates.X509ChainStatusFlags|f|NoError=0 NotTimeValid=1 NotTimeNested=2 Revoked=4 \
            NotSignatureValid=8 NotValidForUsage=16 UntrustedRoot=32 RevocationStatusUnknown=64 Cyclic=128 InvalidExtension=256 \
            PartialChain=65536
            System.Security.Cryptography.X509Certificates.X509KeyUsageFlags|f|None=0 EncipherOnly=1 CrlSign=2 KeyCertSign=4 \
            KeyAgreement=8 DataEncipherment=16 KeyEncipherment=32 NonRepudiation=64 DigitalSignature=128 DecipherOnly=32768
            System.Security.Principal.WellKnownSidType||NullSid=0 WorldSid=1 LocalSid=2 CreatorOwnerSid=3 CreatorGroupSid=4 \
            CreatorOwnerServerSid=5 CreatorGroupServerSid=6 NTAuthoritySid=7 DialupSid=8 NetworkSid=9 BatchSid=10 InteractiveSid=11 \
            ServiceSid=12 AnonymousSid=13 ProxySid=14 EnterpriseControllersSid=15 SelfSid=16 AuthenticatedUserSid=17 \
            RestrictedCodeSid=18 TerminalServerSid=19 RemoteLogonIdSid=20 LogonIdsSid=21 LocalSystemSid=22 LocalServiceSid=23 \
            NetworkServiceSid=24 BuiltinDomainSid=25 BuiltinAdministratorsSid=26 BuiltinUsersSid=27 BuiltinGuestsSid=28 \
            BuiltinPowerUsersSid=29 BuiltinAccountOperatorsSid=30 BuiltinSystemOperatorsSid=31 BuiltinPrintOperatorsSid=32 \
            BuiltinBackupOperatorsSid=33 BuiltinReplicatorSid=34 BuiltinPreWindows2000CompatibleAccessSid=35 \
            BuiltinRemoteDesktopUsersSid=36 BuiltinNetworkConfigurationOperatorsSid=37 AccountAdministratorSid=38 AccountGuestSid=39 \
            AccountKrbtgtSid=40 AccountDomainAdminsSid=41 AccountDomainUsersSid=42 AccountDomainGuestsSid=43 AccountComputersSid=44 \
            AccountControllersSid=45 AccountCertAdminsSid=46 AccountSchemaAdminsSid=47 AccountEnterpriseAdminsSid=48 \
            AccountPolicyAdminsSid=49 AccountRasAndIasServersSid=50 NtlmAuthenticationSid=51 DigestAuthenticationSid=52 \
            SChannelAuthenticationSid=53 ThisOrganizationSid=54 OtherOrganizationSid=55
            System.Security.Principal.TokenAccessLevels|f|AssignPrimary=1 Duplicate=2 Impersonate=4 Query=8 QuerySource=16 \
            AdjustPrivileges=32 AdjustGroups=64 AdjustDefault=128 AdjustSessionId=256
            System.Security.AccessControl.AceFlags|f|None=0 ObjectInherit=1 ContainerInherit=2 NoPropagateInherit=4 InheritOnly=8 \
            InheritanceFlags=15 Inherited=16 SuccessfulAccess=64 FailedAccess=128 AuditFlags=192
            System.Security.AccessControl.AceType||AccessAllowed=0 AccessDenied=1 SystemAudit=2 SystemAlarm=3 AccessAllowedCompound=4 \
            AccessAllowedObject=5 AccessDeniedObject=6
            System.Security.AccessControl.AceQualifier||AccessAllowed=0 AccessDenied=1 SystemAudit=2 SystemAlarm=3
            System.Security.AccessControl.AuditFlags|f|None=0 Success=1 Failure=2
            System.Security.AccessControl.AccessControlModification||Add=0 Set=1 Reset=2 Remove=3 RemoveAll=4 RemoveSpecific=5
            System.Security.AccessControl.ControlFlags|f|None=0 OwnerDefaulted=1 GroupDefaulted=2 DiscretionaryAclPresent=4 \
            DiscretionaryAclDefaulted=8 SystemAclPresent=16 SystemAclDefaulted=32 DiscretionaryAclUntrusted=64 ServerSecurity=128 \
            DiscretionaryAclAutoInheritRequired=256 SystemAclAutoInheritRequired=512 DiscretionaryAclAutoInherited=1024 \
            SystemAclAutoInherited=2048 DiscretionaryAclProtected=4096 SystemAclProtected=8192 RMControlValid=16384 SelfRelative=32768
            System.Security.AccessControl.ObjectAceFlags|f|None=0 ObjectAceTypePresent=1 InheritedObjectAceTypePresent=2
            System.Security.AccessControl.ResourceType||Unknown=0 FileObject=1 Service=2 Printer=3 RegistryKey=4 LMShare=5 \
            KernelObject=6 WindowObject=7 DSObject=8 DSObjectAll=9 ProviderDefined=10 WmiGuidObject=11 RegistryWow6432Key=12
            System.Security.AccessControl.RegistryRights|f|QueryValues=1 SetValue=2 CreateSubKey=4 EnumerateSubKeys=8 Notify=16 \
            CreateLink=32 Delete=65536 ReadPermissions=131072 WriteKey=131078 ExecuteKey=131097 ReadKey=131097 \
            ChangePermissions=262144 TakeOwnership=524288 FullControl=983103
            System.IO.DriveType||Unknown=0 NoRootDirectory=1 Removable=2 Fixed=3 Network=4 CDRom=5 Ram=6
            System.IO.NotifyFilters|f|FileName=1 DirectoryName=2 Attributes=4 Size=8 LastWrite=16 LastAccess=32 CreationTime=64 \
            Security=256
            System.IO.WatcherChangeTypes|f|Created=1 Deleted=2 Changed=4 Renamed=8 All=15
            System.Diagnostics.EventLogEntryType||Error=1 Warning=2 Information=4 SuccessAudit=8 FailureAudit=16
            System.Diagnostics.OverflowAction||DoNotOverwrite=-1 OverwriteAsNeeded=0 OverwriteOlder=1
            """;

    private ResourceEnums() {}
}
