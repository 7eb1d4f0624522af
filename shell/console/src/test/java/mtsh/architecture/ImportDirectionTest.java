package mtsh.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports run one way, and each library is known in few places. */
class ImportDirectionTest {
    private static final String STORE = "mtsh.store..";
    private static final String LANGUAGE = "mtsh.language..";
    private static final String COMMANDS = "mtsh.commands..";
    private static final String CONSOLE = "mtsh.console..";

    private static JavaClasses house;

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("mtsh");
    }

    /** A rule about a module that was not read would hold for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"mtsh.store", "mtsh.language", "mtsh.commands", "mtsh.console"})
    void everyModuleIsRead(String module) {
        assertTrue(house.stream().anyMatch(type -> type.getPackageName().startsWith(module)), module);
    }

    @Test
    void theStoreKnowsNothingOfShells() {
        check(noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LANGUAGE, COMMANDS, CONSOLE));
    }

    @Test
    void theLanguageKnowsNothingOfMail() {
        check(noClasses()
                .that()
                .resideInAPackage(LANGUAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE, COMMANDS, CONSOLE));
    }

    @Test
    void commandsNeverSeeTheConsole() {
        check(noClasses()
                .that()
                .resideInAPackage(COMMANDS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CONSOLE));
    }

    /** As in PowerShell it knows types, to say which of those that a class names are none. */
    @Test
    void theParserNeedsOnlyTheTreeValuesAndTypes() {
        check(classes()
                .that()
                .resideInAPackage("mtsh.language.parse..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "mtsh.language.parse..",
                        "mtsh.language.ast..",
                        "mtsh.language.value..",
                        "mtsh.language.type.."));
    }

    @Test
    void onlyTheConsoleKnowsTheTerminal() {
        check(onlyIn(library("org.jline"), CONSOLE));
    }

    @Test
    void picocliIsTheModelOfCmdletsAndOfTheCommandLine() {
        check(onlyIn(library("picocli"), COMMANDS, "mtsh.language.cmdlet", "mtsh.language.eval", CONSOLE));
    }

    @Test
    void mapDbStaysInItsEngine() {
        check(onlyIn(
                library("org.mapdb", "kotlin", "com.google.common", "org.eclipse.collections"),
                "mtsh.store.engine.mapdb"));
    }

    @Test
    void whatUnpacksStaysInTheCarrier() {
        check(onlyIn(library("org.apache.commons", "org.tukaani"), "mtsh.store.carrier"));
    }

    @Test
    void whatPacksBlocksStaysInTheirEngine() {
        check(onlyIn(library("com.github.luben"), "mtsh.store.engine.mapdb"));
        check(onlyIn(library("io.airlift"), "mtsh.store.carrier", "mtsh.store.engine.mapdb"));
    }

    @Test
    void jacksonReadsLogsAndData() {
        DescribedPredicate<JavaClass> others = JavaClass.Predicates.resideInAnyPackage(
                        "mtsh.store.log..", "mtsh.store.engine.opensearch", "mtsh.commands.data")
                .or(named("mtsh.language.value.ShortestDigits"));
        check(noClasses()
                .that(DescribedPredicate.not(others))
                .should()
                .dependOnClassesThat(library("com.fasterxml.jackson")));
    }

    private static ArchRule onlyIn(DescribedPredicate<JavaClass> library, String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat(library);
    }

    private static DescribedPredicate<JavaClass> library(String... roots) {
        return DescribedPredicate.describe("are part of " + List.of(roots), type -> List.of(roots).stream()
                .anyMatch(root -> type.getName().startsWith(root + ".")));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "are " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static void check(ArchRule rule) {
        rule.check(house);
    }
}
