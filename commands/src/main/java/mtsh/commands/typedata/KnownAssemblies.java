package mtsh.commands.typedata;

import java.util.List;
import java.util.Locale;

/** The assemblies that PowerShell has everywhere; what of their types exists is here from the start. */
final class KnownAssemblies {
    private static final List<String> PREFIXES = List.of(
            "system.collections",
            "system.componentmodel",
            "system.console",
            "system.diagnostics",
            "system.globalization",
            "system.io",
            "system.linq",
            "system.memory",
            "system.net",
            "system.numerics",
            "system.objectmodel",
            "system.reflection",
            "system.resources",
            "system.runtime",
            "system.security",
            "system.text",
            "system.threading",
            "system.xml");
    private static final List<String> NAMES = List.of(
            "mscorlib",
            "netstandard",
            "system",
            "system.buffers",
            "system.configuration",
            "system.core",
            "system.data",
            "system.data.common",
            "system.drawing",
            "system.drawing.primitives",
            "system.management.automation",
            "system.private.corelib",
            "system.private.uri",
            "system.private.xml",
            "system.servicemodel.web",
            "system.transactions",
            "system.valuetuple",
            "system.web",
            "system.web.httputility",
            "microsoft.csharp",
            "microsoft.visualbasic",
            "microsoft.visualbasic.core",
            "microsoft.win32.primitives",
            "microsoft.powershell.commands.management",
            "microsoft.powershell.commands.utility",
            "microsoft.powershell.security",
            "newtonsoft.json");

    private KnownAssemblies() {}

    /** By its simple name, a full one with version and key, or its file's name. */
    static boolean contains(String written) {
        String name = written.split(",")[0].strip().toLowerCase(Locale.ROOT);
        String simple = name.endsWith(".dll") ? name.substring(0, name.length() - 4) : name;
        return NAMES.contains(simple)
                || PREFIXES.stream().anyMatch(each -> simple.equals(each) || simple.startsWith(each + "."));
    }
}
