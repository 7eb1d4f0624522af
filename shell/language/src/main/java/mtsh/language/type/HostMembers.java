package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.runspace.Runspaces;
import mtsh.language.stream.ChoicePrompt;
import mtsh.language.stream.CredentialPrompt;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;

/** Members of {@code $Host} and its user interface: what shows, asks and describes. The window itself is {@link WindowMembers}. */
final class HostMembers extends Description {
    private static final String INTERNAL = "System.Management.Automation.Internal.Host.";
    private static final UUID INSTANCE = UUID.randomUUID();

    /** The colours of {@code $Host.PrivateData}. */
    static final List<String> COLOR_NAMES = List.of(
            "FormatAccentColor",
            "ErrorAccentColor",
            "ErrorForegroundColor",
            "ErrorBackgroundColor",
            "WarningForegroundColor",
            "WarningBackgroundColor",
            "DebugForegroundColor",
            "DebugBackgroundColor",
            "VerboseForegroundColor",
            "VerboseBackgroundColor",
            "ProgressForegroundColor",
            "ProgressBackgroundColor");

    private static final List<String> COLORS = List.of(
            "Green", "Cyan", "Red", "Black", "Yellow", "Black", "Yellow", "Black", "Yellow", "Black", "Black",
            "Yellow");

    /** The host, its user interface or its window: there is one of each. */
    record Part(NetType netType) implements NetObject {
        @Override
        public String toString() {
            return netType.fullName();
        }
    }

    private static NetRecord colors;

