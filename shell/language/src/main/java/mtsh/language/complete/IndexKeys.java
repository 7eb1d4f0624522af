package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.eval.Engine;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Keys of a table between brackets. */
final class IndexKeys {
    private final Engine engine;

    IndexKeys(Engine engine) {
        this.engine = engine;
    }

    List<Item> of(Place.IndexPlace place) {
        List<Item> items = new ArrayList<>();
        Object value = PSObject.unwrap(SafeValue.of(place.target(), engine));
        if (value instanceof PSDictionary table) {
            for (Object key : table.keys()) {
                if (key instanceof String name) {
                    items.add(key(name));
                }
            }
            return items;
        }
        if (value == null) {
            new ShapeFinder(engine, place.path())
                    .of(place.target())
                    .properties()
                    .forEach(each -> items.add(key(each.name())));
        }
        return items;
    }

    private static Item key(String name) {
        return Item.code("'" + name.replace("'", "''") + "'", "")
                .kind(Item.Kind.Property)
                .label(name)
                .match(name);
    }
}
