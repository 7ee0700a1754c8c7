package com.kohortpay.contract.spec;

import com.kohortpay.contract.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an example from a schema: the schema's own if it has one, else a value that satisfies it. The same schema always gives
 * the same value.
 */
public final class SchemaExample {
  /** Which way the value goes: {@code readOnly} properties are never sent, {@code writeOnly} ones never returned. */
  public enum Side {
    SENT("readOnly"), RETURNED("writeOnly");

    private final String hidden;

    Side(String hidden) {
      this.hidden = hidden;
    }

    /** Whether values of this schema are left out on this side. */
    public boolean hides(Schema schema) {
      return schema.parts().stream().anyMatch(part -> part.isTrue(hidden));
    }
  }

  private static final int MANY = 400;

  private final Side side;
  private final boolean complete;

  private SchemaExample(Side side, boolean complete) {
    this.side = side;
    this.complete = complete;
  }

  /**
   * Returns the least that satisfies the schema.
   *
   * @throws ContractException if no value can be made: the contract has to give an example
   */
  public static JsonNode least(Schema schema, Side side) {
    return new SchemaExample(side, false).value(schema, Set.of());
  }

  /**
   * Returns a value in which nothing is left out: every property, one item in every array, one entry in every map. Properties
   * that would begin a recursive schema anew are left out nevertheless.
   *
   * @throws ContractException if no value can be made: the contract has to give an example
   */
  public static JsonNode complete(Schema schema, Side side) {
    return new SchemaExample(side, true).value(schema, Set.of());
  }

  /** Returns different values that satisfy the schema, at most so many; fewer if it does not have more. */
  public static List<JsonNode> several(Schema schema, Side side, int count) {
    return new SchemaExample(side, false).distinct(schema, count, Set.of());
  }

  private JsonNode value(Schema schema, Set<String> around) {
    return distinct(schema, 1, around).stream().findFirst().orElseThrow(() -> new ContractException(
        "No value can be made that satisfies " + schema + ": give it an example"));
  }

  private List<JsonNode> distinct(Schema schema, int count, Set<String> around) {
    ValueRules rules = ValueRules.of(schema, side);
    return candidates(schema, around).filter(rules::allow).distinct().limit(count).toList();
  }

  private Stream<JsonNode> candidates(Schema schema, Set<String> around) {
    Stream<JsonNode> made = schema.isEnum() ? enumValues(schema) : switch (schema.type()) {
      case "object" -> objects(schema, around);
      case "array" -> arrays(schema, around);
      case "integer", "number" -> numbers(schema);
      case "boolean" -> Stream.of(Json.tree(true), Json.tree(false));
      default -> SchemaStrings.of(schema).map(Json::tree);
    };
    boolean given = !complete || !Set.of("object", "array").contains(schema.type());
    return given ? Stream.concat(given(schema), made) : made;
  }

  /** Those that the schema gives itself; in {@code allOf}, a member gives only a part of one. */
  private Stream<JsonNode> given(Schema schema) {
    return Stream.of("example", "default").map(keyword -> schema.node().json().path(keyword))
        .filter(value -> !value.isMissingNode() && !value.isNull()).map(value -> visible(schema, value));
  }

  private JsonNode visible(Schema schema, JsonNode value) {
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    ObjectNode copy = object.deepCopy();
    schema.properties().forEach((name, property) -> {
      if (side.hides(property)) {
        copy.remove(name);
      }
    });
    return copy;
  }

  private static Stream<JsonNode> enumValues(Schema schema) {
    return schema.parts("enum").flatMap(part -> part.json().get("enum").valueStream()).filter(value -> !value.isNull());
  }

  private static Stream<JsonNode> numbers(Schema schema) {
    BigDecimal least = schema.largest("minimum").orElse(null);
    BigDecimal most = schema.smallest("maximum").orElse(null);
    BigDecimal step = schema.largest("multipleOf").filter(each -> each.signum() > 0).orElse(BigDecimal.ONE);
    Stream.Builder<BigDecimal> first = Stream.builder();
    if (least != null) {
      first.add(least.add(BigDecimal.ONE)).add(least);
    } else {
      first.add(BigDecimal.ONE);
    }
    if (most != null) {
      first.add(most).add(most.subtract(BigDecimal.ONE));
      if (least != null) {
        first.add(least.add(most).divide(BigDecimal.valueOf(2)));
      }
    }
    BigDecimal start = least != null ? least.divide(step, 0, RoundingMode.CEILING)
        : most != null ? most.divide(step, 0, RoundingMode.FLOOR).subtract(BigDecimal.valueOf(MANY)) : BigDecimal.ONE;
    Stream<BigDecimal> multiples = IntStream.range(0, MANY + 1).mapToObj(i -> start.add(BigDecimal.valueOf(i)).multiply(step));
    return Stream.concat(first.build(), multiples).map(SchemaExample::number);
  }

