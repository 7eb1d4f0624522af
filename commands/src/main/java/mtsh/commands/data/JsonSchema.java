package mtsh.commands.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import mtsh.language.value.NetRegex;

/**
 * Checks JSON against a schema of the drafts 6 to 2020-12. What a keyword demands of a value by itself is in {@link SchemaAssertions}; here are
 * those that apply schemas to a place or to what is below it. Formats are not checked, as PowerShell does not check them.
 */
final class JsonSchema {
    private static final int DEEPEST = 400;

    private final SchemaDocument document;
    private final Map<String, NetRegex> patterns = new HashMap<>();

    JsonSchema(JsonNode schema, Path file, JsonMapper mapper) {
        document = new SchemaDocument(schema, file, mapper);
    }

    SchemaResult check(JsonNode value) {
        return new Place(document.root().schema(), document.root().base(), value, "", 0).check();
    }

    private NetRegex pattern(String text) {
        return patterns.computeIfAbsent(text, each -> NetRegex.of(each, 0));
    }

    /** One schema applied to one place of the text. */
    private final class Place {
        private final JsonNode schema;
        private final URI base;
        private final JsonNode value;
        private final int depth;
        private final SchemaResult result;

        Place(JsonNode schema, URI base, JsonNode value, String location, int depth) {
            this.schema = schema;
            this.base = SchemaDocument.withId(schema, base);
            this.value = value;
            this.depth = depth;
            this.result = new SchemaResult(location);
        }

        SchemaResult check() {
            if (depth > DEEPEST) {
                throw new SchemaDocument.UnknownReference("#");
            }
            if (schema.isBoolean()) {
                result.failUnless(schema.booleanValue(), "All values fail against the false schema");
                return result;
            }
            new SchemaAssertions(schema, value, result, JsonSchema.this::pattern).check();
            references();
            combinations();
            condition();
            if (value.isObject()) {
                properties();
            }
            if (value.isArray()) {
                items();
            }
            unevaluated();
            return result;
        }

        private void references() {
            for (String keyword : new String[] {"$ref", "$dynamicRef", "$recursiveRef"}) {
                if (schema.path(keyword).isTextual()) {
                    SchemaDocument.Place target =
                            document.resolve(schema.get(keyword).textValue(), base);
                    all(new Place(target.schema(), target.base(), value, result.location(), depth + 1).check());
                }
            }
        }

        private SchemaResult same(JsonNode other) {
            return new Place(other, base, value, result.location(), depth + 1).check();
        }

        private SchemaResult below(JsonNode other, JsonNode child, String name) {
            String step = "/" + name.replace("~", "~0").replace("/", "~1");
            return new Place(other, base, child, result.location() + step, depth + 1).check();
        }

        /** A schema that must hold for this place too. */
        private void all(SchemaResult other) {
            result.detail(other);
            result.seenBy(other);
            if (!other.isValid()) {
                result.fail();
            }
        }

        private void must(SchemaResult other) {
            if (!result.detail(other).isValid()) {
                result.fail();
            }
        }

        private void combinations() {
            for (JsonNode each : schema.path("allOf")) {
                all(same(each));
            }
            if (schema.has("anyOf") && matches(schema.get("anyOf")) == 0) {
                result.fail();
            }
            if (schema.has("oneOf")) {
                int count = matches(schema.get("oneOf"));
                result.failUnless(count == 1, "Expected 1 matching subschema but found " + count);
            }
            if (schema.has("not") && same(schema.get("not")).isValid()) {
                result.fail();
            }
        }

        private int matches(JsonNode schemas) {
            int count = 0;
            for (JsonNode each : schemas) {
                SchemaResult one = result.detail(same(each));
                result.seenBy(one);
                count += one.isValid() ? 1 : 0;
            }
            return count;
        }

        private void condition() {
            if (!schema.has("if")) {
                return;
            }
            SchemaResult asked = same(schema.get("if"));
            result.seenBy(asked);
            String branch = asked.isValid() ? "then" : "else";
            if (schema.has(branch)) {
                all(same(schema.get(branch)));
            }
        }

        private void properties() {
            JsonNode named = schema.path("properties");
            JsonNode matched = schema.path("patternProperties");
            Set<String> seen = new HashSet<>();
            named.properties().forEach(each -> {
                if (value.has(each.getKey())) {
                    seen.add(each.getKey());
                    must(below(each.getValue(), value.get(each.getKey()), each.getKey()));
                }
            });
            matched.properties().forEach(each -> value.properties().forEach(property -> {
                if (pattern(each.getKey()).isMatch(property.getKey())) {
                    seen.add(property.getKey());
                    must(below(each.getValue(), property.getValue(), property.getKey()));
                }
            }));
            if (schema.has("additionalProperties")) {
                rest(schema.get("additionalProperties"), seen);
            }
            result.properties().addAll(seen);
            if (schema.has("propertyNames")) {
                value.fieldNames()
                        .forEachRemaining(name -> must(below(schema.get("propertyNames"), JsonNodes.text(name), name)));
            }
            dependencies("dependentSchemas");
            dependencies("dependencies");
        }

        /** Applies a schema to the properties that were not looked at, which then are. */
        private void rest(JsonNode other, Set<String> seen) {
            value.properties().forEach(property -> {
                if (!seen.contains(property.getKey())) {
                    must(below(other, property.getValue(), property.getKey()));
                }
            });
            value.fieldNames().forEachRemaining(seen::add);
        }

        private void dependencies(String keyword) {
            schema.path(keyword).properties().forEach(each -> {
                if (!each.getValue().isArray() && value.has(each.getKey())) {
                    all(same(each.getValue()));
                }
            });
        }

        private void items() {
            boolean listed = schema.path("items").isArray();
            JsonNode first = listed ? schema.get("items") : schema.path("prefixItems");
            JsonNode others = schema.path(listed ? "additionalItems" : "items");
            for (int i = 0; i < value.size(); i++) {
                JsonNode other = i < first.size() ? first.get(i) : others;
                if (!other.isMissingNode()) {
                    must(below(other, value.get(i), String.valueOf(i)));
                    result.items().add(i);
                }
            }
            if (schema.has("contains")) {
                contains();
            }
        }

        private void contains() {
            int count = 0;
            for (int i = 0; i < value.size(); i++) {
                if (below(schema.get("contains"), value.get(i), String.valueOf(i))
                        .isValid()) {
                    result.items().add(i);
                    count++;
                }
            }
            int least = schema.path("minContains").asInt(1);
            int most = schema.path("maxContains").asInt(Integer.MAX_VALUE);
            result.failUnless(
                    count >= least,
                    "Expected array to contain at least " + least + " item(s) that matched the schema but found "
                            + count);
            result.failUnless(
                    count <= most,
                    "Expected array to contain at most " + most + " item(s) that matched the schema but found "
                            + count);
        }

        private void unevaluated() {
            if (schema.has("unevaluatedProperties") && value.isObject()) {
                rest(schema.get("unevaluatedProperties"), result.properties());
            }
            if (schema.has("unevaluatedItems") && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    if (result.items().add(i)) {
                        must(below(schema.get("unevaluatedItems"), value.get(i), String.valueOf(i)));
                    }
                }
            }
        }
    }
}
