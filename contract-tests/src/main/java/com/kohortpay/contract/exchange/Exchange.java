package com.kohortpay.contract.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds one request and its response, as they were on the wire.
 *
 * @param target path and query as sent, percent-encoded, relative to the base URL; begins with a slash
 * @param requestBody null if none was sent
 * @param responseBody empty if none came
 */
public record Exchange(
    String method, String target, Map<String, List<String>> requestHeaders, String requestBody,
    int status, Map<String, List<String>> responseHeaders, String responseBody) {

  public Exchange {
    requestHeaders = caseless(requestHeaders);
    responseHeaders = caseless(responseHeaders);
  }

  /** Returns the path, still percent-encoded. */
  public String path() {
    return target.replaceFirst("\\?.*", "");
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
