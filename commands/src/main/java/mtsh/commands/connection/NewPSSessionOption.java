package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;

/** New-PSSessionOption: options of a session, which nothing here needs. */
@Command(name = "New-PSSessionOption", description = "Makes options for a session.")
@CmdletInfo(
        output = "System.Management.Automation.Remoting.PSSessionOption",
        outputProperties = {"SkipCACheck", "SkipCNCheck", "SkipRevocationCheck", "OperationTimeout", "ProxyAccessType"})
public final class NewPSSessionOption extends Cmdlet {
    @Option(names = "-SkipCACheck", description = "Whether any authority's certificate will do.")
    boolean skipCACheck;

    @Option(names = "-SkipCNCheck", description = "Whether a certificate for another name will do.")
    boolean skipCNCheck;

    @Option(names = "-SkipRevocationCheck", description = "Whether a revoked certificate will do.")
    boolean skipRevocationCheck;

    @Option(names = "-NoEncryption", description = "Whether to go without encryption.")
    boolean noEncryption;

    @Option(names = "-NoCompression", description = "Whether to go without compression.")
    boolean noCompression;

    @Option(names = "-ProxyAccessType", description = "Which proxy is used.")
    String proxyAccessType = "None";

    @Option(
            names = {"-OperationTimeout", "-OperationTimeoutMSec"},
            description = "Milliseconds that an operation may take.")
    int operationTimeout = 180_000;

    @Option(
            names = {"-OpenTimeout", "-OpenTimeoutMSec"},
            description = "Milliseconds that opening may take.")
    int openTimeout = 180_000;

    @Option(
            names = {"-IdleTimeout", "-IdleTimeoutMSec"},
            description = "Milliseconds that a session may idle.")
    int idleTimeout = -1;

    @Option(
            names = {"-CancelTimeout", "-CancelTimeoutMSec"},
            description = "Milliseconds that stopping may take.")
    int cancelTimeout = 60_000;

    @Option(names = "-MaximumRedirection", description = "How often a connection may be redirected.")
    int maximumRedirection = 5;

    @Option(names = "-Culture", description = "The culture of the session.")
    Object culture;

    @Option(names = "-UICulture", description = "The culture of its messages.")
    Object uiCulture;

    @Override
    public void process() {
        write(PSObject.custom()
                .typeName("System.Management.Automation.Remoting.PSSessionOption")
                .note("MaximumConnectionRedirectionCount", maximumRedirection)
                .note("NoCompression", noCompression)
                .note("ProxyAccessType", proxyAccessType)
                .note("SkipCACheck", skipCACheck)
                .note("SkipCNCheck", skipCNCheck)
                .note("SkipRevocationCheck", skipRevocationCheck)
                .note("OperationTimeout", operationTimeout)
                .note("NoEncryption", noEncryption)
                .note("OpenTimeout", openTimeout)
                .note("CancelTimeout", cancelTimeout)
                .note("IdleTimeout", idleTimeout)
                .note("Culture", culture)
                .note("UICulture", uiCulture));
    }
}
