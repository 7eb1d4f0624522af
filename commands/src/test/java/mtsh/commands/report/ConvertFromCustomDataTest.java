package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class ConvertFromCustomDataTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "S:SFA=SUM|SFV=SKN~SFV~taken for good before the filter, by a rule that let it pass",
                "S:SFA=SUM|sfv=bulk~sfv~what the filter took it for",
                "S:SFA=SUM|SCL=-1~SCL~not filtered: trusted",
                "S:SFA=SUM|DI=SN~DI~sent through the pool for risky outbound mail",
                "S:SFA=SUM|CAT=UIMP~CAT~the sender imitates a person of ours",
                "S:SFA=SUM|reason=130~reason~passed",
                "S:AMA=EV|v=1|name=EICAR~name~the name of the malware",
                "S:AMA=SUM|v=0|Action=ne~Action~rejected, without a word to the sender outside",
                "S:TRA=ETR|ruleId=5c1f|mode=Test without Policy Tips~mode~the rule was only tested: NOT enforced, nothing was done",
                "S:SFA=SUM|NEW=1~NEW~''"
            })
    void keysAreExplained(String text, String key, String meaning) {
        try (MailShell shell = new MailShell(folder)) {
            assertEquals(
                    meaning,
                    shell.run(
                            "('" + text + "' | ConvertFrom-CustomData | Where-Object Key -ceq '" + key + "').Meaning"));
        }
    }

    @Test
    void everythingIsShownInItsOrderAndRepeatedKeysEach() {
        try (MailShell shell = new MailShell(folder)) {
            assertEquals(
                    "1 SFA SUM  \n1 SFA SUM SFS 1\n1 SFA SUM SFS 2\n2 E2ELatency   1.921\n3 TRA ETR  \n3 TRA ETR ruleId a;b",
                    shell.run(
                                    "ConvertFrom-CustomData 'S:SFA=SUM|SFS=1|SFS=2;S:E2ELatency=1.921;S:TRA=ETR|ruleId=<a;b>'"
                                            + " | ForEach-Object { \"$($_.Item) $($_.Agent) $($_.Part) $($_.Key) $($_.Value)\" }")
                            .replace("<", "")
                            .replace(">", ""));
        }
    }

    @Test
    void testedRulesAreNotEnforced() {
        try (MailShell shell = new MailShell(folder)) {
            String enforced = "(ConvertFrom-CustomData 'S:TRA=ETR|ruleId=a%s' | Select-Object -First 1).Enforced";
            assertEquals("False", shell.run(enforced.formatted("|mode=Test with Policy Tips")));
            assertEquals("True", shell.run(enforced.formatted("|mode=Enforce")));
            assertEquals("True", shell.run(enforced.formatted("")));
            assertEquals("True", shell.run("$null -eq (ConvertFrom-CustomData 'S:SFA=SUM|SCL=1')[0].Enforced"));
        }
    }

    @Test
    void rowsOfTheTrackingLogBringItAlong() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(
                    "<eicar@fabrikam.com> EICAR",
                    shell.run("Get-MessageTrackingLog -EventId AGENTINFO | ConvertFrom-CustomData -Agent AMA |"
                            + " Where-Object Key -eq name | ForEach-Object { \"$($_.MessageId) $($_.Value)\" }"));
            assertEquals("", shell.run("Get-MessageTrackingLog -EventId RECEIVE | ConvertFrom-CustomData"));
        }
    }

    @Test
    void pairsAsExchangeShowsThem() {
        try (MailShell shell = new MailShell(folder)) {
            assertEquals(
                    "DeliveryPriority Normal",
                    shell.run(
                            "ConvertFrom-CustomData '[DeliveryPriority, Normal]' | ForEach-Object { \"$($_.Agent) $($_.Value)\" }"));
        }
    }

    @Test
    void otherTextIsAnErrorThatDoesNotEndThePipeline() {
        try (MailShell shell = new MailShell(folder)) {
            String shown = shell.run(
                    "'hello', 'S:SFA=SUM|SCL=1' | ConvertFrom-CustomData | Measure-Object | ForEach-Object Count");
            assertTrue(shown.contains("'hello' is no custom data."), shown);
            assertTrue(shown.endsWith("2"), shown);
        }
    }
}
