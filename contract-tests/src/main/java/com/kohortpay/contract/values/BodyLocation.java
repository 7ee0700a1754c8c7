package com.kohortpay.contract.values;

import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.spec.Schema;
import com.kohortpay.contract.spec.SchemaExample;
import com.kohortpay.contract.spec.SchemaExample.Side;
import com.kohortpay.contract.spec.ValueRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in a body at which something can be put: the body itself, a property, an item, at any depth.
 *
 * @param path such as {@code $.recipient.email}
 * @param sample a value that may stand there
 * @param within the whole body, once a value is put there
 */
public record BodyLocation(JsonPath path, Schema schema, JsonNode sample, UnaryOperator<JsonNode> within) {

  /** Every place of a body, the outermost first. What the sample leaves out is made from the schema. */
  public static List<BodyLocation> of(Schema schema, JsonNode sample) {
    List<BodyLocation> places = new ArrayList<>();
    new BodyLocation(JsonPath.ROOT, schema, sample, UnaryOperator.identity()).collect(places, Set.of());
    return places;
  }

  /** Does not go round in a schema that contains itself. */
  private void collect(List<BodyLocation> places, Set<String> around) {
    places.add(this);
    Set<String> inside = new TreeSet<>(around);
    if (!schema.node().pointer().isEmpty() && !inside.add(schema.node().pointer())) {
      return;
    }
    if (sample instanceof ObjectNode object) {
      ValueRules rules = ValueRules.of(schema, Side.SENT);
      schema.properties().forEach((name, property) -> {
        if (!Side.SENT.hides(property) && (object.has(name) || rules.allow(object.deepCopy().put(name, "")))) {
          property(object, name, property).collect(places, inside);
        }
      });
      if (schema.additional().node().json().isObject()) {
        String name = object.propertyNames().stream()
            .filter(each -> !schema.properties().containsKey(each)).findFirst().orElse(InvalidValues.EXTRA);
        property(object, name, schema.additional()).collect(places, inside);
      }
    } else if (sample instanceof ArrayNode array && schema.items().node().exists()) {
      if (schema.smallest("maxItems").filter(most -> most.signum() == 0).isPresent()) {
        return;
      }
      JsonNode item = array.isEmpty() ? made(schema.items()) : array.get(0);
      new BodyLocation(path.item(0), schema.items(), item, value -> within.apply(SchemaItems.with(schema, value)))
          .collect(places, inside);
    }
  }

  private BodyLocation property(ObjectNode object, String name, Schema property) {
    JsonNode value = object.path(name);
    return new BodyLocation(
        path.property(name), property, value.isMissingNode() || value.isNull() ? made(property) : value,
        changed -> within.apply(object.deepCopy().set(name, changed)));
  }

  private static JsonNode made(Schema schema) {
    return SchemaExample.least(schema, Side.SENT);
  }
}