  /** As it is read from the wire: the same number is the same node. */
  static JsonNode number(BigDecimal number) {
    return Json.read(number.signum() == 0 ? "0" : number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger().toString() : number.stripTrailingZeros().toPlainString());
  }

  private Stream<JsonNode> arrays(Schema schema, Set<String> around) {
    int least = schema.largest("minItems").map(BigDecimal::intValue).orElse(0);
    int most = schema.smallest("maxItems").map(BigDecimal::intValue).orElse(Integer.MAX_VALUE);
    Set<String> inside = inside(schema, around);
    boolean recursive = inside.contains(schema.items().node().pointer());
    int size = Math.min(most, complete && !recursive ? Math.max(1, least) : least);
    boolean unique = schema.parts("uniqueItems").anyMatch(part -> part.isTrue("uniqueItems"));
    return IntStream.rangeClosed(0, 20).mapToObj(shift -> {
      if (size == 0 && shift == 0) {
        return List.<JsonNode>of();
      }
      int length = Math.min(most, size + (unique || size > 0 ? 0 : shift));
      if (unique || shift > 0) {
        List<JsonNode> items = distinct(schema.items(), length + shift, inside);
        return items.subList(Math.max(0, items.size() - Math.max(1, length)), items.size());
      }
      return Collections.nCopies(length, nested(schema.items(), inside));
    }).map(Json::tree);
  }

  private Stream<JsonNode> objects(Schema schema, Set<String> around) {
    ObjectNode least = object(schema, inside(schema, around));
    return Stream.concat(Stream.of(least), Stream.of(least).flatMap(object -> varied(schema, object, inside(schema, around))));
  }

  private ObjectNode object(Schema schema, Set<String> inside) {
    Map<String, JsonNode> object = new LinkedHashMap<>();
    for (String name : schema.required()) {
      Schema property = schema.property(name);
      if (!side.hides(property)) {
        object.put(name, inside.contains(property.node().pointer()) && property.isNullable()
            ? Json.tree(null) : nested(property, inside));
      }
    }
    long most = schema.smallest("maxProperties").map(BigDecimal::longValue).orElse(Long.MAX_VALUE);
    long least = schema.largest("minProperties").map(BigDecimal::longValue).orElse(0L);
    schema.properties().forEach((name, property) -> {
      boolean wanted = complete ? object.size() < most : object.size() < least;
      if (wanted && !object.containsKey(name) && !side.hides(property) && !inside.contains(property.node().pointer())) {
        object.put(name, nested(property, inside));
      }
    });
    boolean open = !schema.isClosed();
    boolean typed = schema.additional().node().json().isObject() && !inside.contains(schema.additional().node().pointer());
    for (int i = 0; open && (complete && i == 0 && typed ? object.size() < most : object.size() < least); i++) {
      object.put(i == 0 ? "a" : "a" + i, nested(schema.additional(), inside));
    }
    return order(schema, object);
  }

  private JsonNode nested(Schema schema, Set<String> inside) {
    if (inside.contains(schema.node().pointer())) {
      throw new ContractException("No value can be made that satisfies " + schema + ", which requires itself: let something in it be absent");
    }
    return value(schema, inside);
  }

  /** As the schema has it. */
  private static ObjectNode order(Schema schema, Map<String, JsonNode> object) {
    Map<String, JsonNode> ordered = new LinkedHashMap<>();
    schema.properties().keySet().stream().filter(object::containsKey).forEach(name -> ordered.put(name, object.get(name)));
    object.forEach(ordered::putIfAbsent);
    return (ObjectNode) Json.tree(ordered);
  }

  /** With another value in one of its properties each, or with a property more. */
  private Stream<JsonNode> varied(Schema schema, ObjectNode object, Set<String> inside) {
    List<JsonNode> variants = new ArrayList<>();
    object.properties().forEach(entry -> {
      Schema property = schema.property(entry.getKey());
      if (!inside.contains(property.node().pointer())) {
        distinct(property, 12, inside).forEach(value -> variants.add(object.deepCopy().set(entry.getKey(), value)));
      }
    });
    schema.properties().forEach((name, property) -> {
      if (!object.has(name) && !side.hides(property) && !inside.contains(property.node().pointer())) {
        distinct(property, 12, inside).forEach(value -> variants.add(object.deepCopy().set(name, value)));
      }
    });
    if (!schema.isClosed()) {
      IntStream.range(0, 12).forEach(i -> distinct(schema.additional(), 1, inside).forEach(value ->
          variants.add(object.deepCopy().set("a" + i, value))));
    }
    return variants.stream();
  }

  private static Set<String> inside(Schema schema, Set<String> around) {
    Set<String> inside = new TreeSet<>(around);
    inside.add(schema.node().pointer());
    return inside;
  }
}
