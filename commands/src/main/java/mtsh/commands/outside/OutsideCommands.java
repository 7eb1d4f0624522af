package mtsh.commands.outside;

import mtsh.language.eval.Engine;

/** The names of the cmdlets that are answered by kind. */
public final class OutsideCommands {
    private static final String EXCHANGE = "ExchangeManagement";

    private static final String[] QUIET = {
        "Connect-IPPSSession Connect-EXOPSSession Connect-ExchangeServer Connect-EOPSession",
        "Set-ExecutionPolicy Add-PSSnapin Remove-PSSnapin Set-ADServerSettings Install-Module Update-Module Install-PackageProvider Set-PSRepository",
        "RemoteExchange.ps1 Exit-PSSession Get-StoredCredential Get-InstalledModule Get-PackageProvider Get-PSRepository"
    };

    private static final String[] CLOUD = {
        "Connect-MgGraph Disconnect-MgGraph Connect-MsolService Connect-AzureAD Disconnect-AzureAD Connect-AzAccount",
        "Connect-SPOService Connect-PnPOnline Connect-MicrosoftTeams Connect-Graph Disconnect-Graph Connect-MSGraph",
        "Disconnect-SPOService Disconnect-PnPOnline Disconnect-MicrosoftTeams Disconnect-AzAccount Connect-AipService",
        "Connect-MSCommerce New-CsOnlineSession Select-MgProfile"
    };

    private static final String[] REQUEST = {"Invoke-MgGraphRequest Invoke-GraphRequest Invoke-MgRestMethod"};

