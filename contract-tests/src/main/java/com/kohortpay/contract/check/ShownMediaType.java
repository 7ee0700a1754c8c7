package com.kohortpay.contract.check;

import java.util.Locale;
import java.util.Set;

/** Names a media type in a message only if it is a common one: a {@code Content-Type} is a value of the exchange as any other. */
final class ShownMediaType {
  private static final Set<String> COMMON = Set.of(
      "application/json", "application/problem+json", "application/hal+json", "application/vnd.api+json", "application/ld+json",
      "application/javascript", "application/xml", "application/problem+xml", "application/octet-stream", "application/pdf",
      "application/x-www-form-urlencoded", "application/x-ndjson", "application/yaml", "application/zip", "image/gif", "image/jpeg",
      "image/png", "image/svg+xml", "multipart/form-data", "text/csv", "text/event-stream", "text/html", "text/json", "text/plain",
      "text/xml", "text/yaml");

  private ShownMediaType() {}

  /** Returns the media type without its parameters. */
  static String of(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    return COMMON.contains(type) ? type : "another media type";
  }
}
