package mtsh.commands.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Ast;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ListedCommand;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.eval.ScriptText;
import mtsh.language.parse.Parser;
import mtsh.language.value.NetVersion;
import mtsh.language.value.Wildcard;

/** What a module on disk would export, read from its files without running them. */
final class ModuleAnalysis {
    /** A file as it was when it was read. */
    private record Seen(long modified, long size, PSModuleInfo module) {}

    private final Engine engine;
    private final Map<Path, Seen> seen = new HashMap<>();

    ModuleAnalysis(Engine engine) {
        this.engine = engine;
    }

    /** The module of a file; null when its manifest is wrong. */
    PSModuleInfo of(Path file) {
        try {
            long modified = Files.getLastModifiedTime(file).toMillis();
            long size = Files.size(file);
            Seen known = seen.get(file);
            if (known == null || known.modified() != modified || known.size() != size) {
                known = new Seen(modified, size, read(file));
                seen.put(file, known);
            }
            return known.module();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private PSModuleInfo read(Path file) throws IOException {
        PSModuleInfo module = new PSModuleInfo(ModuleFiles.nameOf(file));
        module.path(file.toString());
        if (!ModuleFiles.extension(file).equals(".psd1")) {
            boolean script = ModuleFiles.extension(file).equals(".psm1");
            module.kind(script ? PSModuleInfo.Kind.Script : PSModuleInfo.Kind.Binary);
            module.version(new NetVersion(0, 0, -1, -1));
            if (script) {
                addScript(module, file, module.exports());
            }
            return module;
        }
        Manifest manifest = Manifest.read(engine, file, ModuleReports.SILENT);
        if (manifest == null) {
            return null;
        }
        ManifestFacts.describe(module, manifest);
        addManifest(module, manifest);
        return module;
    }

    private void addManifest(PSModuleInfo module, Manifest manifest) throws IOException {
        List<String> parts = new ArrayList<>();
        if (manifest.root() != null) {
            parts.add(manifest.root());
            module.kind(
                    manifest.root().toLowerCase(Locale.ROOT).endsWith(".dll")
                            ? PSModuleInfo.Kind.Binary
                            : PSModuleInfo.Kind.Script);
        }
        manifest.values("NestedModules")
                .forEach(each -> parts.add(ModuleSpec.of(each).name()));
        ModuleExports found = new ModuleExports();
        for (String each : parts) {
            Path file = ModuleLoader.beside(manifest.folder(), each);
            if (file != null && ModuleFiles.extension(file).equals(".psm1")) {
                addScript(module, file, found);
            }
        }
        found.keep(
                manifest.texts("FunctionsToExport"),
                manifest.texts("CmdletsToExport"),
                manifest.texts("VariablesToExport"),
                manifest.texts("AliasesToExport"));
        listed(module, manifest.texts("FunctionsToExport"), CommandInfo.Kind.Function, found.functions());
        listed(module, manifest.texts("CmdletsToExport"), CommandInfo.Kind.Cmdlet, found.cmdlets());
        listed(module, manifest.texts("AliasesToExport"), CommandInfo.Kind.Alias, found.aliases());
        module.exports(found);
    }

    /** Names that a manifest writes out are taken at its word. */
    private static void listed(
            PSModuleInfo module, List<String> names, CommandInfo.Kind kind, Map<String, CommandInfo> all) {
        if (names == null) {
            return;
        }
        for (String each : names) {
            if (!Wildcard.isPattern(each)) {
                all.putIfAbsent(each, new ListedCommand(kind, each, "", module));
            }
        }
    }

    private static void addScript(PSModuleInfo module, Path file, ModuleExports exports) throws IOException {
        ScriptBlockAst tree =
                Parser.parse(new Source(file.toString(), ScriptText.read(file))).script();
        Found found = new Found(module);
        found.block(tree.begin());
        found.block(tree.process());
        found.block(tree.end());
        if (found.exporting) {
            found.all.keep(found.functions, List.of(), List.of(), found.aliases);
        }
        exports.addAll(found.all);
    }

    /** What the statements at the top of one file define and export. */
    private static final class Found {
        private final PSModuleInfo module;
        private final ModuleExports all = new ModuleExports();
        private final List<String> functions = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();
        private boolean exporting;

        Found(PSModuleInfo module) {
            this.module = module;
        }

        void block(StatementBlock block) {
            if (block != null) {
                block.statements().forEach(this::statement);
            }
        }

        private void statement(Statement statement) {
            if (statement instanceof Statement.FunctionDefinition function) {
                String name = function.name().substring(function.name().lastIndexOf(':') + 1);
                boolean filter = function.kind() == Statement.FunctionKind.FILTER;
                all.functions()
                        .put(
                                name,
                                new ListedCommand(
                                        filter ? CommandInfo.Kind.Filter : CommandInfo.Kind.Function,
                                        name,
                                        "",
                                        module));
            } else if (statement instanceof Statement.Pipeline pipeline) {
                pipeline.elements().forEach(this::element);
            }
        }

        private void element(Ast element) {
            if (!(element instanceof Statement.Command command)
                    || !(command.elements().get(0) instanceof Expression.StringConstant name)) {
                return;
            }
            switch (name.value().toLowerCase(Locale.ROOT)) {
                case "export-modulemember" -> export(command);
                case "set-alias", "new-alias", "sal", "nal" -> alias(command);
                default -> {
                    // Nothing else tells what is exported.
                }
            }
        }

        private void export(Statement.Command command) {
            exporting = true;
            List<String> target = functions;
            for (CommandElement each :
                    command.elements().subList(1, command.elements().size())) {
                if (each instanceof CommandParameter parameter) {
                    String name = parameter.name().toLowerCase(Locale.ROOT);
                    target = "function".startsWith(name)
                            ? functions
                            : "alias".startsWith(name) ? aliases : new ArrayList<>();
                    add(parameter.argument(), target);
                } else {
                    add((Expression) each, target);
                }
            }
        }

        private static void add(Expression value, List<String> target) {
            if (value instanceof Expression.StringConstant text) {
                target.add(text.value());
            } else if (value instanceof Expression.ArrayLiteral array) {
                array.elements().forEach(each -> add(each, target));
            }
        }

        private void alias(Statement.Command command) {
            List<String> words = new ArrayList<>();
            for (CommandElement each :
                    command.elements().subList(1, command.elements().size())) {
                if (each instanceof Expression.StringConstant text) {
                    words.add(text.value());
                }
            }
            if (!words.isEmpty()) {
                String definition = words.size() > 1 ? words.get(1) : "";
                all.aliases()
                        .put(words.get(0), new ListedCommand(CommandInfo.Kind.Alias, words.get(0), definition, module));
            }
        }
    }
}
