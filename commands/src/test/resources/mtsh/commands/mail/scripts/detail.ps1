# arguments: -Sender news@example.net
param($Sender)

$traces = Get-MessageTrace -SenderAddress $Sender -StartDate ([datetime]'2026-01-01').ToUniversalTime() -EndDate 2026-01-02
foreach ($trace in $traces) {
    $details = $trace | Get-MessageTraceDetail
    $last = $details | Sort-Object Date | Select-Object -Last 1
    [pscustomobject]@{
        Recipient = $trace.RecipientAddress
        Status    = $trace.Status
        Events    = ($details.Event -join ' > ')
        LocalTime = $trace.Received.ToLocalTime().ToString('HH:mm')
    }
}
Get-MessageTraceV2 -Status Failed | Get-MessageTraceDetailV2 -Event Fail |
    Select-Object RecipientAddress, @{ n = 'Code'; e = { if ($_.Detail -match 'LED=.*?(\d\.\d\.\d)') { $Matches[1] } } } |
    Export-Csv codes.csv -NoTypeInformation
