package mtsh.console.edit;

import java.io.IOException;
import java.util.function.Supplier;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Highlighter;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.WCWidth;

import mtsh.console.history.LineHistory;
import mtsh.language.complete.Completer;
import mtsh.language.complete.Completion;
import mtsh.language.complete.Item;

/** JLine's line editor, set up for PowerShell's language, with our own completion list and history keys. */
final class Editor extends LineReaderImpl {
    private static final int LARGEST_WITH_FEATURES = 50_000;
    private static final long ESCAPE_WAIT = 80;

    private static final String COMPLETE = "mtsh-complete";
    private static final String EARLIER = "mtsh-earlier";
    private static final String LATER = "mtsh-later";
    private static final String NEW_LINE = "mtsh-new-line";
    private static final String LAST_ARGUMENT = "mtsh-last-argument";
    private static final String GIVE_UP = "mtsh-give-up";
    private static final String CONTINUED = ">> ";

    private final Supplier<Completer> completerMaker;
    private Completer completions;
    private final Recall recall;
    private final KeyMap<Binding> menuKeys;
    private final boolean colours;

    Editor(
            Terminal terminal,
            LineHistory lines,
            Supplier<Completer> completerMaker,
            Highlighter highlighter,
            boolean colours)
            throws IOException {
        super(terminal, "mtsh");
        this.completerMaker = completerMaker;
        this.recall = new Recall(lines);
        this.colours = colours;
        this.menuKeys = menuKeys(terminal);
        this.history = lines;
        this.highlighter = highlighter;
        this.parser = new LineParser();
        options.put(Option.DISABLE_EVENT_EXPANSION, true);
        options.put(Option.HISTORY_BEEP, false);
        variables.put(FEATURES_MAX_BUFFER_SIZE, LARGEST_WITH_FEATURES);
        variables.put(BLINK_MATCHING_PAREN, 0L);
        variables.put(AMBIGUOUS_BINDING, ESCAPE_WAIT);
        variables.put(SECONDARY_PROMPT_PATTERN, CONTINUED);
        variables.put(INDENTATION, 0);
        variables.put(BELL_STYLE, "none");
        keys();
    }

    private void keys() {
        widget(COMPLETE, this::completeHere);
        widget(EARLIER, () -> recall(true));
        widget(LATER, () -> recall(false));
        widget(NEW_LINE, this::insertLineEnd);
        widget(LAST_ARGUMENT, this::insertLastArgument);
        widget(GIVE_UP, this::giveUp);
        widget(CALLBACK_INIT, this::takeControlKeys);
        KeyMap<Binding> main = keyMaps.get(MAIN);
        bind(main, COMPLETE, "\t");
        bind(main, EARLIER, KeyMap.ctrl('P'), "\u001b[A", "\u001bOA", KeyMap.key(terminal, Capability.key_up));
        bind(main, LATER, KeyMap.ctrl('N'), "\u001b[B", "\u001bOB", KeyMap.key(terminal, Capability.key_down));
        bind(main, NEW_LINE, "\u001b\r", "\u001b\n");
        bind(main, LAST_ARGUMENT, "\u001b.");
        bind(main, GIVE_UP, KeyMap.ctrl('C'));
        bind(main, UNDO, KeyMap.ctrl('Z'));
    }

    private void widget(String name, BooleanAction action) {
        widgets.put(name, action::run);
    }

    /** What a key does; gives whether it did anything. */
    @FunctionalInterface
    private interface BooleanAction {
        boolean run();
    }

    private static void bind(KeyMap<Binding> map, String widget, String... sequences) {
        for (String each : sequences) {
            if (each != null) {
                map.bind(new Reference(widget), each);
            }
        }
    }

    /** Ctrl-C as a key among others, while a line is typed: as a signal it would overtake, or be overtaken by, what is typed. */
    private boolean takeControlKeys() {
        Attributes attributes = terminal.getAttributes();
        attributes.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(attributes);
        return true;
    }

    private boolean giveUp() {
        buf.cursor(buf.length());
        state = State.INTERRUPT;
        return true;
    }

