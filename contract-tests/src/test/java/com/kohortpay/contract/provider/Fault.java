package com.kohortpay.contract.provider;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.provider.LibraryServer.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;

/** A fault of a server, and the kind of violation or observation as which it must be noticed. */
public enum Fault {
  // Keys
  ANY_KEY_ACCEPTED("WRONG_KEY_ACCEPTED", has("nobodys_key"), accepted()),
  NO_KEY_NEEDED("STATUS", (request, right) -> request.key() == null, accepted()),
  ANOTHER_SCHEME_ACCEPTED("STATUS", has("Basic "), accepted()),
  EMPTY_KEY_ACCEPTED("STATUS", (request, right) -> "Bearer".equals(request.key() == null ? "" : request.key().strip()), accepted()),
  MISSING_KEY_IS_403("STATUS", (request, right) -> request.key() == null, status(403)),
  MISSING_KEY_IS_500("STATUS", (request, right) -> request.key() == null, status(500)),
  MISSING_KEY_IS_HTML("RESPONSE_MEDIA_TYPE", (request, right) -> request.key() == null, html()),
  WRONG_KEY_IS_500("STATUS", has("nobodys_key"), status(500)),

  KEY_IN_CAPITALS_ACCEPTED("WRONG_KEY_ACCEPTED", has(LibraryServer.KEY.toUpperCase(Locale.ROOT)), accepted()),
  LONGER_KEY_ACCEPTED("WRONG_KEY_ACCEPTED", has(LibraryServer.KEY).and(answered(401)), accepted()),
  KEY_REPEATED("KEY_REPEATED", (request, right) -> request.key() != null && right.getStatus().contains(" 404 "),
      (request, right) -> LibraryServer.error(404, "Not found by " + request.key())),
  KEY_REPEATED_IN_A_HEADER("KEY_REPEATED", read("/loans/ln_1"),
      (request, right) -> right.setHeader("X-Debug", String.valueOf(request.key()))),

  // Ids
  UNKNOWN_ID_IS_SUCCESS("UNKNOWN_ID_ACCEPTED", read("no-such-id"), (request, right) -> loan()),
  UNKNOWN_ID_IS_500("STATUS", read("no-such-id"), status(500)),
  UNKNOWN_ID_IS_NULL("RESPONSE_BODY", read("no-such-id"), always(right -> right.setResponseCode(200).setBody("null"))),
  UNKNOWN_ID_IS_HTML("RESPONSE_MEDIA_TYPE", read("no-such-id"), html()),

  // Invalid requests
  INVALID_BODY_ACCEPTED("STATUS", answered(422), (request, right) -> reader()),
  INVALID_BODY_IS_500("STATUS", answered(422), status(500)),
  LONG_NICKNAME_ACCEPTED("STATUS", sent("x".repeat(41)), (request, right) -> reader()),
  EMPTY_NICKNAME_ACCEPTED("STATUS", sent("\"nickname\":\"\""), (request, right) -> reader()),
  WRONG_TIME_ACCEPTED("STATUS", sent("no date-time"), (request, right) -> reader()),
  WRONG_LIMIT_ACCEPTED("STATUS", answered(400).and(read("limit=")), (request, right) -> list()),
  WRONG_LIMIT_IS_500("STATUS", answered(400).and(read("limit=")), status(500)),
  LIMIT_OF_ZERO_ACCEPTED("STATUS", read("limit=0"), (request, right) -> list()),

  // Valid requests
  SHORT_ID_REFUSED("STATUS", read("/loans/x"), status(422)),
  NULL_REFUSED("STATUS", sent("\"blockedUntil\":null"), status(422)),
  ANOTHER_PROPERTY_REFUSED("STATUS", sent("extra_property"), status(422)),
  LARGEST_LIMIT_REFUSED("STATUS", read("limit=50"), status(400)),
  LIMIT_REQUIRED("STATUS", (request, right) -> request.path().equals("/readers/rd_1/loans") && request.url().query() == null, status(400)),
  OFFSET_REFUSED("STATUS", sent("+02:00"), status(422)),
  SHORTEST_NICKNAME_REFUSED("STATUS", sent("\"nickname\":\"x\""), status(422)),
  LONGEST_NICKNAME_REFUSED("STATUS", sent("\"" + "x".repeat(40) + "\""), status(422)),

