package mtsh.commands.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.connection.Connections;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.value.Invocable;

/** Invoke-Command: runs a block here; other computers are refused. */
@Command(name = "Invoke-Command", aliases = "icm", description = "Runs a script block.")
@CmdletInfo(defaultSet = "InProcess")
public final class InvokeCommand extends Cmdlet {
    @Option(names = "-Session", description = "For other computers; not here.")
    @Parameter(set = "FilePathRunspace", position = 0)
    @Parameter(set = "Session", position = 0)
    Object[] session;

    @Option(
            names = {"-ComputerName", "-Cn"},
            description = "For other computers; not here.")
    @Parameter(set = "ComputerName", position = 0)
    @Parameter(set = "FilePathComputerName", position = 0)
    String[] computerName;

    @Option(names = "-Credential", description = "For other computers; not here.")
    @Parameter(set = "ComputerName", pipelineByPropertyName = true)
    @Parameter(set = "FilePathComputerName", pipelineByPropertyName = true)
    @Parameter(set = "FilePathUri", pipelineByPropertyName = true)
    @Parameter(set = "FilePathVMId", mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "FilePathVMName", mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "Uri", pipelineByPropertyName = true)
    @Parameter(set = "VMId", mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "VMName", mandatory = true, pipelineByPropertyName = true)
    Object credential;

    @Option(names = "-Port", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "SSHHost")
    Integer port;

    @Option(names = "-UseSSL", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    boolean useSSL;

    @Option(names = "-ConfigurationName", description = "For other computers; not here.")
    @Parameter(set = "ComputerName", pipelineByPropertyName = true)
    @Parameter(set = "ContainerId", pipelineByPropertyName = true)
    @Parameter(set = "FilePathComputerName", pipelineByPropertyName = true)
    @Parameter(set = "FilePathContainerId", pipelineByPropertyName = true)
    @Parameter(set = "FilePathUri", pipelineByPropertyName = true)
    @Parameter(set = "FilePathVMId", pipelineByPropertyName = true)
    @Parameter(set = "FilePathVMName", pipelineByPropertyName = true)
    @Parameter(set = "Uri", pipelineByPropertyName = true)
    @Parameter(set = "VMId", pipelineByPropertyName = true)
    @Parameter(set = "VMName", pipelineByPropertyName = true)
    String configurationName;

    @Option(names = "-ApplicationName", description = "For other computers; not here.")
    @Parameter(set = "ComputerName", pipelineByPropertyName = true)
    @Parameter(set = "FilePathComputerName", pipelineByPropertyName = true)
    String applicationName;

    @Option(names = "-ThrottleLimit", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathContainerId")
    @Parameter(set = "FilePathRunspace")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "FilePathVMId")
    @Parameter(set = "FilePathVMName")
    @Parameter(set = "Session")
    @Parameter(set = "Uri")
    @Parameter(set = "VMId")
    @Parameter(set = "VMName")
    Integer throttleLimit;

    @Option(
            names = {"-ConnectionUri", "-URI", "-CU"},
            description = "For other computers; not here.")
    @Parameter(set = "FilePathUri", position = 0)
    @Parameter(set = "Uri", position = 0)
    Object[] connectionUri;

    @Option(names = "-AsJob", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathContainerId")
    @Parameter(set = "FilePathRunspace")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "FilePathSSHHostHash")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "FilePathVMId")
    @Parameter(set = "FilePathVMName")
    @Parameter(set = "Session")
    @Parameter(set = "SSHHost")
    @Parameter(set = "SSHHostHashParam")
    @Parameter(set = "Uri")
    @Parameter(set = "VMId")
    @Parameter(set = "VMName")
    boolean asJob;