    /** After the terminal has wrapped the line anew, drawing must begin where the prompt begins now. */
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        if (signal == Terminal.Signal.WINCH) {
            lock.lock();
            try {
                toPromptStart();
            } finally {
                lock.unlock();
            }
        }
        super.handleSignal(signal);
    }

    private void toPromptStart() {
        Size now = terminal.getBufferSize();
        boolean same = now.getColumns() == size.getColumns() && now.getRows() == size.getRows();
        if (same || now.getColumns() <= 0) {
            return;
        }
        int up = rowOfCursor(now.getColumns());
        terminal.puts(Capability.carriage_return);
        for (int i = 0; i < up; i++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.puts(Capability.clr_eos);
    }

    /** How many rows below the beginning of the prompt the cursor is on a terminal this wide. */
    private int rowOfCursor(int columns) {
        int row = 0;
        int column = prompt.columnLength();
        for (int character : buf.upToCursor().codePoints().toArray()) {
            if (character == '\n') {
                row++;
                column = CONTINUED.length();
                continue;
            }
            int width = Math.max(0, WCWidth.wcwidth(character));
            if (column + width > columns) {
                row++;
                column = 0;
            }
            column += width;
        }
        return row;
    }

    private boolean insertLineEnd() {
        buf.write('\n');
        return true;
    }

    // History

    private boolean recall(boolean earlier) {
        boolean multiLine = buf.toString().indexOf('\n') >= 0;
        if (multiLine && (earlier ? buf.up() : buf.down())) {
            return true;
        }
        String text = buf.toString();
        String found = earlier ? recall.earlier(text) : recall.later(text);
        if (found == null) {
            return false;
        }
        setBuffer(found);
        return true;
    }

    /** The last word of the line before, as bash does it. */
    private boolean insertLastArgument() {
        if (history.size() == 0) {
            return false;
        }
        String[] words = history.get(history.last()).strip().split("\\s+");
        buf.write(words[words.length - 1]);
        return true;
    }

    // Completion

    private Completion completion() {
        String text = buf.toString();
        if (completions == null) {
            completions = completerMaker.get();
        }
        return completions.complete(text, text.offsetByCodePoints(0, buf.cursor()));
    }

    private boolean completeHere() {
        Completion completion = completion();
        if (completion.isEmpty()) {
            return false;
        }
        if (completion.items().size() == 1) {
            insert(completion, completion.items().get(0));
            return true;
        }
        String typed = textOf(completion);
        String prefix = completion.commonPrefix();
        if (prefix.length() > typed.length() && prefix.regionMatches(true, 0, typed, 0, typed.length())) {
            replace(completion.start(), completion.end(), prefix);
            completion = completion();
        }
        if (!terminal.getType().startsWith(Terminal.TYPE_DUMB) && !completion.isEmpty()) {
            menu(completion);
        }
        return true;
    }

    private String textOf(Completion completion) {
        return buf.toString().substring(completion.start(), completion.end());
    }

    private void insert(Completion completion, Item item) {
        replace(completion.start(), completion.end(), item.text());
        if (!item.endsWord()) {
            return;
        }
        if (buf.currChar() == ' ') {
            buf.move(1);
        } else {
            buf.write(' ');
        }
    }

    /** Puts a text in place of another; the cursor is then behind it. The editor counts code points, everything else UTF-16. */
    private void replace(int start, int end, String text) {
        String whole = buf.toString();
        buf.cursor(whole.codePointCount(0, end));
        buf.backspace(whole.codePointCount(start, end));
        buf.write(text);
    }

    private static KeyMap<Binding> menuKeys(Terminal terminal) {
        KeyMap<Binding> map = new KeyMap<>();
        bind(map, MenuKey.NEXT.name(), "\t", "\u001b[B", "\u001bOB", KeyMap.key(terminal, Capability.key_down));
        bind(map, MenuKey.PREVIOUS.name(), "\u001b[Z", "\u001b[A", "\u001bOA", KeyMap.key(terminal, Capability.key_up));
        bind(map, MenuKey.ACCEPT.name(), "\r", "\n");
        bind(map, MenuKey.CLOSE.name(), KeyMap.esc(), KeyMap.ctrl('G'));
        return map;
    }

    private enum MenuKey {
        NEXT,
        PREVIOUS,
        ACCEPT,
        CLOSE
    }

    /** Shows the list and follows the keys until something is chosen or the list has no use any more. */
    private void menu(Completion first) {
        Menu menu = new Menu(first, textOf(first));
        try {
            boolean open = true;
            while (open) {
                size.copy(terminal.getSize());
                MenuText rendering = new MenuText(size.getColumns(), size.getRows() - promptRows() - 1, colours);
                post = () -> rendering.of(menu.completion.items(), menu.selected);
                redisplay();
                open = follow(menu, doReadBinding(getKeys(), menuKeys));
            }
        } finally {
            post = null;
        }
    }

    private int promptRows() {
        String text = buf.toString();
        int rows = 1;
        for (int i = 0; i < text.length(); i++) {
            rows += text.charAt(i) == '\n' ? 1 : 0;
        }
        return rows + (prompt.columnLength() + text.length()) / Math.max(1, size.getColumns());
    }

    /** Gives whether the list stays open. */
    private boolean follow(Menu menu, Binding key) {
        String name = key instanceof Reference reference ? reference.name() : "";
        if (name.equals(MenuKey.NEXT.name())) {
            if (menu.completion.items().size() == 1 && menu.selected < 0) {
                insert(menu.completion, menu.completion.items().get(0));
                return false;
            }
            return select(menu, menu.selected + 1);
        }
        if (name.equals(MenuKey.PREVIOUS.name())) {
            return select(menu, menu.selected < 0 ? menu.completion.items().size() - 1 : menu.selected - 1);
        }
        if (name.equals(MenuKey.CLOSE.name())) {
            show(menu, menu.typed);
            return false;
        }
        if (name.equals(MenuKey.ACCEPT.name()) && menu.selected >= 0) {
            show(menu, menu.typed);
            insert(menu.completion, menu.completion.items().get(menu.selected));
            return false;
        }
        boolean edits = name.equals(SELF_INSERT) || name.equals(BACKWARD_DELETE_CHAR);
        if (edits && menu.selected < 0) {
            callWidget(name);
            return narrow(menu);
        }
        if (key != null) {
            bindingReader.runMacro(getLastBinding());
        }
        return false;
    }

    private boolean select(Menu menu, int wanted) {
        int count = menu.completion.items().size();
        menu.selected = Math.floorMod(wanted, count);
        show(menu, menu.completion.items().get(menu.selected).text());
        return true;
    }

    private void show(Menu menu, String text) {
        replace(menu.completion.start(), menu.completion.start() + menu.shown.length(), text);
        menu.shown = text;
    }

    private boolean narrow(Menu menu) {
        Completion next = completion();
        if (next.isEmpty() || next.start() != menu.completion.start()) {
            return false;
        }
        menu.completion = next;
        menu.typed = textOf(next);
        menu.shown = menu.typed;
        return true;
    }

    /** An open list: what it offers, what was typed, and what stands in the line while one is chosen. */
    private static final class Menu {
        private Completion completion;
        private String typed;
        private String shown;
        private int selected = -1;

        Menu(Completion completion, String typed) {
            this.completion = completion;
            this.typed = typed;
            this.shown = typed;
        }
    }
}
