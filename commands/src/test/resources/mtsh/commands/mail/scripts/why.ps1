# arguments: -Address bob@contoso.com
param($Address)

$answers = why $Address
$answers | Group-Object Verdict | Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Group.CauseId -join ', ')" }
$answers | Where-Object { -not $_.Temporary -and $_.Responsible -eq 'Sender' } | ForEach-Object { $_.Summary; $_.Where; $_.Why }
($answers | Where-Object Verdict -eq 'QUARANTINED').Evidence -replace '^.*mail\.log', 'mail.log' -replace '(.{70}).*', '$1'
try { Trace-Message nobody@contoso.com -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
