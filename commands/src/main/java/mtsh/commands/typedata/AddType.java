package mtsh.commands.typedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Add-Type: enumerations and plain classes written in C#; assemblies that are here anyway. Code of .NET cannot be run. */
@Command(name = "Add-Type", description = "Makes enumerations and plain classes of C# source known.")
@CmdletInfo(defaultSet = "FromSource", output = "System.Type")
public final class AddType extends Cmdlet {
    /** The languages of sources. */
    enum Language {
        CSharp
    }

    /** The kinds of assemblies that a source may become. */
    enum OutputKind {
        Library,
        ConsoleApplication,
        WindowsApplication
    }

    @Option(names = "-TypeDefinition", description = "The source of types.")
    @Parameter(set = "FromSource", position = 0, mandatory = true)
    String typeDefinition;

    @Option(names = "-Name", description = "The name of the class that -MemberDefinition is put into.")
    @Parameter(set = "FromMember", position = 0, mandatory = true)
    String name;

    @Option(names = "-MemberDefinition", description = "The source of members.")
    @Parameter(set = "FromMember", position = 1, mandatory = true)
    String[] memberDefinition;

    @Option(
            names = {"-Namespace", "-NS"},
            description = "The namespace of that class.")
    @Parameter(set = "FromMember")
    String namespace;

    @Option(
            names = {"-UsingNamespace", "-Using"},
            description = "Namespaces that the members use.")
    @Parameter(set = "FromMember", allowNull = false)
    String[] usingNamespace;

    @Option(names = "-Path", description = "Source files.")
    @Parameter(set = "FromPath", position = 0, mandatory = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "Source files; nothing in a name is a wildcard.")
    @Parameter(set = "FromLiteralPath", mandatory = true, completer = "path")
    String[] literalPath;

    @Option(
            names = {"-AssemblyName", "-AN"},
            description = "Assemblies of .NET.")
    @Parameter(set = "FromAssemblyName", mandatory = true)
    String[] assemblyName;

    @Option(names = "-Language", description = "The source's language.")
    @Parameter(set = "FromSource")
    @Parameter(set = "FromMember")
    Language language = Language.CSharp;

    @Option(
            names = {"-ReferencedAssemblies", "-RA"},
            description = "Accepted; there is no compiler that would ask for them.")
    @Parameter(set = "FromSource")
    @Parameter(set = "FromMember")
    @Parameter(set = "FromPath")
    @Parameter(set = "FromLiteralPath")
    String[] referencedAssemblies;

    @Option(
            names = {"-OutputAssembly", "-OA"},
            description = "Refused: no assembly can be written.")
    @Parameter(set = "FromSource")
    @Parameter(set = "FromMember")
    @Parameter(set = "FromPath")
    @Parameter(set = "FromLiteralPath")
    String outputAssembly;

    @Option(
            names = {"-OutputType", "-OT"},
            description = "The kind of assembly to write.")
    @Parameter(set = "FromSource")
    @Parameter(set = "FromMember")
    @Parameter(set = "FromPath")
    @Parameter(set = "FromLiteralPath")
    OutputKind outputType = OutputKind.Library;

    @Option(names = "-PassThru", description = "Gives the types.")
    boolean passThru;

    @Option(names = "-IgnoreWarnings", description = "Accepted; nothing warns.")
    @Parameter(set = "FromSource")
    @Parameter(set = "FromMember")
    @Parameter(set = "FromPath")
    @Parameter(set = "FromLiteralPath")
    boolean ignoreWarnings;

    @Option(names = "-CompilerOptions", description = "Accepted; there is no compiler.")
    @Parameter(set = "FromSource", notEmpty = true)
    @Parameter(set = "FromMember")
    @Parameter(set = "FromPath")
    @Parameter(set = "FromLiteralPath")
    String[] compilerOptions;

    @Override
    public void end() {
        requireNoOutput();
        if (assemblyName != null) {
            for (String each : assemblyName) {
                requireKnown(each);
            }
        } else if (memberDefinition != null) {
            throw notCompiled("the members of " + name);
        } else if (typeDefinition != null) {
            source(typeDefinition);
        } else {
            for (String each : literalPath != null ? literalPath : path) {
                files(each).forEach(file -> source(text(file)));
            }
        }
    }

    private void requireNoOutput() {
        if (isBound("OutputType") && outputAssembly == null) {
            throw refused(
                    "OUTPUTTYPE_REQUIRES_ASSEMBLY",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot add type. The OutputType parameter requires that the OutputAssembly parameter be specified.");
        }
        if (outputAssembly != null) {
            throw notCompiled("an assembly to write");
        }
    }

    private void requireKnown(String assembly) {
        if (!KnownAssemblies.contains(assembly)) {
            writeError(
                    "System.Exception",
                    "ASSEMBLY_NOT_FOUND",
                    ErrorCategory.ObjectNotFound,
                    assembly,
                    "Cannot add type. The assembly '" + assembly + "' could not be found.");
        }
    }

    private List<Path> files(String written) {
        List<Path> files = ItemPaths.find(runtime().session(), written, literalPath != null);
        if (files.isEmpty()) {
            throw new TerminatingError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
        }
        for (Path file : files) {
            String fileName = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (fileName.endsWith(".dll")) {
                throw notCompiled("the assembly '" + file + "'");
            }
            if (!fileName.endsWith(".cs")) {
                int dot = fileName.lastIndexOf('.');
                throw refused(
                        "EXTENSION_NOT_SUPPORTED",
                        ErrorCategory.InvalidArgument,
                        file.toString(),
                        "Cannot add type. The \"" + (dot < 0 ? "" : fileName.substring(dot))
                                + "\" extension is not supported.");
            }
        }
        return files;
    }

    private String text(Path file) {
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private void source(String text) {
        List<NetType> made = new ArrayList<>();
        try {
            for (CSharpSource.Definition each : CSharpSource.read(text)) {
                made.add(define(each));
            }
        } catch (CSharpSource.NotData more) {
            throw notCompiled("this source (at '" + more.getMessage() + "')");
        }
        if (passThru) {
            made.forEach(this::write);
        }
    }

    private NetType define(CSharpSource.Definition definition) {
        NetType known = Types.find(definition.name());
        if (known != null) {
            return known;
        }
        if (definition.enumeration() != null) {
            Types.define(definition.enumeration());
            return definition.enumeration();
        }
        runtime().session().invokeText(definition.script(), this::write);
        return Types.find(definition.name());
    }

    private TerminatingError notCompiled(String what) {
        return refused(
                "COMPILER_ERRORS",
                ErrorCategory.InvalidData,
                null,
                "Cannot add type. Compilation errors occurred. .NET code cannot be compiled or loaded here: " + what
                        + " is more than enumerations and classes that only hold values. Write a PowerShell class or function in its "
                        + "place.");
    }

    private TerminatingError refused(String id, ErrorCategory category, Object target, String message) {
        return terminating("System.InvalidOperationException", id, category, target, message);
    }
}
