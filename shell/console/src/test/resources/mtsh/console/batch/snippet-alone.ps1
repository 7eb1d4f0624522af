# snippet-alone.ps1 - runs one snippet in a process of its own:
#     SHELL -File snippet-alone.ps1 -CodeFile FILE -Work FOLDER
# For snippets where it matters what happens after an error: inside try/catch, which
# snippet-batch.ps1 needs, PowerShell ends a script block at the first error that ends a statement;
# outside of it, the error is shown and the next statement runs. So there is no try around the snippet
# here. What it does not catch ends the process, and the shell itself shows the error on stderr,
# which is recorded together with stdout.
param([string] $CodeFile, [string] $Work)

try { $PSStyle.OutputRendering = 'PlainText' } catch { }
try {
    if ([System.Globalization.CultureInfo]::CurrentCulture.Name -ne 'en-US') {
        [System.Globalization.CultureInfo]::CurrentCulture = [System.Globalization.CultureInfo]::new('en-US')
        [System.Globalization.CultureInfo]::CurrentUICulture = [System.Globalization.CultureInfo]::new('en-US')
    }
}
catch { }
$ProgressPreference = 'SilentlyContinue'
Set-Location -LiteralPath $Work
$__snCode = Get-Content -LiteralPath $CodeFile -Raw
$__snBlock = $null
try { $__snBlock = [scriptblock]::Create($__snCode) } catch { }
$Error.Clear()
if ($null -eq $__snBlock) {
    try { Invoke-Expression $__snCode } catch { $_ | Out-String -Width 120 -Stream | ForEach-Object { Write-Host $_ } }
}
else {
    & $__snBlock 2>&1 | Out-String -Width 120 -Stream | ForEach-Object { Write-Host $_ }
}
exit 0
