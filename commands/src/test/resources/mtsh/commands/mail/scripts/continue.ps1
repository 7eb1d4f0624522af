# The command of the warning is run as it stands.
$prefix = 'There are more results, use the following command to get more. '
$count = 0
$command = 'Get-MessageTraceV2 -ResultSize 3 -Status Delivered, Failed, Pending'
while ($command) {
    $answer = Invoke-Expression "$command 3>&1"
    $warning = $answer | Where-Object { "$_".StartsWith($prefix) }
    $count += @($answer | Where-Object { $_.MessageTraceId }).Count
    $command = if ($warning) { "$warning".Substring($prefix.Length) } else { $null }
}
"$count of $(@(Get-MessageTraceV2 -Status Delivered, Failed, Pending).Count)"
