package com.kohortpay.client;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Validates where a key may be sent. */
final class BaseUrls {
  private BaseUrls() {}

  /** Returns the URL with a slash at its end, so that a path within it is kept. */
  static HttpUrl parse(@Nullable String text) {
    HttpUrl url = text == null ? null : HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException("baseUrl must be a URL that starts with https://");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException("baseUrl must have no user, query or fragment");
    }
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw new IllegalArgumentException(
          "baseUrl must be https: over http the key could be read on the way to " + url.host() + ". Only a mock on this machine may be http.");
    }
    return url.newBuilder().addPathSegment("").build(); // changes nothing if there is one
  }

  /** Judges by name only: a lookup could have another result the next time. */
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  }
}
