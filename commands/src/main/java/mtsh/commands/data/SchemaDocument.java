package mtsh.commands.data;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A JSON schema as it is written, with the schemas inside of it by the addresses that they give themselves. References to files are read; those
 * to other machines are not found.
 */
final class SchemaDocument {
    /** A schema together with the address that references in it start from. */
    record Place(JsonNode schema, URI base) {}

    /** A reference leads nowhere. */
    static final class UnknownReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownReference(String reference) {
            super("Could not resolve '" + reference + "'");
        }
    }

    private static final URI NOWHERE = URI.create("https://json-everything.net/schema");
    private static final int MAXIMUM_FILES = 100;

    private final JsonMapper mapper;
    private final Map<String, Place> byAddress = new HashMap<>();
    private final Place root;
    private int files;

    SchemaDocument(JsonNode schema, Path file, JsonMapper mapper) {
        this.mapper = mapper;
        this.root = add(schema, file == null ? NOWHERE : file.toUri());
    }

    Place root() {
        return root;
    }

    private Place add(JsonNode schema, URI base) {
        URI own = withId(schema, base);
        Place place = new Place(schema, own);
        byAddress.put(base.toString(), place);
        collect(schema, base);
        return place;
    }

    /** Where references in a schema start from, which its own {@code $id} may move. */
    static URI withId(JsonNode schema, URI base) {
        String id = schema.path("$id").asText("");
        try {
            return id.isEmpty() || id.startsWith("#") ? base : withoutFragment(base.resolve(id));
        } catch (IllegalArgumentException wrong) {
            return base;
        }
    }

    private void collect(JsonNode node, URI base) {
        URI own = base;
        if (node.isObject()) {
            own = withId(node, base);
            Place place = new Place(node, own);
            if (!own.equals(base)) {
                byAddress.put(own.toString(), place);
            }
            String id = node.path("$id").asText("");
            for (String anchor : new String[] {
                node.path("$anchor").asText(""),
                node.path("$dynamicAnchor").asText(""),
                id.startsWith("#") ? id.substring(1) : ""
            }) {
                if (!anchor.isEmpty()) {
                    byAddress.putIfAbsent(own + "#" + anchor, place);
                }
            }
        }
        for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
            collect(each.next(), own);
        }
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    /** The schema that a reference means, seen from where it stands. */
    Place resolve(String reference, URI base) {
        URI address;
        try {
            address = reference.startsWith("#") ? URI.create(base + reference) : base.resolve(reference);
        } catch (IllegalArgumentException wrong) {
            throw new UnknownReference(reference);
        }
        Place whole = document(withoutFragment(address), reference);
        String fragment = address.getRawFragment();
        if (fragment == null || fragment.isEmpty()) {
            return whole;
        }
        Place anchored = byAddress.get(withoutFragment(address) + "#" + fragment);
        return anchored != null ? anchored : inside(whole, fragment, reference);
    }

    private static Place inside(Place whole, String fragment, String reference) {
        try {
            JsonPointer pointer =
                    JsonPointer.compile(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
            JsonNode node = whole.schema();
            URI base = whole.base();
            for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
                node = rest.mayMatchElement() && node.isArray()
                        ? node.path(rest.getMatchingIndex())
                        : node.path(rest.getMatchingProperty());
                base = withId(node, base);
            }
            if (!node.isMissingNode()) {
                return new Place(node, base);
            }
        } catch (IllegalArgumentException wrong) {
            throw new UnknownReference(reference);
        }
        throw new UnknownReference(reference);
    }

    private Place document(URI address, String reference) {
        Place known = byAddress.get(address.toString());
        if (known != null) {
            return known;
        }
        if (!"file".equals(address.getScheme()) || files++ > MAXIMUM_FILES) {
            throw new UnknownReference(reference);
        }
        try {
            JsonNode read = mapper.readTree(Files.readString(Path.of(address)));
            return add(read, address);
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new UnknownReference(reference);
        } catch (IOException missing) {
            throw new UnknownReference(reference);
        }
    }
}
