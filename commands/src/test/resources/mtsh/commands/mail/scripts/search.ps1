"--- regular expressions of subjects"
Get-MessageTrace -Match '^(weekly|q\d)\b' | Format-Table RecipientAddress, Subject
Get-MessageTraceV2 -Match 'TEAM$' -ResultSize 1 | Format-Table RecipientAddress, Subject
"--- kinds of subjects"
(Get-MessageTrace -Subject 'weekly NEWS' -SubjectFilterType Equals).Count
(Get-MessageTrace -Subject 'we*s' -SubjectFilterType Like).Count
(Get-MessageTraceV2 -Subject 'weekly' -SubjectFilterType Equals -WarningAction SilentlyContinue).Count
"--- networks"
Get-MessageTrace -FromIP 203.0.113.0/24 | Format-Table SenderAddress, FromIP
Get-MessageTraceV2 -ToIP 198.51.100.0/25 -WarningAction SilentlyContinue | Format-Table RecipientAddress, ToIP
"--- the last while"
Get-MessageTrace -Last 90m | Format-Table Received, RecipientAddress
Get-MessageTraceV2 -Last 1d -EndDate 2026-01-02T02:00:00Z | Format-Table Received, RecipientAddress
"--- what is wrong is said"
foreach ($try in { Get-MessageTrace -Match '(' }, { Get-MessageTrace -FromIP 10.0.0.0/33 }, { Get-MessageTraceV2 -Last soon },
    { Get-MessageTrace -Last 1d -StartDate 2026-01-01 }) {
    try { & $try | Format-Table Subject } catch { "$($_.FullyQualifiedErrorId): $_" }
}
"--- how it was done"
Get-MessageTrace -RecipientAddress bob@fabrikam.com -Verbose | Format-Table Status
Get-MessageTraceV2 -Status Failed -Verbose | Format-Table Status
Get-MessageTrackingLog -Recipients bob@fabrikam.com -EventId DEFER -Verbose | Format-Table EventId
