# snippet-batch.ps1 - runs many snippets in one process:
#     SHELL -File snippet-batch.ps1 -Dir FOLDER -List FILE -Work FOLDER
# LIST has an id a line; FOLDER/ID.ps1 is the snippet; Work/ID is an empty folder for it to work in.
# Each snippet is a script block of its own (so no file name is in its errors), run in a child scope
# inside try/catch. All that it puts out, errors too (2>&1), is collected and then formatted by one
# Out-String -Width 120, so that the width does not hang on the terminal. Direct writes to the host
# (Write-Host, warnings) come before that.
param([string] $Dir, [string] $List, [string] $Work)

try { $PSStyle.OutputRendering = 'PlainText' } catch { }
try {
    if ([System.Globalization.CultureInfo]::CurrentCulture.Name -ne 'en-US') {
        [System.Globalization.CultureInfo]::CurrentCulture = [System.Globalization.CultureInfo]::new('en-US')
        [System.Globalization.CultureInfo]::CurrentUICulture = [System.Globalization.CultureInfo]::new('en-US')
    }
    Write-Host "##INFO culture=$([System.Globalization.CultureInfo]::CurrentCulture.Name)"
}
catch { }
try { Write-Host "##INFO version=$($PSVersionTable.PSVersion) edition=$($PSVersionTable.PSEdition)" } catch { }
$ProgressPreference = 'SilentlyContinue'

foreach ($__snId in @(Get-Content -LiteralPath $List)) {
    if ("$__snId" -eq '') { continue }
    Write-Host "##BEGIN $__snId##"
    $__snOut = New-Object System.Collections.ArrayList
    $__snBlock = $null
    $__snText = ''
    try { Set-Location -LiteralPath ($Work + '/' + $__snId) } catch { }
    try {
        $__snCode = Get-Content -LiteralPath ($Dir + '/' + $__snId + '.ps1') -Raw
        $Error.Clear()
        $__snBlock = [scriptblock]::Create($__snCode)
    }
    catch {
        # it does not parse: say so as the shell would
        try { Invoke-Expression $__snCode } catch { $null = $__snOut.Add($_) }
    }
    if ($null -ne $__snBlock) {
        try {
            do {
                & $__snBlock 2>&1 | ForEach-Object { $null = $__snOut.Add($_) }
            } until ($true)
        }
        catch {
            $null = $__snOut.Add('TERMINATING:')
            $null = $__snOut.Add($_)
        }
    }
    try {
        $__snText = $__snOut | Out-String -Width 120
    }
    catch {
        $__snText = "OUT-STRING FAILED: $($_.Exception.Message)"
    }
    Write-Host -NoNewline $__snText
    Write-Host "##END $__snId##"
}
Write-Host '##DONE##'
exit 0
