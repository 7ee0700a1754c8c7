package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.json.JsonPath;
import com.kohortpay.contract.provider.Observation.Kind;
import com.kohortpay.contract.provider.ProviderClient.Reply;
import com.kohortpay.contract.spec.MediaType;
import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Looks in a response for what satisfies the contract but causes problems for clients. */
final class ResponseInspection {
  private final BiConsumer<Kind, String> found;

  /**
   * Prepares an inspection.
   *
   * @param found receives each finding
   */
  ResponseInspection(BiConsumer<Kind, String> found) {
    this.found = found;
  }

  void inspect(Operation operation, Reply reply, Duration slow) {
    if (reply.took().compareTo(slow) > 0) {
      found.accept(Kind.SLOW, "the response took longer than " + slow.toMillis() + " ms");
    }
    if (!reply.complete()) {
      found.accept(Kind.OVERSIZED, "the body is larger than 10 MB; the rest was not read");
    }
    if (reply.body().length == 0) {
      return;
    }
    Optional<MediaType> content = content(operation, reply.exchange());
    if (content.isPresent() && content.get().isJson()) {
      bytes(reply);
      try {
        Map<Kind, Map<JsonPath, Integer>> places = new LinkedHashMap<>();
        walk(JsonPath.ROOT, content.get().schema(), reply.exchange().responseJson(), places);
        places.forEach((kind, paths) -> paths.forEach((path, times) -> found.accept(kind, "at " + path + (times == 1 ? "" : " (" + times + " times)"))));
      } catch (Json.MalformedJsonException e) {
        // ContractCheck reports it.
      }
    }
  }

  private static Optional<MediaType> content(Operation operation, Exchange exchange) {
    return operation.response(exchange.status())
        .flatMap(response -> exchange.responseHeader("Content-Type").flatMap(response::content));
  }

  private void bytes(Reply reply) {
    okhttp3.MediaType type = okhttp3.MediaType.parse(reply.exchange().responseHeader("Content-Type").orElse(""));
    String charset = type == null ? null : type.parameter("charset");
    if (charset != null && !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
      found.accept(Kind.CHARSET, "the Content-Type names another charset than UTF-8");
    }
    byte[] body = reply.body();
    if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
      found.accept(Kind.BYTE_ORDER_MARK, "the body begins with a byte order mark");
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      found.accept(Kind.INVALID_UTF8, "the body is not valid UTF-8");
    }
  }

  private static void walk(JsonPath path, Schema schema, JsonNode value, Map<Kind, Map<JsonPath, Integer>> places) {
    if (value.isObject()) {
      Map<String, Schema> declared = schema.properties();
      value.properties().forEach(property -> {
        boolean known = declared.isEmpty() || declared.containsKey(property.getKey()) || schema.additional().node().exists();
        if (known) {
          walk(path.property(property.getKey()), schema.property(property.getKey()), property.getValue(), places);
        } else {
          note(Kind.UNDOCUMENTED_PROPERTY, path.then(JsonPath.Any.PROPERTY), places);
        }
      });
    } else if (value.isArray()) {
      value.forEach(item -> walk(path.anyItem(), schema.items(), item, places));
    } else if (schema.type().equals("integer") && value.isNumber() && !value.isIntegralNumber()) {
      note(Kind.FRACTION, path, places);
    }
  }

  private static void note(Kind kind, JsonPath path, Map<Kind, Map<JsonPath, Integer>> places) {
    places.computeIfAbsent(kind, each -> new LinkedHashMap<>()).merge(path, 1, Integer::sum);
  }
}
