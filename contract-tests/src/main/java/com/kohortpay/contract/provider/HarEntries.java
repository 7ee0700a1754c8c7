package com.kohortpay.contract.provider;

import com.kohortpay.contract.exchange.Exchange;
import com.kohortpay.contract.spec.ContractException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads recorded traffic, an HTTP archive (HAR 1.2), entry by entry: such files may be larger than memory. */
final class HarEntries {
  private static final JsonMapper JSON = new JsonMapper();

  private HarEntries() {}

  /**
   * An entry of the archive.
   *
   * @param number counted from 1
   * @param exchange its target is the whole path
   * @param complete whether there is a response, with its body
   * @param took zero if that was not recorded
   */
  record Entry(int number, Exchange exchange, boolean complete, Duration took) {}

  /**
   * Reads all entries.
   *
   * @throws ContractException if the file is not a HAR
   */
  static void read(Path file, Consumer<Entry> entries) {
    int number = 0;
    try (InputStream in = Files.newInputStream(file); JsonParser parser = JSON.createParser(in)) {
      if (!enter(parser, "log") || !enter(parser, "entries") || parser.currentToken() != JsonToken.START_ARRAY) {
        throw new ContractException(file + " is not a HAR: there are no log.entries");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        entries.accept(entry(++number, parser.readValueAsTree()));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // Not its message: it may quote what was recorded.
      throw new ContractException(file + " is not a HAR: entry " + (number + 1) + " cannot be read", e);
    } catch (NoSuchFileException e) {
      throw new ContractException("There is no file " + file, e);
    } catch (IOException e) {
      throw new ContractException("Cannot read " + file + ": " + e, e);
    }
  }

  /** Advances to the value of a property of the next object. */
  private static boolean enter(JsonParser parser, String name) {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = parser.currentName().equals(name);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static Entry entry(int number, JsonNode entry) {
    JsonNode request = entry.path("request");
    JsonNode response = entry.path("response");
    JsonNode content = response.path("content");
    URI url = URI.create(request.path("url").asString("/").replace("|", "%7C").replace(" ", "%20").replace("{", "%7B").replace("}", "%7D"));
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String target = path + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    boolean complete = response.path("status").asInt(0) > 0
        && (content.has("text") || content.path("size").asInt(0) <= 0);
    return new Entry(number, new Exchange(
        request.path("method").asString("").toUpperCase(Locale.ROOT), target, headers(request.path("headers")),
        request.path("postData").path("text").asString(null),
        response.path("status").asInt(0), headers(response.path("headers")), body(content)), complete,
        Duration.ofMillis(Math.max(0, entry.path("time").asLong(0))));
  }

  private static String body(JsonNode content) {
    String text = content.path("text").asString("");
    return content.path("encoding").asString("").equals("base64")
        ? new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8) : text;
  }

  /** Leaves out the pseudo-headers of HTTP/2. */
  private static Map<String, List<String>> headers(JsonNode headers) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonNode header : headers) {
      String name = header.path("name").asString("");
      if (!name.isEmpty() && !name.startsWith(":")) {
        all.computeIfAbsent(name, each -> new ArrayList<>()).add(header.path("value").asString(""));
      }
    }
    return all;
  }
}
