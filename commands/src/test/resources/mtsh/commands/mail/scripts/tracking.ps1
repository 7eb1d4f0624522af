# arguments: -Recipients alice@contoso.com,dave@contoso.com
[CmdletBinding()]
param([string[]]$Recipients)

'Server A', 'Server B' | Out-Null
$events = Get-MessageTrackingLog -Recipients $Recipients -ResultSize Unlimited -Start '01/01/2026 00:00:00' -End '01/03/2026 00:00:00'
$events | Group-Object -Property EventId | Sort-Object -Property Name | ForEach-Object { "$($_.Name): $($_.Count)" }
$events | Where-Object { $_.EventId -eq 'FAIL' } |
    Select-Object Timestamp, Sender, @{ Name = 'To'; Expression = { $_.Recipients -join ';' } }, MessageSubject, MessageId |
    Format-List