    private static final String[] READ = {
        // Mail flow and protection
        "Get-TransportRule Get-RemoteDomain Get-SendConnector Get-ReceiveConnector Get-InboundConnector Get-OutboundConnector",
        "Get-TransportConfig Get-TransportAgent Get-FrontendTransportService Get-JournalRule Get-HostedContentFilterPolicy",
        "Get-HostedContentFilterRule Get-HostedConnectionFilterPolicy Get-HostedOutboundSpamFilterPolicy",
        "Get-HostedOutboundSpamFilterRule Get-AntiPhishPolicy Get-AntiPhishRule Get-MalwareFilterPolicy Get-MalwareFilterRule",
        "Get-SafeAttachmentPolicy Get-SafeAttachmentRule Get-SafeLinksPolicy Get-SafeLinksRule Get-DkimSigningConfig",
        "Get-ATPTotalTrafficReport Get-MailDetailATPReport Get-ContentMalwareMdoAggregateReport Get-QuarantinePolicy",
        "Get-TenantAllowBlockListItems Get-TenantAllowBlockListSpoofItems Get-SpoofIntelligenceInsight Get-SpoofMailReport",
        "Get-ArcConfig Get-ExternalInOutlook Get-IPBlockListEntry Get-IPAllowListEntry Get-SenderFilterConfig",
        "Get-ContentFilterConfig Get-ConnectionFilterListStats Get-BlockedSenderAddress Get-DlpPolicy",
        "Get-DlpDetailReport Get-MessageClassification Get-EdgeSubscription Get-ForeignConnector Get-DeliveryAgentConnector",
        // Mailboxes and their contents
        "Get-InboxRule Get-MailboxStatistics Get-EXOMailboxStatistics Get-MailboxFolderStatistics Get-EXOMailboxFolderStatistics",
        "Get-MailboxPermission Get-EXOMailboxPermission Get-RecipientPermission Get-EXORecipientPermission Get-MailboxFolderPermission",
        "Get-EXOMailboxFolderPermission Get-CASMailbox Get-EXOCasMailbox Get-MailboxAutoReplyConfiguration",
        "Get-MailboxJunkEmailConfiguration Get-MailboxRegionalConfiguration Get-MailboxMessageConfiguration Get-MailboxPlan",
        "Get-MailboxDatabase Get-MailboxDatabaseCopyStatus Get-MobileDevice Get-MobileDeviceStatistics Get-EXOMobileDeviceStatistics",
        "Get-CalendarProcessing Get-SweepRule Get-MailboxExportRequest Get-MailboxImportRequest Get-MoveRequest",
        "Get-MoveRequestStatistics Get-MigrationBatch Get-MigrationUser Get-LogonStatistics Get-RecoverableItems Get-UserPhoto",
        "Get-MessageTrace_Legacy Get-HoldCompliancePolicy Get-FocusedInbox Get-Clutter Get-PublicFolder Get-MailPublicFolder",
        "Get-PublicFolderStatistics Get-SiteMailbox Get-ResourceConfig Get-RetentionPolicy Get-RetentionPolicyTag",
        // Other recipients and settings
        "Get-MailUser Get-MailContact Get-Contact Get-Group Get-DynamicDistributionGroup Get-DynamicDistributionGroupMember",
        "Get-UnifiedGroup Get-UnifiedGroupLinks Get-EmailAddressPolicy Get-AddressList Get-GlobalAddressList Get-AddressBookPolicy",
        "Get-OrganizationRelationship Get-SharingPolicy Get-RoleGroup Get-RoleGroupMember Get-ManagementRole",
        "Get-ManagementRoleAssignment Get-RoleAssignmentPolicy Get-OwaMailboxPolicy Get-ActiveSyncDevice Get-ExchangeCertificate",
        "Get-AuthConfig Get-AuthServer Get-IntraOrganizationConnector Get-IntraOrganizationConfiguration Get-HybridConfiguration",
        "Get-FederationTrust Get-ClientAccessServer Get-ClientAccessService Get-DatabaseAvailabilityGroup Get-ServerHealth",
        "Get-HealthReport Get-ServerComponentState Get-OutlookAnywhere Get-OwaVirtualDirectory Get-WebServicesVirtualDirectory",
        "Get-MapiVirtualDirectory Get-EventLogLevel Get-ExchangeDiagnosticInfo Get-SettingOverride Get-ThrottlingPolicy",
        "Get-PerimeterConfig Get-AuthenticationPolicy Get-ServicePrincipal Get-ApplicationAccessPolicy Get-OnPremisesOrganization",
        "Get-SmimeConfig Get-PartnerApplication Get-PolicyTipConfig Get-OrganizationalUnit Get-LinkedUser Get-SecurityPrincipal",
        "Get-UserPrincipalNamesSuffix Get-TextMessagingAccount Get-UMMailbox Get-ExchangeServerAccessLicense Get-ADPermission",
        "Test-ServiceHealth Test-Mailflow Test-SmtpConnectivity Test-OutlookWebServices Test-MAPIConnectivity Test-ReplicationHealth",
        "Get-OabVirtualDirectory Get-EcpVirtualDirectory Get-ActiveSyncVirtualDirectory Get-PowerShellVirtualDirectory",
        "Get-RemoteMailbox Get-PublicFolderDatabase Get-ClientAccessArray Get-CalendarDiagnosticObjects Get-CalendarDiagnosticLog",
        "Get-OfflineAddressBook Get-MailboxFolder Get-MailboxCalendarFolder Get-IRMConfiguration Test-IRMConfiguration",
        "Test-ApplicationAccessPolicy Get-ActiveSyncDeviceStatistics Get-DomainController Get-TeamsRetentionCompliancePolicy",
        // Compliance
        "Search-UnifiedAuditLog Search-MailboxAuditLog Search-AdminAuditLog Get-AdminAuditLogConfig Get-MailboxAuditBypassAssociation",
        "Get-ComplianceSearch Get-ComplianceSearchAction Get-ComplianceCase Get-CaseHoldPolicy Get-CaseHoldRule Get-DlpCompliancePolicy",
        "Get-DlpComplianceRule Get-RetentionCompliancePolicy Get-RetentionComplianceRule Get-Label Get-LabelPolicy Get-ProtectionAlert",
        "Get-ActivityAlert Get-SupervisoryReviewPolicyV2 Get-AuditLogSearch",
        // Directories
        "Get-ADUser Get-ADGroup Get-ADGroupMember Get-ADComputer Get-ADDomain Get-ADForest Get-ADObject Get-ADDomainController",
        "Get-ADOrganizationalUnit Get-ADPrincipalGroupMembership Search-ADAccount Get-ADServerSettings Get-ADSite",
        "Get-MsolUser Get-MsolGroup Get-MsolGroupMember Get-MsolDomain Get-MsolCompanyInformation Get-MsolRole Get-MsolRoleMember",
        "Get-AzureADUser Get-AzureADGroup Get-AzureADGroupMember Get-AzureADDomain Get-AzureADTenantDetail Get-AzureADAuditSignInLogs",
        "Get-AzureADDirectoryRole Get-AzureADDirectoryRoleMember Get-MgUser Get-MgGroup Get-MgGroupMember Get-MgDomain Get-MgContext",
        "Get-MgOrganization Get-MgUserMessage Get-MgUserMailFolder Get-MgUserMemberOf Get-MgAuditLogSignIn Get-MgAuditLogDirectoryAudit",
        "Get-MgSubscribedSku Get-MgUserLicenseDetail Get-MgServicePrincipal Get-MgApplication Get-MgDirectoryRole Get-PSSnapin",
        "Get-MgDirectoryRoleMember Get-MgUserManager Get-MgUserAuthenticationMethod Get-MgUserOnlineMeeting Get-MgDevice",
        "Get-MgServiceAnnouncementMessage Get-MgServiceAnnouncementHealth Get-MgIdentityConditionalAccessPolicy Get-MgTeam",
        "Get-MgGroupOwner Get-MgUserOwnedObject Get-MgOauth2PermissionGrant Get-MgUserMailboxSetting Get-MgUserCalendar",
        "Get-MsolAccountSku Get-MsolUserRole Get-MsolServicePrincipal Get-MsolDevice Get-AzureADSubscribedSku Get-AzureADDevice",
        "Get-AzureADDirectoryRoleTemplate Get-AzureADMSRoleDefinition Get-AzureADServicePrincipal Get-AzureADApplication",
        "Get-AzureADUserManager Get-AzureADUserMembership Get-AzureADGroupOwner Get-AzureADAuditDirectoryLogs",
        "Get-SPOSite Get-SPOTenant Get-SPOUser Get-SPOSiteGroup Get-PnPList Get-PnPListItem Get-PnPTenantSite Get-Team Get-TeamUser",
        "Get-TeamChannel Get-CsTenant Get-CsOnlineUser Get-CsOAuthConfiguration Get-CsTeamsMeetingPolicy Get-RMSTemplate",
        "Get-AipServiceConfiguration Get-App Get-MailboxLocation Get-EXOUser Get-MxRecordReport Export-MailboxDiagnosticLogs"
    };