    @Option(
            names = {"-InDisconnectedSession", "-Disconnected"},
            description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Uri")
    boolean inDisconnectedSession;

    @Option(names = "-SessionName", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    String[] sessionName;

    @Option(
            names = {"-HideComputerName", "-HCN"},
            description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathContainerId")
    @Parameter(set = "FilePathRunspace")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "FilePathSSHHostHash")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "FilePathVMId")
    @Parameter(set = "FilePathVMName")
    @Parameter(set = "Session")
    @Parameter(set = "SSHHost")
    @Parameter(set = "SSHHostHashParam")
    @Parameter(set = "Uri")
    @Parameter(set = "VMId")
    @Parameter(set = "VMName")
    boolean hideComputerName;

    @Option(names = "-JobName", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathContainerId")
    @Parameter(set = "FilePathRunspace")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Session")
    @Parameter(set = "SSHHost")
    @Parameter(set = "SSHHostHashParam")
    @Parameter(set = "Uri")
    String jobName;

    @Option(
            names = {"-ScriptBlock", "-Command"},
            description = "What to run.")
    @Parameter(set = "ComputerName", position = 1, mandatory = true)
    @Parameter(set = "ContainerId", position = 1, mandatory = true)
    @Parameter(set = "InProcess", position = 0, mandatory = true)
    @Parameter(set = "Session", position = 1, mandatory = true)
    @Parameter(set = "SSHHost", position = 1, mandatory = true)
    @Parameter(set = "SSHHostHashParam", position = 1, mandatory = true)
    @Parameter(set = "Uri", position = 1, mandatory = true)
    @Parameter(set = "VMId", position = 1, mandatory = true)
    @Parameter(set = "VMName", position = 1, mandatory = true)
    Invocable scriptBlock;

    @Option(names = "-NoNewScope", description = "Runs in the scope of the caller.")
    @Parameter(set = "InProcess")
    boolean noNewScope;

    @Option(
            names = {"-FilePath", "-PSPath"},
            description = "For other computers; not here.")
    @Parameter(set = "FilePathComputerName", position = 1, mandatory = true)
    @Parameter(set = "FilePathContainerId", position = 1, mandatory = true)
    @Parameter(set = "FilePathRunspace", position = 1, mandatory = true)
    @Parameter(set = "FilePathSSHHost", mandatory = true)
    @Parameter(set = "FilePathSSHHostHash", mandatory = true)
    @Parameter(set = "FilePathUri", position = 1, mandatory = true)
    @Parameter(set = "FilePathVMId", position = 1, mandatory = true)
    @Parameter(set = "FilePathVMName", position = 1, mandatory = true)
    String filePath;

    @Option(names = "-AllowRedirection", description = "For other computers; not here.")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Uri")
    boolean allowRedirection;

    @Option(names = "-SessionOption", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Uri")
    Object sessionOption;

    @Option(names = "-Authentication", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Uri")
    Object authentication;

    @Option(names = "-EnableNetworkAccess", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "Uri")
    boolean enableNetworkAccess;

    @Option(names = "-RunAsAdministrator", description = "For other computers; not here.")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathContainerId")
    boolean runAsAdministrator;

    @Option(names = "-HostName", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost", mandatory = true)
    @Parameter(set = "SSHHost", mandatory = true)
    String[] hostName;

    @Option(names = "-UserName", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    String userName;

    @Option(
            names = {"-KeyFilePath", "-IdentityFilePath"},
            description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    String keyFilePath;

    @Option(names = "-Subsystem", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    String subsystem;

    @Option(names = "-ConnectingTimeout", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    Integer connectingTimeout;

    @Option(names = "-SSHTransport", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    boolean sSHTransport;

    @Option(names = "-SSHConnection", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHostHash", mandatory = true)
    @Parameter(set = "SSHHostHashParam", mandatory = true)
    Object[] sSHConnection;

    @Option(names = "-Options", description = "For other computers; not here.")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "SSHHost")
    Object options;

    @Option(names = "-RemoteDebug", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "ContainerId")
    @Parameter(set = "FilePathComputerName")
    @Parameter(set = "FilePathContainerId")
    @Parameter(set = "FilePathRunspace")
    @Parameter(set = "FilePathSSHHost")
    @Parameter(set = "FilePathSSHHostHash")
    @Parameter(set = "FilePathUri")
    @Parameter(set = "FilePathVMId")
    @Parameter(set = "FilePathVMName")
    @Parameter(set = "Session")
    @Parameter(set = "SSHHost")
    @Parameter(set = "SSHHostHashParam")
    @Parameter(set = "Uri")
    @Parameter(set = "VMId")
    @Parameter(set = "VMName")
    boolean remoteDebug;

    @Option(names = "-InputObject", description = "What the block finds in $input.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(
            names = {"-ArgumentList", "-Args"},
            description = "Values for the parameters of the block.")
    Object[] argumentList;

    @Option(
            names = {"-VMId", "-VMGuid"},
            description = "For other computers; not here.")
    @Parameter(set = "FilePathVMId", position = 0, mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "VMId", position = 0, mandatory = true, pipelineByPropertyName = true)
    Object[] vMId;

    @Option(names = "-VMName", description = "For other computers; not here.")
    @Parameter(set = "FilePathVMName", mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "VMName", mandatory = true, pipelineByPropertyName = true)
    String[] vMName;

    @Option(names = "-ContainerId", description = "For other computers; not here.")
    @Parameter(set = "ContainerId", mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "FilePathContainerId", mandatory = true, pipelineByPropertyName = true)
    String[] containerId;

    @Option(names = "-CertificateThumbprint", description = "For other computers; not here.")
    @Parameter(set = "ComputerName")
    @Parameter(set = "Uri")
    String certificateThumbprint;

    private final List<Object> input = new ArrayList<>();

    @Override
    public void begin() {
        if (!parameterSet().equals("InProcess") && !parameterSet().isEmpty() && !isWithExchange()) {
            throw terminating(
                    "System.Management.Automation.Remoting.PSRemotingTransportException",
                    "PSSessionStateBroken",
                    ErrorCategory.OpenError,
                    computerName == null ? null : computerName[0],
                    "Commands cannot be run on other computers from here. Leave out -"
                            + (computerName != null ? "ComputerName" : remoteParameter())
                            + " to run the script block on this computer.");
        }
    }

    /** A session with Exchange leads back into this shell, so its blocks run here. */
    private boolean isWithExchange() {
        return session != null && scriptBlock != null && Arrays.stream(session).allMatch(Connections::isWithExchange);
    }

    private String remoteParameter() {
        return session != null
                ? "Session"
                : hostName != null ? "HostName" : connectionUri != null ? "ConnectionUri" : parameterSet();
    }

    @Override
    public void process() {
        if (runtime().hasPipelineInput() || isBound("InputObject")) {
            input.add(inputObject);
        }
    }

    @Override
    public void end() {
        List<Object> values = argumentList == null ? List.of() : Arrays.asList(argumentList);
        BuiltCommand command = new BuiltCommand(
                (ScriptBlock) scriptBlock,
                !noNewScope,
                values.stream().map(BuiltCommand.Argument::of).toList());
        BuiltPipeline.of(command).runInside((Engine) runtime().session(), input.isEmpty() ? null : input, this::write);
    }
}
