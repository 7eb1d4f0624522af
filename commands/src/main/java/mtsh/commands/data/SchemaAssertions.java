package mtsh.commands.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import mtsh.language.value.NetRegex;

/** What a schema demands of a value by itself: its type, its size, what it may be. */
final class SchemaAssertions {
    private final JsonNode schema;
    private final JsonNode value;
    private final SchemaResult result;
    private final Function<String, NetRegex> patterns;

    SchemaAssertions(JsonNode schema, JsonNode value, SchemaResult result, Function<String, NetRegex> patterns) {
        this.schema = schema;
        this.value = value;
        this.result = result;
        this.patterns = patterns;
    }

    void check() {
        type();
        values();
        if (value.isNumber()) {
            number();
        }
        if (value.isTextual()) {
            text();
        }
        if (value.isArray()) {
            array();
        }
        if (value.isObject()) {
            object();
        }
    }

    private void type() {
        JsonNode wanted = schema.path("type");
        if (wanted.isMissingNode()) {
            return;
        }
        boolean holds = wanted.isArray() ? false : JsonNodes.is(value, wanted.asText());
        for (JsonNode each : wanted) {
            holds |= JsonNodes.is(value, each.asText());
        }
        result.failUnless(holds, "Value is \"" + JsonNodes.type(value) + "\" but should be " + wanted);
    }

    private void values() {
        if (schema.has("enum")) {
            boolean found = false;
            for (JsonNode each : schema.get("enum")) {
                found |= JsonNodes.equal(each, value);
            }
            result.failUnless(found, "Value should match one of the values specified by the enum");
        }
        if (schema.has("const")) {
            result.failUnless(JsonNodes.equal(schema.get("const"), value), "Expected " + schema.get("const"));
        }
    }

    private void number() {
        BigDecimal number = value.decimalValue();
        limit("minimum", limit -> number.compareTo(limit) >= 0, "should be at least");
        limit("maximum", limit -> number.compareTo(limit) <= 0, "should be at most");
        limit("exclusiveMinimum", limit -> number.compareTo(limit) > 0, "should be greater than");
        limit("exclusiveMaximum", limit -> number.compareTo(limit) < 0, "should be less than");
        limit(
                "multipleOf",
                limit -> limit.signum() == 0 || number.remainder(limit).signum() == 0,
                "should be a multiple of");
    }

    private void limit(String keyword, Function<BigDecimal, Boolean> holds, String words) {
        JsonNode limit = schema.path(keyword);
        if (limit.isNumber()) {
            result.failUnless(holds.apply(limit.decimalValue()), value + " " + words + " " + limit);
        }
    }

    private void text() {
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        size("minLength", "maxLength", length, "Value should be at %s %s characters");
        JsonNode pattern = schema.path("pattern");
        if (pattern.isTextual()) {
            result.failUnless(
                    patterns.apply(pattern.textValue()).isMatch(text),
                    "The string value is not a match for the indicated regular expression");
        }
    }

    private void size(String least, String most, int size, String words) {
        JsonNode from = schema.path(least);
        JsonNode to = schema.path(most);
        if (from.isNumber()) {
            result.failUnless(size >= from.asLong(), words.formatted("least", from));
        }
        if (to.isNumber()) {
            result.failUnless(size <= to.asLong(), words.formatted("most", to));
        }
    }

    private void array() {
        size("minItems", "maxItems", value.size(), "Value should have at %s %s items");
        if (!schema.path("uniqueItems").booleanValue()) {
            return;
        }
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            for (int k = i + 1; k < value.size(); k++) {
                if (JsonNodes.equal(value.get(i), value.get(k))) {
                    twice.add("(" + i + ", " + k + ")");
                }
            }
        }
        result.failUnless(
                twice.isEmpty(), "Found duplicates at the following index pairs: " + String.join(", ", twice));
    }

    private void object() {
        size("minProperties", "maxProperties", value.size(), "Value should have at %s %s properties");
        List<String> missing = missing(schema.path("required"));
        result.failUnless(missing.isEmpty(), "Required properties " + JsonNodes.list(missing) + " are not present");
        for (String keyword : new String[] {"dependentRequired", "dependencies"}) {
            schema.path(keyword).properties().forEach(each -> {
                List<String> lacking = value.has(each.getKey()) ? missing(each.getValue()) : List.of();
                result.failUnless(
                        lacking.isEmpty(),
                        "Some required property dependencies are missing: " + JsonNodes.list(lacking));
            });
        }
    }

    private List<String> missing(JsonNode names) {
        List<String> missing = new ArrayList<>();
        for (JsonNode each : names) {
            if (names.isArray() && !value.has(each.asText())) {
                missing.add(each.asText());
            }
        }
        return missing;
    }
}