    private static final String[] CHANGE = {
        "Set-Mailbox New-Mailbox Remove-Mailbox Enable-Mailbox Disable-Mailbox Search-Mailbox Set-MailboxAutoReplyConfiguration",
        "Set-MailboxJunkEmailConfiguration Set-MailboxRegionalConfiguration Set-MailboxMessageConfiguration Set-CASMailbox Set-User",
        "Add-MailboxPermission Remove-MailboxPermission Add-RecipientPermission Remove-RecipientPermission Add-MailboxFolderPermission",
        "Remove-MailboxFolderPermission Set-MailboxFolderPermission New-InboxRule Set-InboxRule Remove-InboxRule Enable-InboxRule",
        "Disable-InboxRule New-MailboxExportRequest New-MailboxImportRequest New-MoveRequest Remove-MoveRequest New-MigrationBatch",
        "Set-MailUser New-MailUser Remove-MailUser Set-MailContact New-MailContact Remove-MailContact Set-Contact Enable-MailUser",
        "Set-DistributionGroup New-DistributionGroup Remove-DistributionGroup Add-DistributionGroupMember",
        "Remove-DistributionGroupMember Update-DistributionGroupMember Set-DynamicDistributionGroup New-DynamicDistributionGroup",
        "Set-UnifiedGroup New-UnifiedGroup Remove-UnifiedGroup Add-UnifiedGroupLinks Remove-UnifiedGroupLinks",
        "New-TransportRule Set-TransportRule Remove-TransportRule Enable-TransportRule Disable-TransportRule Set-TransportConfig",
        "New-SendConnector Set-SendConnector Remove-SendConnector New-ReceiveConnector Set-ReceiveConnector Remove-ReceiveConnector",
        "New-InboundConnector Set-InboundConnector Remove-InboundConnector New-OutboundConnector Set-OutboundConnector",
        "Remove-OutboundConnector Set-TransportService Set-TransportServer Set-FrontendTransportService Set-MailboxServer",
        "Set-ExchangeServer Set-RemoteDomain New-RemoteDomain Remove-RemoteDomain New-AcceptedDomain Set-AcceptedDomain",
        "Remove-AcceptedDomain Set-OrganizationConfig Set-HostedContentFilterPolicy New-HostedContentFilterPolicy",
        "Set-HostedOutboundSpamFilterPolicy Set-HostedConnectionFilterPolicy Set-AntiPhishPolicy New-AntiPhishPolicy",
        "Set-MalwareFilterPolicy New-TenantAllowBlockListItems Remove-TenantAllowBlockListItems Set-TenantAllowBlockListItems",
        "Set-DkimSigningConfig New-DkimSigningConfig Rotate-DkimSigningConfig Release-QuarantineMessage Delete-QuarantineMessage",
        "Export-QuarantineMessage Preview-QuarantineMessage Remove-BlockedSenderAddress New-JournalRule Set-JournalRule",
        "Suspend-Message Resume-Message Remove-Message Redirect-Message Export-Message Suspend-Queue Resume-Queue Retry-Queue",
        "Set-AdminAuditLogConfig New-ComplianceSearch Set-ComplianceSearch Start-ComplianceSearch Stop-ComplianceSearch",
        "Remove-ComplianceSearch New-ComplianceSearchAction Remove-ComplianceSearchAction New-ComplianceCase Remove-ComplianceCase",
        "New-ManagementRole New-ManagementRoleAssignment Remove-ManagementRoleAssignment Add-RoleGroupMember Remove-RoleGroupMember",
        "New-RoleGroup Set-ServerComponentState New-ExchangeCertificate Enable-ExchangeCertificate Remove-ExchangeCertificate",
        "Import-ExchangeCertificate Set-AuthConfig Enable-TransportAgent Disable-TransportAgent Set-ContentFilterConfig",
        "Add-IPBlockListEntry Remove-IPBlockListEntry Add-IPAllowListEntry Set-SenderFilterConfig Set-CalendarProcessing",
        "New-ADUser Set-ADUser Remove-ADUser Disable-ADAccount Enable-ADAccount Unlock-ADAccount Set-ADAccountPassword",
        "Add-ADGroupMember Remove-ADGroupMember New-ADGroup Set-ADGroup Move-ADObject Set-ADObject Set-MsolUser New-MsolUser",
        "Remove-MsolUser Set-MsolUserPassword Set-MsolUserLicense Set-AzureADUser New-AzureADUser Remove-AzureADUser",
        "Revoke-AzureADUserAllRefreshToken Update-MgUser New-MgUser Remove-MgUser Revoke-MgUserSignInSession Remove-MgUserMessage",
        "New-AddressList Set-AddressList New-GlobalAddressList New-OfflineAddressBook New-AddressBookPolicy Set-RemoteMailbox",
        "New-RemoteMailbox Enable-RemoteMailbox Set-MailboxAuditBypassAssociation New-ServicePrincipal New-ApplicationAccessPolicy",
        "Remove-MailboxUserConfiguration Set-HoldCompliancePolicy Set-RetentionCompliancePolicy Start-ManagedFolderAssistant",
        "Set-TeamsRetentionCompliancePolicy Set-Clutter Start-ADSyncSyncCycle Suspend-ClusterNode Resume-ClusterNode",
        "New-MgGroupMember Remove-MgGroupMemberByRef Move-MgUserMessage Set-ADPermission Add-ADPermission",
        "New-MgGroup Update-MgGroup Remove-MgGroup New-MgInvitation Set-MgUserLicense Update-MgUserMailboxSetting",
        "Send-MgUserMessage Set-AzureADUserLicense New-AzureADMSInvitation Add-AzureADGroupMember Remove-AzureADGroupMember",
        "Set-SPOUser Set-SPOSite Set-SPOTenant New-SPOSite Set-CsTeamsMeetingPolicy Set-CsOAuthConfiguration Set-CsUser",
        "Grant-CsTeamsMeetingPolicy New-CsOnlinePSTNGateway New-Team Set-Team Add-TeamUser New-HostedContentFilterRule",
        "Set-HostedContentFilterRule New-HostedOutboundSpamFilterPolicy New-HostedOutboundSpamFilterRule New-MalwareFilterRule",
        "New-AntiPhishRule New-SafeLinksPolicy New-SafeLinksRule New-SafeAttachmentPolicy New-SafeAttachmentRule",
        "Disable-App Enable-App New-App Remove-App Set-App"
    };

