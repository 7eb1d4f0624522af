package mtsh.language.value;

import java.util.List;

/** Objects as CLIXML and back: what {@code [PSSerializer]} and the cmdlets share. */
public interface ObjectTexts {
    /** The text of one object; {@code depth} is how many levels of properties are written as objects. */
    String write(Object value, int depth);

    /** The objects of a text. */
    List<Object> read(String text);
}
