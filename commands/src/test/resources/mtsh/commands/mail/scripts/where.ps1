# The store is asked for what Where-Object wants; pages, numbers and warnings stay those of all rows.
"--- a page is a page of all rows"
Get-MessageTrace -PageSize 4 | Where-Object RecipientAddress -eq bob@contoso.com | Format-Table Index, RecipientAddress
Get-MessageTrace -Unlimited | Where-Object RecipientAddress -eq bob@contoso.com | Format-Table Index, RecipientAddress
Get-MessageTraceV2 -ResultSize 4 | ? { $_.Status -eq 'Expanded' } | Format-Table RecipientAddress, Status
"--- an index serves where rows have no end"
Get-MessageTraceV2 -ResultSize Unlimited -Verbose | Where-Object { $_.RecipientAddress -like '*@FABRIKAM.com' -and $_.EverDeferred } | Format-Table RecipientAddress, Status
"--- variables are read for each row"
$wanted = 'Expanded'
Get-MessageTraceV2 -ResultSize Unlimited | Where-Object { $_.Status -eq $wanted } | ForEach-Object { $wanted = 'Failed'; "$($_.RecipientAddress) $($_.Status)" }
"--- nothing wanted is not nothing there"
Get-MessageTraceV2 -ResultSize Unlimited | Where-Object Status -eq GettingStatus
Get-MessageTraceV2 -ResultSize Unlimited -StartDate 2027-01-01 | Where-Object Status -eq Failed
"--- errors are Where-Object's own"
Get-MessageTrace -PageSize 1 -WarningAction SilentlyContinue | Where-Object Received -gt soon -ErrorAction SilentlyContinue
"$($Error[0])"
"--- what a condition leaves behind"
Get-MessageTrace -Unlimited | Where-Object Subject -match '^(\w+) news' | Select-Object -First 1 -ExpandProperty Subject
$Matches[1]
