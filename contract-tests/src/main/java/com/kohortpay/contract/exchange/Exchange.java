package com.kohortpay.contract.exchange;

import com.kohortpay.contract.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds one request and its response, as they were on the wire. Immutable, and safe for use by several threads. */
public final class Exchange {
  private final String method;
  private final String target;
  private final Map<String, List<String>> requestHeaders;
  private final String requestBody;
  private final int status;
  private final Map<String, List<String>> responseHeaders;
  private final String responseBody;
  private volatile JsonNode requestJson;
  private volatile JsonNode responseJson;

  /**
   * Holds what was sent and received.
   *
   * @param target path and query as sent, percent-encoded, relative to the base URL; begins with a slash
   * @param requestBody null if none was sent
   * @param responseBody empty if none came
   */
  public Exchange(
      String method, String target, Map<String, List<String>> requestHeaders, String requestBody,
      int status, Map<String, List<String>> responseHeaders, String responseBody) {
    this.method = method;
    this.target = target;
    this.requestHeaders = caseless(requestHeaders);
    this.requestBody = requestBody;
    this.status = status;
    this.responseHeaders = caseless(responseHeaders);
    this.responseBody = responseBody;
  }

  /** Returns the HTTP method, in capitals. */
  public String method() {
    return method;
  }

  /** Returns path and query, still percent-encoded. */
  public String target() {
    return target;
  }

  /** Returns the request headers, found by a name in any case. */
  public Map<String, List<String>> requestHeaders() {
    return requestHeaders;
  }

  /** Returns the request body, null if none was sent. */
  public String requestBody() {
    return requestBody;
  }

  /** Returns the status of the response. */
  public int status() {
    return status;
  }

  /** Returns the response headers, found by a name in any case. */
  public Map<String, List<String>> responseHeaders() {
    return responseHeaders;
  }

  /** Returns the response body, empty if none came. */
  public String responseBody() {
    return responseBody;
  }

  /**
   * Returns the request body as JSON, a missing node if none was sent. It is parsed once, for all checks: they must not change it.
   *
   * @throws Json.MalformedJsonException if it is not JSON
   */
  public JsonNode requestJson() {
    if (requestJson == null) {
      requestJson = requestBody == null ? Json.absent() : Json.read(requestBody);
    }
    return requestJson;
  }

  /**
   * Returns the response body as JSON. It is parsed once, for all checks: they must not change it.
   *
   * @throws Json.MalformedJsonException if it is not JSON
   */
  public JsonNode responseJson() {
    if (responseJson == null) {
      responseJson = Json.read(responseBody);
    }
    return responseJson;
  }

  /** Returns the path, still percent-encoded. */
  public String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  /** Returns the query, still percent-encoded; empty if there is none. */
  public String query() {
    int mark = target.indexOf('?');
    return mark < 0 ? "" : target.substring(mark + 1);
  }

  /** Returns the values of a request header joined as HTTP joins them. */
  public Optional<String> requestHeader(String name) {
    return header(requestHeaders, name);
  }

  /** Returns the values of a response header joined as HTTP joins them. */
  public Optional<String> responseHeader(String name) {
    return header(responseHeaders, name);
  }

  /** Returns the same exchange with another response body. */
  public Exchange withResponseBody(String body) {
    return new Exchange(method, target, requestHeaders, requestBody, status, responseHeaders, body);
  }

  /** Returns method, path and status. The path may contain ids. */
  @Override
  public String toString() {
    return method + " " + path() + " → " + status;
  }

  private static Optional<String> header(Map<String, List<String>> headers, String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
  }

  private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
  }
}