    @Override
    String definitions() {
        return type().name().endsWith("UserInterface") ? """
                System.Collections.Generic.Dictionary[string,psobject] Prompt(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription] descriptions)
                int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, int defaultChoice)
                System.Collections.ObjectModel.Collection[int] PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, System.Collections.Generic.IEnumerable[int] defaultChoices)
                pscredential PromptForCredential(string caption, string message, string userName, string targetName)
                pscredential PromptForCredential(string caption, string message, string userName, string targetName, System.Management.Automation.PSCredentialTypes allowedCredentialTypes, System.Management.Automation.PSCredentialUIOptions options)
                System.Management.Automation.Host.PSHostRawUserInterface RawUI {get;}
                string ReadLine()
                securestring ReadLineAsSecureString()
                bool SupportsVirtualTerminal {get;}
                void Write(string value)
                void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)
                void WriteDebugLine(string message)
                void WriteErrorLine(string value)
                void WriteInformation(System.Management.Automation.InformationRecord record)
                void WriteLine()
                void WriteLine(string value)
                void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)
                void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord record)
                void WriteVerboseLine(string message)
                void WriteWarningLine(string message)
                """ : """
                string Name {get;}
                version Version {get;}
                guid InstanceId {get;}
                System.Management.Automation.Host.PSHostUserInterface UI {get;}
                cultureinfo CurrentCulture {get;}
                cultureinfo CurrentUICulture {get;}
                psobject PrivateData {get;}
                bool DebuggerEnabled {get;set;}
                bool IsRunspacePushed {get;}
                runspace Runspace {get;}
                void EnterNestedPrompt()
                void ExitNestedPrompt()
                void NotifyBeginApplication()
                void NotifyEndApplication()
                void PopRunspace()
                void PushRunspace(runspace runspace)
                void SetShouldExit(int exitCode)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "Name" -> "ConsoleHost";
            case "Version" -> new NetVersion(7, 6, 0, -1);
            case "InstanceId" -> INSTANCE;
            case "UI" -> new Part(Types.find(INTERNAL + "InternalHostUserInterface"));
            case "RawUI" -> new Part(Types.find(INTERNAL + "InternalHostRawUserInterface"));
            case "CurrentCulture" -> CultureInfo.current();
            case "CurrentUICulture" -> CultureInfo.currentUi();
            case "PrivateData" -> colors();
            case "DebuggerEnabled" -> true;
            case "Runspace" -> {
                Engine here = Engine.here(null);
                yield here == null ? null : Runspaces.here().of(here);
            }
            case "SupportsVirtualTerminal" -> console().isInteractive();
            default -> false;
        };
    }

    private static synchronized NetRecord colors() {
        if (colors == null) {
            colors = new NetRecord(Types.find("Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy"));
            for (int i = 0; i < COLORS.size(); i++) {
                colors.set(COLOR_NAMES.get(i), NetEnum.named("System.ConsoleColor", COLORS.get(i)));
            }
        }
        return colors;
    }

    @Override
    void set(String property, Object self, Object value) {
        // Whether there is a debugger changes nothing here: there is none.
    }

    private static Host console() {
        Host host = CurrentShell.host();
        if (host == null) {
            throw new NetThrow(
                    "System.Management.Automation.Host.HostException",
                    "The host program or the command type does not support user interaction.");
        }
        return host;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Prompt" -> prompt((String) a[0], (String) a[1], (PSList) a[2]);
            case "PromptForChoice" -> choose(a);
            case "PromptForCredential" -> CredentialPrompt.ask(console(), (String) a[0], (String) a[1], (String) a[2]);
            case "ReadLine" -> console().readLine("", false);
            case "ReadLineAsSecureString" -> new SecureString(line(""));
            case "SetShouldExit" -> {
                CurrentShell.shouldExit((Integer) a[0]);
                yield null;
            }
            case "EnterNestedPrompt", "ExitNestedPrompt", "PushRunspace", "PopRunspace" ->
                throw new NetThrow(
                        "System.NotSupportedException",
                        "There is one prompt and one session here: no other can be entered.");
            default -> show(name(key), a);
        };
    }

    private static Object show(String name, Object[] a) {
        Host host = console();
        String text = a.length == 0 ? "" : Conversions.toText(a[a.length - 1]);
        switch (name) {
            case "Write", "WriteLine" ->
                host.writeHost(
                        text,
                        a.length == 3 ? a[0].toString() : null,
                        a.length == 3 ? a[1].toString() : null,
                        name.equals("WriteLine"));
            case "WriteErrorLine" -> host.error(text);
            case "WriteWarningLine" -> host.warning(text);
            case "WriteVerboseLine" -> host.verbose(text);
            case "WriteDebugLine" -> host.debug(text);
            default -> {
                // Records of information and of progress come by their own commands.
            }
        }
        return null;
    }

    private static Object choose(Object[] a) {
        List<ChoicePrompt.Choice> choices = new ArrayList<>();
        if (a[2] == null) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentNullException", HostPartMembers.nullValue("choices"));
        }
        for (Object each : (PSList) a[2]) {
            NetRecord choice = (NetRecord) PSObject.unwrap(each);
            choices.add(new ChoicePrompt.Choice((String) choice.get("Label"), (String) choice.get("HelpMessage")));
        }
        if (choices.isEmpty()) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException",
                    "\"choices\" should have at least one element.");
        }
        ChoicePrompt prompt = new ChoicePrompt(console(), choices);
        if (a[3] instanceof Integer standard) {
            if (standard < -1 || standard >= choices.size()) {
                throw ListMembers.outOfRange(
                        "defaultChoice",
                        "\"defaultChoice\" must be a valid index into \"choice\" or -1 for no default choice.");
            }
            return prompt.one((String) a[0], (String) a[1], standard);
        }
        return new PSList(
                Types.find("System.Collections.ObjectModel.Collection[int]"),
                prompt.several((String) a[0], (String) a[1], numbers(a[3], choices.size())));
    }

    private static List<Integer> numbers(Object given, int count) {
        List<Integer> numbers = new ArrayList<>();
        Iterator<?> each = given == null ? null : Enumeration.of(given);
        while (each != null && each.hasNext()) {
            int number = Conversions.toInt(each.next());
            if (number < 0 || number >= count) {
                throw ListMembers.outOfRange(
                        "defaultChoice",
                        "\"defaultChoice\" must be a valid index into \"choices\". \"" + number
                                + "\" is not a valid index.");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static Object prompt(String caption, String message, PSList fields) {
        Host host = console();
        for (String line : new String[] {caption, message}) {
            if (line != null && !line.isEmpty()) {
                host.writeHost((line.equals(caption) ? "\n" : "") + line, null, null, true);
            }
        }
        PSDictionary answers = PSDictionary.hashtable();
        for (Object each : fields) {
            NetRecord field = (NetRecord) PSObject.unwrap(each);
            String label = Conversions.toText(field.get("Label")).replace("&", "");
            String name = Conversions.toText(field.get("Name"));
            boolean secret = field.get("ParameterTypeName").equals("SecureString");
            String answer = line((label.isEmpty() ? name : label) + ": ", secret);
            answers.put(name, secret ? new SecureString(answer) : answer);
        }
        return answers;
    }

    private static String line(String prompt) {
        return line(prompt, true);
    }

    private static String line(String prompt, boolean secret) {
        String line = console().readLine(prompt, secret);
        if (line == null) {
            throw new NetThrow(
                    "System.Management.Automation.Host.PromptingException", "There is no more input to read.");
        }
        return line;
    }
}
