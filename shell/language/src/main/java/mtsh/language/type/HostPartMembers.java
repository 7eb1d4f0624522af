package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStructure;
import mtsh.language.value.PSList;

/** Members of what a host's window is described with (sizes, places, keys, cells), and of what a prompt asks for. */
final class HostPartMembers extends Description {
    private static final String HOST = "System.Management.Automation.Host.";
    private static final String STRUCTURE = """
            bool Equals(System.Object obj)
            int GetHashCode()
            string ToString()
            """;

    /** How many columns and rows there are. */
    static NetStructure size(int width, int height) {
        return new NetStructure(Types.find(HOST + "Size"), "{0},{1}")
                .set("Width", width)
                .set("Height", height);
    }

    /** Where something is. */
    static NetStructure place(int x, int y) {
        return new NetStructure(Types.find(HOST + "Coordinates"), "{0},{1}")
                .set("X", x)
                .set("Y", y);
    }

    /** The key that gives this character. */
    static NetStructure key(char character) {
        return new NetStructure(Types.find(HOST + "KeyInfo"), "{0},{1},{2},{3}")
                .set("VirtualKeyCode", (int) Character.toUpperCase(character))
                .set("Character", character)
                .set("ControlKeyState", NetEnum.of(Types.find(HOST + "ControlKeyStates"), 0))
                .set("KeyDown", true);
    }

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Size" -> """
                new()
                new(int width, int height)
                int Width {get;set;}
                int Height {get;set;}
                """ + STRUCTURE;
            case "Coordinates" -> """
                new()
                new(int x, int y)
                int X {get;set;}
                int Y {get;set;}
                """ + STRUCTURE;
            case "Rectangle" -> """
                new()
                new(int left, int top, int right, int bottom)
                new(System.Management.Automation.Host.Coordinates upperLeft, System.Management.Automation.Host.Coordinates lowerRight)
                int Left {get;set;}
                int Top {get;set;}
                int Right {get;set;}
                int Bottom {get;set;}
                """ + STRUCTURE;
            case "BufferCell" -> """
                new()
                new(char character, System.ConsoleColor foreground, System.ConsoleColor background, System.Management.Automation.Host.BufferCellType bufferCellType)
                char Character {get;set;}
                System.ConsoleColor ForegroundColor {get;set;}
                System.ConsoleColor BackgroundColor {get;set;}
                System.Management.Automation.Host.BufferCellType BufferCellType {get;set;}
                """ + STRUCTURE;
            case "KeyInfo" -> """
                new()
                new(int virtualKeyCode, char ch, System.Management.Automation.Host.ControlKeyStates controlKeyState, bool keyDown)
                int VirtualKeyCode {get;set;}
                char Character {get;set;}
                System.Management.Automation.Host.ControlKeyStates ControlKeyState {get;set;}
                bool KeyDown {get;set;}
                """ + STRUCTURE;
            case "ChoiceDescription" -> """
                new(string label)
                new(string label, string helpMessage)
                string Label {get;}
                string HelpMessage {get;set;}
                """;
            case "FieldDescription" -> """
                new(string name)
                System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}
                psobject DefaultValue {get;set;}
                string HelpMessage {get;set;}
                bool IsMandatory {get;set;}
                string Label {get;set;}
                string Name {get;}
                string ParameterAssemblyFullName {get;}
                string ParameterTypeFullName {get;}
                string ParameterTypeName {get;}
                void SetParameterType(type parameterType)
                """;
            default ->
                HostMembers.COLOR_NAMES.stream()
                        .map(name -> "System.ConsoleColor " + name + " {get;set;}\n")
                        .reduce("", String::concat);
        };
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof NetStructure structure ? structure.get(property) : ((NetRecord) self).get(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof NetStructure structure) {
            structure.set(property, value);
            return;
        }
        if (value == null && property.equals("HelpMessage")) {
            throw new NetThrow("System.Management.Automation.PSArgumentNullException", nullValue("value"));
        }
        ((NetRecord) self).set(property, value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(a[0]);
            case "GetHashCode" -> self.hashCode();
            case "ToString" -> self.toString();
            default -> {
                NetType given = (NetType) a[0];
                yield ((NetRecord) self)
                        .set("ParameterTypeName", given.name())
                        .set("ParameterTypeFullName", given.fullName());
            }
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "Size" -> a.length == 0 ? size(0, 0) : size((Integer) a[0], (Integer) a[1]);
            case "Coordinates" -> a.length == 0 ? place(0, 0) : place((Integer) a[0], (Integer) a[1]);
            case "Rectangle" -> rectangle(a);
            case "BufferCell" -> cell(a);
            case "KeyInfo" -> a.length == 0 ? key('\0') : given(a);
            case "ChoiceDescription" -> choice(a);
            default -> field((String) a[0]);
        };
    }

    private NetStructure rectangle(Object[] a) {
        Object[] sides = a;
        if (a.length == 0) {
            sides = new Object[] {0, 0, 0, 0};
        } else if (a.length == 2) {
            NetStructure first = (NetStructure) a[0];
            NetStructure last = (NetStructure) a[1];
            sides = new Object[] {first.get("X"), first.get("Y"), last.get("X"), last.get("Y")};
        }
        return new NetStructure(type(), "{0},{1} ; {2},{3}")
                .set("Left", sides[0])
                .set("Top", sides[1])
                .set("Right", sides[2])
                .set("Bottom", sides[3]);
    }

    private NetStructure cell(Object[] a) {
        NetType colors = Types.find("System.ConsoleColor");
        boolean empty = a.length == 0;
        return new NetStructure(type(), "'{0}' {1} {2} {3}")
                .set("Character", empty ? (Object) '\0' : a[0])
                .set("ForegroundColor", empty ? NetEnum.of(colors, 0) : a[1])
                .set("BackgroundColor", empty ? NetEnum.of(colors, 0) : a[2])
                .set("BufferCellType", empty ? NetEnum.of(Types.find(HOST + "BufferCellType"), 0) : a[3]);
    }

    private static NetStructure given(Object[] a) {
        return key((Character) a[1])
                .set("VirtualKeyCode", a[0])
                .set("ControlKeyState", a[2])
                .set("KeyDown", a[3]);
    }

    private NetRecord choice(Object[] a) {
        if (a[0] == null || ((String) a[0]).isEmpty()) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException", "\"label\" cannot be null or empty.");
        }
        if (a.length > 1 && a[1] == null) {
            throw new NetThrow("System.Management.Automation.PSArgumentNullException", nullValue("helpMessage"));
        }
        return new NetRecord(type()).set("Label", a[0]).set("HelpMessage", a.length > 1 ? a[1] : "");
    }

    private NetRecord field(String name) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow("System.Management.Automation.PSArgumentException", "\"name\" cannot be null or empty.");
        }
        return new NetRecord(type())
                .set("Name", name)
                .set("Label", "")
                .set("HelpMessage", "")
                .set("IsMandatory", true)
                .set(
                        "Attributes",
                        new PSList(Types.find("System.Collections.ObjectModel.Collection[System.Attribute]")))
                .set("ParameterTypeName", "String")
                .set("ParameterTypeFullName", "System.String")
                .set("ParameterAssemblyFullName", GenericTypes.assembly(Types.find("System.String")));
    }

    static String nullValue(String parameter) {
        return "Cannot process argument because the value of argument \"" + parameter
                + "\" is null. Change the value of argument \"" + parameter + "\" to a non-null value.";
    }
}
