package mtsh.commands.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.format.Packet;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

class OutputCommandsTest {
    private final FakeShell shell = new FakeShell();

    private static PSObject mail(String to, int size) {
        return PSObject.custom().note("To", to).note("Size", size);
    }

    private String text(OutString command, Object... objects) {
        List<Object> written = shell.run(command, (out, object) -> out.inputObject = object, objects);
        return (String) written.get(0);
    }

    @Test
    void givesTextInOnePieceOrByLine() {
        assertEquals("a\nb\n", text(new OutString(), "a", "b"));
        assertEquals("", text(new OutString()));
        OutString joined = new OutString();
        joined.noNewline = true;
        assertEquals("ab", text(joined, "a", "b"));
        OutString lines = new OutString();
        lines.stream = true;
        List<Object> written = shell.run(lines, (out, object) -> out.inputObject = object, mail("bob", 1));
        assertEquals(List.of("", "To  Size", "--  ----", "bob    1", ""), written);
        OutString narrow = new OutString();
        narrow.width = 8;
        assertEquals("\nTo\n--\nbobby@a…\n\n", text(narrow, PSObject.custom().note("To", "bobby@a.example")));
    }

    @Test
    void passesShapedObjectsThroughThePipeline() {
        FormatTable table = new FormatTable();
        table.property = new Object[] {"Size", "To"};
        List<Object> packets =
                shell.run(table, (out, object) -> out.inputObject = object, mail("bob", 1), mail("al", 20));
        assertTrue(packets.stream().allMatch(Packet.class::isInstance));
        assertEquals("\nSize To\n---- --\n   1 bob\n  20 al\n\n", text(new OutString(), packets.toArray()));

        FormatList list = new FormatList();
        packets = shell.run(list, (out, object) -> out.inputObject = object, mail("bob", 1));
        assertEquals("\nTo   : bob\nSize : 1\n\n", text(new OutString(), packets.toArray()));

        FormatWide wide = new FormatWide();
        wide.property = "To";
        wide.column = 4;
        packets = shell.run(wide, (out, object) -> out.inputObject = object, mail("bob", 1), mail("al", 2));
        assertEquals(
                "\nbob        al\n\n", text(new OutString(), packets.toArray()).replaceAll(" +\n", "\n"));

        FormatCustom custom = new FormatCustom();
        packets = shell.run(custom, (out, object) -> out.inputObject = object, mail("bob", 1));
        assertEquals(
                "\nclass PSCustomObject\n{\n  To = bob\n  Size = 1\n}\n\n\n", text(new OutString(), packets.toArray()));
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        FormatWide wide = new FormatWide();
        wide.autoSize = true;
        wide.column = 2;
        TerminatingError both =
                assertThrows(TerminatingError.class, () -> shell.run(wide, (out, object) -> out.inputObject = object));
        assertEquals("FormatCannotSpecifyAutosizeAndColumns", both.record().id());
        FormatTable table = new FormatTable();
        table.property = new Object[] {PSDictionary.hashtable().put("colour", "red")};
        TerminatingError key =
                assertThrows(TerminatingError.class, () -> shell.run(table, (out, object) -> out.inputObject = object));
        assertEquals("The colour key is not valid.", key.record().message());
        FormatTable unknown = new FormatTable();
        unknown.view = "none";
        TerminatingError view = assertThrows(
                TerminatingError.class,
                () -> shell.run(unknown, (out, object) -> out.inputObject = object, mail("bob", 1)));
        assertEquals("FormatViewNotFound", view.record().id());
    }

    @Test
    void writesFilesAsTheyAreShown(@TempDir Path folder) throws IOException {
        shell.in(folder);
        OutFile first = new OutFile();
        first.filePath = "mail.txt";
        shell.run(first, (out, object) -> out.inputObject = object, mail("bøb", 1));
        assertEquals("\nTo  Size\n--  ----\nbøb    1\n\n", Files.readString(folder.resolve("mail.txt")));
        OutFile more = new OutFile();
        more.filePath = "mail.txt";
        more.append = true;
        more.noNewline = true;
        shell.run(more, (out, object) -> out.inputObject = object, "x", "y");
        assertTrue(Files.readString(folder.resolve("mail.txt")).endsWith("1\n\nxy"));
        OutFile kept = new OutFile();
        kept.filePath = "mail.txt";
        kept.noClobber = true;
        TerminatingError there =
                assertThrows(TerminatingError.class, () -> shell.run(kept, (out, object) -> out.inputObject = object));
        assertEquals("NoClobber", there.record().id());
        OutFile astray = new OutFile();
        astray.filePath = "no/such/folder.txt";
        TerminatingError missing = assertThrows(
                TerminatingError.class, () -> shell.run(astray, (out, object) -> out.inputObject = object));
        assertEquals(ErrorCategory.OpenError, missing.record().category());
    }

