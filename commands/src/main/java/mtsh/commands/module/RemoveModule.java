package mtsh.commands.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.Wildcard;

/** Remove-Module: forgets a module and the names that it brought. */
@Command(name = "Remove-Module", aliases = "rmo", description = "Forgets a module and the names that it brought.")
@CmdletInfo(defaultSet = "name", shouldProcess = true)
public final class RemoveModule extends ModuleCmdlet {
    @Option(names = "-Name", description = "The names; wildcards are allowed.")
    @Parameter(set = "name", position = 0, mandatory = true, pipeline = true, wildcards = true, completer = "module")
    String[] name;

    @Option(names = "-FullyQualifiedName", description = "Tables with ModuleName and a version.")
    @Parameter(set = "FullyQualifiedName", position = 0, mandatory = true, pipeline = true)
    ModuleSpecification[] fullyQualifiedName;

    @Option(names = "-ModuleInfo", description = "Modules as Get-Module gives them.")
    @Parameter(set = "ModuleInfo", position = 0, mandatory = true, pipeline = true)
    PSModuleInfo[] moduleInfo;

    @Option(names = "-Force", description = "Even those that are read-only or needed by others.")
    boolean force;

    private int removed;

    @Override
    public void process() {
        Set<PSModuleInfo> found = found();
        for (PSModuleInfo each : found) {
            remove(each, found);
        }
    }

    private Set<PSModuleInfo> found() {
        Set<PSModuleInfo> found = new LinkedHashSet<>();
        if (moduleInfo != null) {
            found.addAll(List.of(moduleInfo));
        }
        List<ModuleSpec> specs = new ArrayList<>();
        if (name != null) {
            for (String each : name) {
                specs.add(ModuleSpec.named(each));
            }
        }
        if (fullyQualifiedName != null) {
            for (Object each : fullyQualifiedName) {
                specs.add(ModuleSpec.of(each));
            }
        }
        List<PSModuleInfo> all = new ArrayList<>(engine().state().imported().values());
        all.addAll(engine().sessionState().imported().values());
        engine().modules().builtIn().stream()
                .filter(each -> !engine().modules().isHidden(each))
                .forEach(all::add);
        for (PSModuleInfo each : all) {
            boolean wanted = specs.stream()
                    .anyMatch(spec -> Wildcard.of(spec.name(), true).matches(each.name()) && spec.accepts(each));
            if (wanted) {
                found.add(each);
            }
        }
        return found;
    }

    private void remove(PSModuleInfo module, Set<PSModuleInfo> together) {
        if (isProtected(module)) {
            return;
        }
        if (!shouldProcess(module.name() + " (Path: '" + module.path() + "')", "Remove-Module")) {
            return;
        }
        PSModuleInfo needing = engine().modules().needing(module);
        if (needing != null && !force && !together.contains(needing)) {
            refuse(
                    "Modules_ModuleIsRequired",
                    module,
                    "Unable to remove the module '" + module.name() + "' because it is required by '" + needing.name()
                            + "'. Add the Force parameter to your command to remove the module.");
            return;
        }
        removed++;
        if (module.state() != null) {
            engine().modules().remove(module);
        } else {
            engine().modules().hide(module);
        }
    }

    private boolean isProtected(PSModuleInfo module) {
        String mode = module.accessMode().name();
        if (mode.equals("Constant")) {
            refuse(
                    "Modules_ModuleIsConstant",
                    module,
                    "Unable to remove the module '" + module.name()
                            + "' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'");
            return true;
        }
        if (mode.equals("ReadOnly") && !force) {
            refuse(
                    "Modules_ModuleIsReadOnly",
                    module,
                    "Unable to remove the module '" + module.name()
                            + "' because it is read-only. Add the Force parameter to your command to remove read-only modules.");
            return true;
        }
        return false;
    }

    private void refuse(String id, PSModuleInfo module, String message) {
        writeError("System.InvalidOperationException", id, ErrorCategory.PermissionDenied, module, message);
    }

    @Override
    public void end() {
        boolean exact = name == null || Arrays.stream(name).anyMatch(each -> !Wildcard.isPattern(each));
        if (removed == 0 && exact && !isBound("WhatIf")) {
            writeError(
                    "System.InvalidOperationException",
                    "Modules_NoModulesRemoved",
                    ErrorCategory.ResourceUnavailable,
                    null,
                    "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist "
                            + "in the runspace.");
        }
    }
}
