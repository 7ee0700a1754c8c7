package com.kohortpay.benchmark;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lists of orders, the same in every run: the orders of the contract's own examples in turn, one of them with accents, one with every
 * nullable field null, with ids, amounts and times that differ.
 */
final class Orders {
  private Orders() {}

  /** The JSON of a list of so many orders, as a server sends it. */
  static byte[] json(int count) throws IOException {
    List<JsonObject> examples = examples();
    Random random = new Random(20260101);
    JsonArray data = new JsonArray();
    for (int i = 0; i < count; i++) {
      data.add(varied(examples.get(i % examples.size()), random));
    }
    JsonObject list = new JsonObject();
    list.add("data", data);
    list.addProperty("count", count);
    return new Gson().newBuilder().serializeNulls().create().toJson(list).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject varied(JsonObject example, Random random) {
    JsonObject order = example.deepCopy();
    for (String id : List.of("id", "customerId")) {
      order.addProperty(id, order.get(id).getAsString().substring(0, 4) + (1_000_000_000 + random.nextInt(1_000_000_000)));
    }
    order.addProperty("amount", random.nextInt(100_000));
    Instant created = Instant.parse("2021-07-09T00:00:00Z").plusMillis(random.nextInt(1_000_000_000));
    order.addProperty("createdAt", time(created));
    order.addProperty("updatedAt", time(created.plusMillis(random.nextInt(1_000_000_000))));
    return order;
  }

  private static String time(Instant time) {
    String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.length() == 20 ? text.replace("Z", ".000Z") : text;
  }

  private static List<JsonObject> examples() throws IOException {
    List<JsonObject> orders = new ArrayList<>();
    try (Reader contract = Files.newBufferedReader(Path.of(System.getProperty("benchmark.contract")))) {
      JsonObject components = JsonParser.parseReader(contract).getAsJsonObject().getAsJsonObject("components");
      for (JsonElement example : components.getAsJsonObject("examples").asMap().values()) {
        JsonObject value = example.getAsJsonObject().getAsJsonObject("value");
        if (value.has("data")) {
          value.getAsJsonArray("data").forEach(order -> orders.add(order.getAsJsonObject()));
        }
      }
    }
    return orders;
  }
}