    @Test
    void writesEncodingsWithTheirMarks(@TempDir Path folder) throws IOException {
        shell.in(folder);
        OutFile marked = new OutFile();
        marked.filePath = "a.txt";
        marked.encoding = "Unicode";
        shell.run(marked, (out, object) -> out.inputObject = object, "é");
        assertArrayEquals(
                new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xe9, 0, 10, 0},
                Files.readAllBytes(folder.resolve("a.txt")));
        OutFile ascii = new OutFile();
        ascii.filePath = "b.txt";
        ascii.encoding = "ascii";
        shell.run(ascii, (out, object) -> out.inputObject = object, "é!");
        assertEquals("?!\n", Files.readString(folder.resolve("b.txt"), StandardCharsets.US_ASCII));
        OutFile unknown = new OutFile();
        unknown.filePath = "c.txt";
        unknown.encoding = "klingon";
        assertThrows(TerminatingError.class, () -> shell.run(unknown, (out, object) -> out.inputObject = object));
        assertFalse(Files.exists(folder.resolve("c.txt")));
    }

    @Test
    void leavesFilesAloneWhenNotApproved(@TempDir Path folder) {
        shell.in(folder).refusing();
        OutFile out = new OutFile();
        out.filePath = "a.txt";
        shell.run(out, (command, object) -> command.inputObject = object, "x");
        assertFalse(Files.exists(folder.resolve("a.txt")));
    }

    @Test
    void keepsAndPassesOn(@TempDir Path folder) throws IOException {
        shell.in(folder);
        TeeObject file = new TeeObject();
        file.filePath = "tee.txt";
        assertEquals(List.of(1, "b"), shell.run(file, (tee, object) -> tee.inputObject = object, 1, "b"));
        assertEquals("1\nb\n", Files.readString(folder.resolve("tee.txt")));
        TeeObject variable = new TeeObject();
        variable.variable = "kept";
        shell.run(variable, (tee, object) -> tee.inputObject = object, 1, 2);
        assertEquals(List.of(1, 2), ((PSArray) shell.variables.get("kept")).asList());
        TeeObject single = new TeeObject();
        single.variable = "kept";
        shell.run(single, (tee, object) -> tee.inputObject = object, 7);
        assertEquals(7, shell.variables.get("kept"));
    }

    @Test
    void showsTextOnTheScreen() {
        WriteHost host = new WriteHost();
        shell.run(
                host,
                (command, object) -> command.object = object,
                "plain",
                PSArray.of("a", "b", 3),
                null,
                PSDictionary.hashtable().put("a", 1),
                PSObject.custom().note("x", 1));
        assertEquals("plain\na b 3\n\n[a, 1]\n@{x=1}\n", shell.screen.toString());
        shell.clear();
        WriteHost coloured = new WriteHost();
        coloured.separator = ":";
        coloured.noNewline = true;
        coloured.foregroundColor = ConsoleColor.Red;
        shell.run(coloured, (command, object) -> command.object = object, PSArray.of(1, 2));
        assertEquals("<Red>1:2", shell.screen.toString());
    }

    @Test
    void endsPipelinesOnTheScreen() {
        shell.run(new OutDefault(), (out, object) -> out.inputObject = object, mail("bob", 1));
        shell.run(new OutHost(), (out, object) -> out.inputObject = object, "x");
        shell.run(new OutNull(), (out, object) -> out.inputObject = object, "never");
        assertEquals("\nTo  Size\n--  ----\nbob    1\n\nx\n", shell.screen.toString());
        shell.run(new ClearHost(), (out, object) -> {}, "once");
        assertEquals("", shell.screen.toString());
    }

    @Test
    void sendsObjectsWholeOrTakenApart() {
        WriteOutput each = new WriteOutput();
        assertEquals(List.of(1, 2), shell.run(each, (out, object) -> out.inputObject = object, PSArray.of(1, 2)));
        WriteOutput whole = new WriteOutput();
        whole.noEnumerate = true;
        PSArray array = PSArray.of(1, 2);
        assertEquals(List.of(array), shell.run(whole, (out, object) -> out.inputObject = object, array));
    }

    @Test
    void writesErrorsOfTheScript() {
        WriteError error = new WriteError();
        error.category = ErrorCategory.ReadError;
        error.recommendedAction = "look";
        shell.run(error, (command, object) -> command.message = (String) object, "bad");
        ErrorRecord record = shell.errors.get(0);
        assertEquals("Microsoft.PowerShell.Commands.WriteErrorException", record.id());
        assertEquals("Write-Error", record.commandName());
        assertEquals(ErrorCategory.ReadError, record.category());
        assertEquals("bad", record.message());
        assertEquals("look", record.recommendedAction());
        WriteError again = new WriteError();
        again.errorRecord = record;
        shell.run(again, (command, object) -> {}, "once");
        assertEquals("bad", shell.errors.get(1).message());
        WriteError wrong = new WriteError();
        wrong.errorRecord = "text";
        assertThrows(TerminatingError.class, () -> shell.run(wrong, (command, object) -> {}, "once"));
    }

    @Test
    void writesToTheOtherStreams() {
        shell.run(new WriteWarning(), (command, object) -> command.message = (String) object, "w");
        shell.run(new WriteVerbose(), (command, object) -> command.message = (String) object, "v");
        shell.run(new WriteDebug(), (command, object) -> command.message = (String) object, "d");
        WriteInformation information = new WriteInformation();
        information.tags = new String[] {"t"};
        shell.run(information, (command, object) -> command.messageData = object, "i");
        WriteProgress progress = new WriteProgress();
        progress.activity = "Reading";
        progress.percentComplete = 40;
        shell.run(progress, (command, object) -> {}, "once");
        assertEquals(
                List.of("WARNING: w", "VERBOSE: v", "DEBUG: d", "INFORMATION: i [t]", "PROGRESS: Reading 40"),
                shell.messages);
    }

    @Test
    void asksTheUser() {
        shell.typed.add("al");
        ReadHost ask = new ReadHost();
        ask.prompt = PSArray.of("Your", "name");
        assertEquals(List.of("al"), shell.run(ask, (command, object) -> {}, "once"));
        assertEquals("Your name: ", shell.screen.toString());
        ReadHost masked = new ReadHost();
        masked.maskInput = true;
        assertThrows(TerminatingError.class, () -> shell.run(masked, (command, object) -> {}, "once"));
        assertTrue(shell.screen.toString().endsWith("(hidden)"));
    }
}
