package com.kohortpay.benchmark;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import okhttp3.RequestBody;
import okio.Buffer;

import static java.util.stream.Collectors.toMap;

/** What a contender writes of the JSON that it read: what decoding lost cannot come back. */
final class RoundTrip {
  private final Contender contender;

  RoundTrip(Contender contender) {
    this.contender = contender;
  }

  /** Throws unless every value of every order comes back, so that nothing is measured that does less. A null may go: {@link #fate} tells. */
  void requireAll(byte[] json) throws Exception {
    JsonObject sent = withoutNulls(parse(json));
    JsonObject back = withoutNulls(parse(bytes(contender.encode(json).run())));
    for (int i = 0; i < sent.getAsJsonArray("data").size(); i++) {
      JsonElement order = sent.getAsJsonArray("data").get(i);
      if (!same(order, back.getAsJsonArray("data").get(i))) {
        throw new IllegalStateException(contender.getClass().getSimpleName() + " read " + order + " and wrote " + back.getAsJsonArray("data").get(i));
      }
    }
    if (!same(sent, back)) {
      throw new IllegalStateException(contender.getClass().getSimpleName() + " wrote another list");
    }
  }

  /** Changes one order, and says what becomes of it: kept, lost, or refused altogether. */
  String fate(Consumer<JsonObject> change) throws IOException {
    JsonObject list = parse(Orders.json(1));
    change.accept(list.getAsJsonArray("data").get(0).getAsJsonObject());
    try {
      JsonObject back = parse(bytes(contender.encode(list.toString().getBytes(StandardCharsets.UTF_8)).run()));
      return same(list, back) ? "kept" : "lost";
    } catch (Exception refused) {
      return "refused";
    }
  }

  private static JsonObject parse(byte[] json) {
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static JsonObject withoutNulls(JsonObject tree) {
    return JsonParser.parseString(new Gson().toJson(tree)).getAsJsonObject();
  }

  private static byte[] bytes(Object encoded) throws IOException {
    if (encoded instanceof RequestBody body) {
      Buffer buffer = new Buffer();
      body.writeTo(buffer);
      return buffer.readByteArray();
    }
    return (byte[]) encoded;
  }

  /** Whether two values are the same. A number or a time may be spelled otherwise; null is not absent. */
  private static boolean same(JsonElement a, JsonElement b) {
    if (a.isJsonObject() && b.isJsonObject()) {
      return same(a.getAsJsonObject().asMap(), b.getAsJsonObject().asMap());
    }
    if (a.isJsonArray() && b.isJsonArray()) {
      return same(indexed(a.getAsJsonArray()), indexed(b.getAsJsonArray()));
    }
    return a.equals(b) || spelling(a).equals(spelling(b));
  }

  private static <K> boolean same(Map<K, JsonElement> a, Map<K, JsonElement> b) {
    return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
  }

  private static Map<Integer, JsonElement> indexed(JsonArray array) {
    return IntStream.range(0, array.size()).boxed().collect(toMap(i -> i, array::get));
  }

  private static Object spelling(JsonElement value) {
    if (!value.isJsonPrimitive()) {
      return value;
    }
    if (value.getAsJsonPrimitive().isNumber()) {
      return value.getAsBigDecimal().stripTrailingZeros();
    }
    try {
      return OffsetDateTime.parse(value.getAsString());
    } catch (DateTimeParseException noTime) {
      return value;
    }
  }
}