    /** What only Windows has, by the module that has it there. */
    private static final String[][] UNAVAILABLE = {
        {"CimCmdlets", "Get-CimInstance Invoke-CimMethod New-CimSession"},
        {
            "Microsoft.PowerShell.Management",
            "Get-WmiObject Invoke-WmiMethod Get-EventLog Write-EventLog New-EventLog Get-Service Start-Service Stop-Service "
                    + "Restart-Service Get-HotFix"
        },
        {"Microsoft.PowerShell.Diagnostics", "Get-WinEvent Get-Counter"},
        {"DnsClient", "Resolve-DnsName"},
        {"NetTCPIP", "Test-NetConnection"},
        {EXCHANGE, "Enter-PSSession"}
    };

    private OutsideCommands() {}

    /** Adds each name that no cmdlet has. */
    public static void install(Engine engine) {
        add(engine, EXCHANGE, ConnectQuietly.class, QUIET);
        add(engine, EXCHANGE, ConnectCloud.class, CLOUD);
        add(engine, EXCHANGE, RequestGraph.class, REQUEST);
        add(engine, EXCHANGE, ReadNothing.class, READ);
        add(engine, EXCHANGE, RefuseChange.class, CHANGE);
        for (String[] module : UNAVAILABLE) {
            add(engine, module[0], NotAvailable.class, module[1]);
        }
        add(engine, "", NotHere.class, NotHere.names());
        engine.service(ToldOnce.class, ToldOnce::new);
    }

    private static void add(Engine engine, String module, Class<?> kind, String... names) {
        for (String line : names) {
            for (String name : line.split(" ")) {
                engine.addHiddenCmdlet(name, module, kind.getName());
            }
        }
    }
}
