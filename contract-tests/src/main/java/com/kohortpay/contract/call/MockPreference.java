package com.kohortpay.contract.call;

import okhttp3.HttpUrl;
import okhttp3.Request;

/** Asks Prism for a certain response. */
public final class MockPreference {
  private MockPreference() {}

  /**
   * Returns the request that asks. Prism reads the header {@code Prefer}; where the contract has a parameter of that name, and
   * so the request a value of its own, it gives way to query parameters that mean the same.
   *
   * @param preference such as {@code code=404, example=GroupNotFound}; empty for none
   */
  public static Request ask(Request request, String preference) {
    if (preference.isEmpty() || request.header("Prefer") == null) {
      return preference.isEmpty() ? request : request.newBuilder().header("Prefer", preference).build();
    }
    HttpUrl.Builder url = request.url().newBuilder();
    for (String part : preference.split(",\\s*")) {
      String[] pair = part.split("=", 2);
      url.addQueryParameter("__" + pair[0], pair[1]);
    }
    return request.newBuilder().removeHeader("Prefer").url(url.build()).build();
  }
}
