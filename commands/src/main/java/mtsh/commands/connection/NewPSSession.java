package mtsh.commands.connection;

import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;

/** New-PSSession: a session with Exchange, which this shell answers itself; any other is refused. */
@Command(
        name = "New-PSSession",
        aliases = "nsn",
        description = "Makes a session with Exchange that this shell answers itself; it reaches no other machine.")
@CmdletInfo(
        defaultSet = "ComputerName",
        output = RemoteSession.TYPE,
        outputProperties = {"Id", "Name", "ComputerName", "ConfigurationName", "State", "Availability"})
public final class NewPSSession extends Cmdlet {
    private static final String EXCHANGE = "Microsoft.Exchange";

    @Option(
            names = {"-ComputerName", "-Cn"},
            description = "The machine.")
    @Parameter(set = "ComputerName", position = 0, pipeline = true, pipelineByPropertyName = true)
    String[] computerName;

    @Option(
            names = {"-ConnectionUri", "-URI", "-CU"},
            description = "Where Exchange's PowerShell is, such as https://outlook.office365.com/powershell-liveid/.")
    @Parameter(set = "Uri", position = 0, mandatory = true, pipelineByPropertyName = true)
    Object[] connectionUri;

    @Option(names = "-ConfigurationName", description = "Microsoft.Exchange.")
    @Parameter(pipelineByPropertyName = true)
    String configurationName;

    @Option(names = "-Name", description = "A name for the session.")
    String[] name;

    @Option(names = "-Credential", description = "Accepted; nobody has to be asked.")
    @Parameter(pipelineByPropertyName = true)
    Object credential;

    @Option(names = "-Authentication", description = "Accepted; nobody has to be asked.")
    @Parameter(
            values = {
                "Default",
                "Basic",
                "Negotiate",
                "NegotiateWithImplicitCredential",
                "Credssp",
                "Digest",
                "Kerberos"
            })
    String authentication;

    @Option(names = "-AllowRedirection", description = "Accepted; nothing redirects.")
    @Parameter(set = "Uri")
    boolean allowRedirection;

    @Option(names = "-SessionOption", description = "Accepted; nothing is connected.")
    Object sessionOption;

    @Option(names = "-CertificateThumbprint", description = "Accepted; nobody has to be asked.")
    String certificateThumbprint;

    @Option(names = "-Port", description = "Accepted; nothing is connected.")
    @Parameter(
            set = "ComputerName",
            range = {1, 65535})
    int port;

    @Option(names = "-UseSSL", description = "Accepted; nothing is connected.")
    @Parameter(set = "ComputerName")
    boolean useSSL;

    @Option(names = "-ApplicationName", description = "Accepted; nothing is connected.")
    @Parameter(set = "ComputerName")
    String applicationName;

    @Option(names = "-ThrottleLimit", description = "Accepted; nothing is connected.")
    int throttleLimit;

    @Option(names = "-EnableNetworkAccess", description = "Accepted; nothing is connected.")
    boolean enableNetworkAccess;

    @Override
    public void process() {
        Object[] targets = connectionUri != null ? connectionUri : computerName;
        int number = 0;
        for (Object target : targets == null ? new Object[] {"localhost"} : targets) {
            String text = Conversions.toText(target);
            if (isExchange(text)) {
                String given = name != null && number < name.length ? name[number] : null;
                write(runtime()
                        .session()
                        .service(Connections.class)
                        .open(given, host(text), configurationName == null ? EXCHANGE : configurationName)
                        .object());
            } else {
                refuse(text);
            }
            number++;
        }
    }

    private boolean isExchange(String target) {
        return EXCHANGE.equalsIgnoreCase(configurationName)
                || connectionUri != null && target.toLowerCase(Locale.ROOT).contains("/powershell");
    }

    private void refuse(String target) {
        writeError(
                "System.Management.Automation.Remoting.PSRemotingTransportException",
                "PSSessionOpenFailed",
                ErrorCategory.OpenError,
                target,
                "[" + target
                        + "] This shell connects to no other machine. Run the commands here; those of Exchange answer from "
                        + "the store.");
    }

    private static String host(String target) {
        return target.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/:?].*$", "");
    }
}
