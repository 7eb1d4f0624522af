package mtsh.commands.outside;

import java.util.Map;
import java.util.TreeMap;

import picocli.CommandLine.Command;

import mtsh.language.error.ErrorCategory;

/** PowerShell's own cmdlets that cannot be here: an error that says why, in place of one that says the name is unknown. */
@Command(name = "Not-Here", description = "Refuses, and says why PowerShell's cmdlet of this name is not here.")
public final class NotHere extends AnyArguments {
    private static final Map<String, String> REASONS = reasons();

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        because(
                reasons,
                "this shell runs on this machine alone, without remoting.",
                "Export-PSSession New-PSTransportOption New-PSSessionConfigurationFile New-PSRoleCapabilityFile");
        because(
                reasons,
                "other processes of PowerShell cannot be entered from this shell.",
                "Enter-PSHostProcess Exit-PSHostProcess Get-PSHostProcessInfo");
        because(
                reasons,
                "this shell cannot put another program in its own place. Call the program by its name.",
                "Switch-Process");
        because(
                reasons,
                "this shell has no debugger. Use Write-Debug or Write-Verbose in the script.",
                "Debug-Runspace Disable-RunspaceDebug Enable-RunspaceDebug Get-RunspaceDebug Wait-Debugger");
        because(
                reasons,
                "what it traces is inside of PowerShell. Use Write-Debug or Write-Verbose in the script.",
                "Trace-Command Get-TraceSource Set-TraceSource");
        because(
                reasons,
                "this shell has no experimental features and no subsystems.",
                "Enable-ExperimentalFeature Disable-ExperimentalFeature Get-ExperimentalFeature Get-PSSubsystem");
        because(reasons, "help is a part of this shell. Get-Help shows it.", "Save-Help Update-Help");
        because(
                reasons,
                "the line editor of this shell is not PSReadLine. Get-MtshOption shows what can be set.",
                "PSConsoleHostReadLine Get-PSReadLineKeyHandler Get-PSReadLineOption Remove-PSReadLineKeyHandler "
                        + "Set-PSReadLineKeyHandler Set-PSReadLineOption");
        because(
                reasons,
                "this shell has no store of certificates.",
                "Get-CmsMessage Protect-CmsMessage Unprotect-CmsMessage Get-PfxCertificate");
        return reasons;
    }

    private static void because(Map<String, String> reasons, String reason, String names) {
        for (String name : names.split(" ")) {
            reasons.put(name, reason);
        }
    }

    /** The names that are refused so. */
    static String[] names() {
        return REASONS.keySet().toArray(new String[0]);
    }

    @Override
    public void process() {
        String written = runtime().commandName();
        String name = REASONS.keySet().stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(written);
        writeError(
                "System.Management.Automation.PSNotSupportedException",
                "NotAvailable",
                ErrorCategory.NotImplemented,
                null,
                name + " is not available: " + REASONS.getOrDefault(name, "this shell does not have it."));
    }
}
