package mtsh.commands.source;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Wildcard;

/** What the cmdlets share that are about imports in the background: which of them. */
abstract class ChosenImports extends Cmdlet {
    @Option(names = "-Id", description = "The numbers of the imports.")
    @Parameter(position = 0, pipelineByPropertyName = true, set = "Id")
    int[] id;

    @Option(names = "-Name", description = "The names of the imports.")
    @Parameter(set = "Name", mandatory = true, wildcards = true)
    String[] name;

    /** Those that the user chose, an error for each that is not there; {@code otherwise} when no choice was made. */
    final List<BackgroundImport> chosen(List<BackgroundImport> otherwise) {
        if (id != null) {
            return byId();
        }
        return name != null ? byName() : otherwise;
    }

    final List<BackgroundImport> all() {
        return runtime().session().service(MailLogImports.class).all();
    }

    private List<BackgroundImport> byId() {
        List<BackgroundImport> chosen = new ArrayList<>();
        for (int wanted : id) {
            List<BackgroundImport> found =
                    all().stream().filter(each -> each.id() == wanted).toList();
            if (found.isEmpty()) {
                writeAbsent(wanted, "There is no import with the Id " + wanted + ". Get-MailLogImport lists them.");
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private List<BackgroundImport> byName() {
        List<BackgroundImport> chosen = new ArrayList<>();
        for (String wanted : name) {
            Wildcard pattern = Wildcard.of(wanted, true);
            List<BackgroundImport> found =
                    all().stream().filter(each -> pattern.matches(each.name())).toList();
            if (found.isEmpty() && !Wildcard.isPattern(wanted)) {
                writeAbsent(wanted, "There is no import with the name " + wanted + ". Get-MailLogImport lists them.");
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private void writeAbsent(Object wanted, String message) {
        writeError(
                "System.Management.Automation.PSArgumentException",
                "MailLogImportNotFound",
                ErrorCategory.ObjectNotFound,
                wanted,
                message);
    }
}
