# arguments: -PageSize 3 -Domain contoso.com
<#
.SYNOPSIS
All pages of a trace, summed up by status.
#>
param(
    [Parameter(Mandatory = $true)]
    [string]$Domain,
    [ValidateRange(1, 5000)]
    [int]$PageSize = 5000,
    [datetime]$From = '01/01/2026',
    [datetime]$To = '01/03/2026'
)

$page = 1
$messages = @()
do {
    Write-Host "Getting page $page..." -ForegroundColor Green
    $current = Get-MessageTrace -StartDate $From -EndDate $To -RecipientAddress "*@$Domain" -PageSize $PageSize -Page $page |
        Select-Object Received, SenderAddress, RecipientAddress, Subject, Status, ToIP, FromIP, Size, MessageID, MessageTraceID
    $page++
    if ($current) { $messages += $current }
} until ($null -eq $current)

Write-Host "$($messages.Count) rows"
$messages | Group-Object Status | Sort-Object Count, Name -Descending | Select-Object Name, Count | Format-Table -AutoSize
$messages | Where-Object { $_.Status -eq 'Failed' } | Export-Csv -Path .\failed.csv -NoTypeInformation
