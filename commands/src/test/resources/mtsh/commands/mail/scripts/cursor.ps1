# arguments: 2
param([int]$Size)

$start = (Get-Date).AddDays(-9)
$end = Get-Date
$all = New-Object System.Collections.Generic.List[object]
$startingRecipient = $null
do {
    $parameters = @{ StartDate = $start; EndDate = $end; ResultSize = $Size; WarningAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
    if ($startingRecipient) { $parameters['StartingRecipientAddress'] = $startingRecipient }
    $batch = @(Get-MessageTraceV2 @parameters)
    foreach ($row in $batch) { $all.Add($row) }
    if ($batch.Count -gt 0) {
        $end = $batch[-1].Received.ToString('O')
        $startingRecipient = $batch[-1].RecipientAddress
    }
} while ($warnings -like '*There are more results*')

"{0} rows, {1} different" -f $all.Count, @($all | Select-Object MessageTraceId, RecipientAddress -Unique).Count
$all | ForEach-Object { '{0:yyyy-MM-dd HH:mm:ss} {1,-28} {2}' -f $_.Received, $_.RecipientAddress, $_.Status }
