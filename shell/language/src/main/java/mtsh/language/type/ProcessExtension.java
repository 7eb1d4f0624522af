package mtsh.language.type;

import java.util.List;

import mtsh.language.process.SystemProcess;
import mtsh.language.stream.Output;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** What PowerShell adds to processes: script properties, which it computes. */
record ProcessExtension(String name) implements Invocable {
    static List<PSMember> all() {
        return List.of(
                script("Path"),
                script("CommandLine"),
                new PSMember.Code("Parent", "System.Object", new ProcessExtension("Parent")),
                script("Company"),
                script("CPU"),
                script("FileVersion"),
                script("ProductVersion"),
                script("Description"),
                script("Product"));
    }

    private static PSMember script(String name) {
        return new PSMember.Script(name, new ProcessExtension(name), null);
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        SystemProcess process = (SystemProcess) PSObject.unwrap(self);
        return switch (name) {
            case "Path" -> process.path();
            case "CommandLine" -> process.commandLine();
            case "Parent" -> process.parent();
            case "CPU" -> process.userTime().plus(process.kernelTime()).toMillis() / 1000.0;
            default -> null;
        };
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(invoke(underscore, arguments));
    }

    @Override
    public String text() {
        return "$this." + name;
    }
}