  // Beyond the contract
  MALFORMED_JSON_ACCEPTED("MALFORMED_JSON", answered(400).and(method("PATCH")), (request, right) -> reader()),
  MALFORMED_JSON_IS_500("MALFORMED_JSON", answered(400).and(method("PATCH")), status(500)),
  MALFORMED_JSON_HAS_NO_ANSWER("MALFORMED_JSON", answered(400).and(method("PATCH")),
      always(right -> right.setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST))),
  NULL_BODY_ACCEPTED("NULL_BODY", (request, right) -> request.body().equals("null"), (request, right) -> reader()),
  NULL_BODY_IS_500("NULL_BODY", (request, right) -> request.body().equals("null"), status(500)),
  TEXT_BODY_ACCEPTED("TEXT_BODY", answered(415), (request, right) -> reader()),
  TEXT_BODY_IS_500("TEXT_BODY", answered(415), status(500)),
  CHARSET_REFUSED("JSON_WITH_CHARSET", (request, right) -> request.contentType().contains("charset"), status(415)),
  CHARSET_IS_500("JSON_WITH_CHARSET", (request, right) -> request.contentType().contains("charset"), status(500)),
  UNDOCUMENTED_METHOD_ANSWERED("UNDOCUMENTED_METHOD", answered(405), (request, right) -> loan()),
  UNDOCUMENTED_METHOD_IS_500("UNDOCUMENTED_METHOD", answered(405), status(500)),
  ALLOW_MISSING("UNDOCUMENTED_METHOD", answered(405), always(right -> right.removeHeader("Allow"))),
  UNKNOWN_PATH_ANSWERED("UNKNOWN_PATH", read("no-such-path"), (request, right) -> loan()),
  UNKNOWN_PATH_IS_500("UNKNOWN_PATH", read("no-such-path"), status(500)),
  UNKNOWN_PATH_REDIRECTS("UNKNOWN_PATH", read("no-such-path"), always(right -> right.setResponseCode(302).setHeader("Location", "/"))),
  UNDOCUMENTED_PARAMETER_REFUSED("UNDOCUMENTED_PARAMETER", read("kohortpay_verify=1"), status(400)),
  LONG_ID_IS_500("LONG_STRING", read("x".repeat(500)), status(500)),
  VERY_LONG_NICKNAME_IS_500("LONG_STRING", sent("x".repeat(5000)), status(500)),
  EMOJI_IS_500("ODD_CHARACTERS", sent("\uD83D\uDE00"), status(500)),
  EMOJI_IN_A_PATH_IS_500("ODD_CHARACTERS", read("%F0%9F%98%80"), status(500)),
  HALF_A_PAIR_IS_500("ODD_CHARACTERS", sent("\\ud83d\""), status(500)),
  SOMETIMES_500("FLAKY", read("/loans/ln_1").and((request, right) -> request.count() % 5 == 0), status(500)),
  QUOTES_ARE_500("ODD_CHARACTERS", sent("O'"), status(500)),
  QUOTES_IN_A_PATH_ARE_500("ODD_CHARACTERS", read("O'").or(read("O%27")), status(500)),
  NUL_IS_500("ODD_CHARACTERS", sent("\\u0000"), status(500)),
  DEEP_JSON_IS_500("DEEP_JSON", (request, right) -> request.body().contains("[".repeat(1000)), status(500)),
  HUGE_NUMBER_IS_500("HUGE_NUMBER", read("limit=1" + "0".repeat(20)), status(500)),
  NULL_NOT_STORED("NOT_STORED", sent("\"blockedUntil\":null"), replaced("\"blockedUntil\":null", "\"blockedUntil\":\"2024-05-01T10:00:00.000Z\"")),
  NICKNAME_NOT_STORED("NOT_STORED", answered(201).and(method("PATCH")), (request, right) -> reader()),
  NICKNAME_CUT_OFF("NOT_STORED", sent("x".repeat(40)), replaced("x".repeat(40), "x".repeat(20))),
  EMOJI_MANGLED("NOT_STORED", sent("\uD83D\uDE00"), replaced("\uD83D\uDE00", "?")),
  TIME_SHIFTED("NOT_STORED", sent("+02:00"), replaced("+02:00", "Z")),
  STACK_TRACE("STACK_TRACE", answered(404), (request, right) -> LibraryServer.error(404, "NotFound\\n\\tat com.example.Loans.find(Loans.java:42)")),
  STACK_TRACE_OF_PHP("STACK_TRACE", answered(422), (request, right) ->
      LibraryServer.error(422, "PDOException in /var/www/Loans.php:12")),
  MALFORMED_JSON_IS_HTML("RESPONSE_MEDIA_TYPE", answered(400).and(method("PATCH")), html()),
  CHARSET_BREAKS_THE_RESPONSE("JSON_WITH_CHARSET", (request, right) -> request.contentType().contains("charset"), replaced("\"email\"", "\"mail\"")),
  SOMETIMES_INVALID("RESPONSE_BODY", read("/loans/ln_1").and((request, right) -> request.repeated() == 5), replaced("350", "null")),
  SLOW("SLOW", read("/loans/ln_1").and((request, right) -> request.count() == 1), always(right -> right.setHeadersDelay(1200, TimeUnit.MILLISECONDS))),
  UNDOCUMENTED_PROPERTY("UNDOCUMENTED_PROPERTY", read("/loans/ln_1"), replaced("{\"id\"", "{\"internal\":1,\"id\"")),
  UNDOCUMENTED_PROPERTY_IN_AN_ERROR("UNDOCUMENTED_PROPERTY", answered(404), replaced("{\"message\"", "{\"trace\":[],\"message\"")),
  LATIN_1("CHARSET", read("/loans/ln_1"), always(right -> right.setHeader("Content-Type", "application/json; charset=iso-8859-1"))),
  INVALID_UTF_8("INVALID_UTF8", read("/loans/ln_1"), always(right -> right.setBody(
      new Buffer().write(text(right).replace("Emma", "Emm\u00e4").getBytes(StandardCharsets.ISO_8859_1))))),
  BYTE_ORDER_MARK("BYTE_ORDER_MARK", read("/loans/ln_1"), always(right -> right.setBody("\uFEFF" + text(right)))),
  FRACTION("FRACTION", read("/loans/ln_1"), replaced("350", "350.0")),
  OVERSIZED("OVERSIZED", read("/loans/ln_1").and((request, right) -> request.count() == 1),
      always(right -> right.setBody("{\"id\":\"" + "x".repeat(11_000_000)))),

  // Responses
  DUPLICATE_KEY("RESPONSE_BODY", read("/loans/ln_1"), replaced("{\"id\"", "{\"id\":\"ln_2\",\"id\"")),
  WRONG_TYPE("RESPONSE_BODY", read("/loans/ln_1"), replaced("350", "\"350\"")),
  MISSING_PROPERTY("RESPONSE_BODY", read("/loans/ln_1"), replaced("\"title\":\"Emma\",", "")),
  NULL_PROPERTY("RESPONSE_BODY", read("/loans/ln_1"), replaced("\"Emma\"", "null")),
  UNKNOWN_ENUM_VALUE("RESPONSE_BODY", read("/readers/rd_1/loans"), replaced("\"OPEN\"", "\"open\"")),
  WRONG_TIME("RESPONSE_BODY", read("/loans/ln_1"), replaced("T10:00:00.000Z", " 10:00")),
  NEGATIVE_FEE("RESPONSE_BODY", read("/loans/ln_1"), replaced("350", "-350")),
  WRONG_MAP_VALUE("RESPONSE_BODY", read("/loans/ln_1"), replaced("\"A\"", "1")),
  ARRAY_INSTEAD_OF_OBJECT("RESPONSE_BODY", read("/loans/ln_1"), always(right -> right.setBody("[" + text(right) + "]"))),
  TRUNCATED("RESPONSE_BODY", read("/loans/ln_1"), always(right -> right.setBody(text(right).substring(0, 30)))),
  WRONG_EMAIL("RESPONSE_BODY", method("PATCH"), replaced("creator@localhost", "nobody")),
  STATUS_200_INSTEAD_OF_201("STATUS", answered(201), status(200)),
  STATUS_418("STATUS", read("/loans/ln_1"), status(418)),
  SUCCESS_NOT_DOCUMENTED("STATUS", read("/loans/ln_1"), status(202)),
  SERVER_ERROR("STATUS", method("POST"), status(503)),
  BODY_WHERE_NONE_MAY_BE("STATUS", method("DELETE").and(answered(204)), always(right -> right.setResponseCode(200).setBody("{}"))),
  MISSING_HEADER("RESPONSE_HEADER", read("/readers/rd_1/loans"), always(right -> right.removeHeader("X-Total"))),
  WRONG_HEADER("RESPONSE_HEADER", read("/readers/rd_1/loans"), always(right -> right.setHeader("X-Total", "many"))),
  HTML("RESPONSE_MEDIA_TYPE", read("/loans/ln_1"), html()),
  MISSING_CONTENT_TYPE("RESPONSE_MEDIA_TYPE", read("/loans/ln_1"), always(right -> right.removeHeader("Content-Type"))),
  WARNING_BEFORE_JSON("RESPONSE_BODY", read("/loans/ln_1"), always(right -> right.setBody("<br />Warning: Undefined index" + text(right)))),
  ENCODED_TWICE("RESPONSE_BODY", read("/loans/ln_1"), always(right -> right.setBody(Json.tree(text(right)).toString()))),
  NOT_A_NUMBER("RESPONSE_BODY", read("/loans/ln_1"), replaced("350", "NaN")),
  TIME_WITHOUT_OFFSET("RESPONSE_BODY", read("/loans/ln_1"), replaced("10:00:00.000Z", "10:00:00")),
  DAY_THAT_IS_NONE("RESPONSE_BODY", read("/loans/ln_1"), replaced("2024-05-01", "2023-02-29")),
  FEE_BEYOND_64_BITS("RESPONSE_BODY", read("/loans/ln_1"), replaced("350", "9223372036854775808")),
  HEADER_TWICE("RESPONSE_HEADER", read("/readers/rd_1/loans"), always(right -> right.addHeader("X-Total", "1"))),
  LENGTH_TOO_LARGE("NO_RESPONSE", read("/loans/ln_1"), always(right -> right.setHeader("Content-Length", text(right).length() + 10)
      .setSocketPolicy(SocketPolicy.DISCONNECT_AT_END))),
  NOT_COMPRESSED("NO_RESPONSE", read("/loans/ln_1"), always(right -> right.setHeader("Content-Encoding", "gzip"))),
  ERROR_WITHOUT_A_BODY("RESPONSE_BODY", answered(404), always(right -> right.setBody(""))),
  ERROR_OF_ANOTHER_SHAPE("RESPONSE_BODY", answered(404), always(right -> right.setBody("{\"message\":\"No.\"}"))),
  REDIRECT("STATUS", read("/loans/ln_1"), always(right -> right.setResponseCode(302).setHeader("Location", "/login"))),
  RESET("NO_RESPONSE", read("/loans/ln_1"), always(right -> right.setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY))),
  NOT_HTTP("NO_RESPONSE", read("/loans/ln_1"), always(right -> right.setStatus("Hello"))),
  NEVER_ANSWERS("NO_RESPONSE", read("/loans/ln_1").and((request, right) -> request.count() == 1),
      always(right -> right.setSocketPolicy(SocketPolicy.NO_RESPONSE))),
  ENDLESS("NO_RESPONSE", read("/loans/ln_1").and((request, right) -> request.count() == 1),
      always(right -> right.throttleBody(10, 500, TimeUnit.MILLISECONDS)));

  /** The name of a {@code Violation.Kind} or an {@code Observation.Kind}. */
  final String noticedAs;
  private final Condition where;
  private final BiFunction<Incoming, MockResponse, MockResponse> change;

  Fault(String noticedAs, Condition where, BiFunction<Incoming, MockResponse, MockResponse> change) {
    this.noticedAs = noticedAs;
    this.where = where;
    this.change = change;
  }

  /** Returns the response of this server in place of the right one. */
  MockResponse tamper(Incoming request, MockResponse right) {
    return where.isMet(request, right) ? change.apply(request, right) : right;
  }

  /** Tells which requests or responses the fault affects. */
  private interface Condition {
    boolean isMet(Incoming request, MockResponse right);

    default Condition or(Condition other) {
      return (request, right) -> isMet(request, right) || other.isMet(request, right);
    }

    default Condition and(Condition other) {
      return (request, right) -> isMet(request, right) && other.isMet(request, right);
    }
  }

  private static Condition has(String key) {
    return (request, right) -> request.key() != null && request.key().contains(key);
  }

  private static Condition read(String part) {
    return (request, right) ->
        request.isRead() && request.url().toString().contains(part) && !answered(401).isMet(request, right);
  }

  private static Condition method(String method) {
    return (request, right) -> request.method().equals(method) && !answered(401).isMet(request, right);
  }

  private static Condition sent(String part) {
    return (request, right) -> request.method().equals("PATCH") && request.body().contains(part) && !answered(401).isMet(request, right);
  }

  private static Condition answered(int status) {
    return (request, right) -> right.getStatus().contains(" " + status + " ");
  }

  private static BiFunction<Incoming, MockResponse, MockResponse> always(UnaryOperator<MockResponse> change) {
    return (request, right) -> change.apply(right);
  }

  private static BiFunction<Incoming, MockResponse, MockResponse> status(int status) {
    return (request, right) -> status < 300
        ? LibraryServer.json(status, text(right)) : LibraryServer.error(status, "No.");
  }

  private static BiFunction<Incoming, MockResponse, MockResponse> replaced(String part, String other) {
    return always(right -> right.setBody(text(right).replace(part, other)));
  }

  private static BiFunction<Incoming, MockResponse, MockResponse> html() {
    return always(right -> right.setHeader("Content-Type", "text/html").setBody("<p>Welcome</p>"));
  }

  /** Returns the response to a request with the right key. */
  private static BiFunction<Incoming, MockResponse, MockResponse> accepted() {
    return (request, right) -> request.path().startsWith("/readers") ? request.isRead() ? list() : reader() : loan();
  }

  private static MockResponse loan() {
    return LibraryServer.json(200, "{\"id\":\"ln_1\",\"title\":\"Emma\",\"state\":\"OPEN\",\"fee\":0,"
        + "\"returnedAt\":\"2024-05-01T10:00:00.000Z\",\"labels\":{}}");
  }

  private static MockResponse list() {
    return LibraryServer.json(200, "{\"count\":0,\"loans\":[]}").setHeader("X-Total", "0");
  }

  private static MockResponse reader() {
    return LibraryServer.json(201, "{\"id\":\"rd_1\",\"email\":\"ada@example.com\",\"nickname\":null,\"blockedUntil\":null}");
  }

  private static String text(MockResponse response) {
    Buffer body = response.getBody();
    return body == null ? "" : body.clone().readUtf8();
  }
}
