package com.kohortpay.contract.provider;

import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.SecurityScheme;
import java.util.List;
import java.util.Locale;
import okhttp3.Request;

/** Puts a key into a request, in the place that the first of an operation's security requirements names. */
final class Credentials {
  /** Has the form of a key, and is not valid anywhere. */
  static final String NOBODYS = "sk_test_kohortpay_verify_nobodys_key";

  private final List<SecurityScheme> schemes;

  Credentials(Operation operation) {
    this.schemes = operation.security().isEmpty() ? List.of() : operation.security().get(0);
  }

  /** Returns a key in the other case: databases may compare without regard to it. */
  static String otherCase(String key) {
    String capitals = key.toUpperCase(Locale.ROOT);
    return capitals.equals(key) ? key.toLowerCase(Locale.ROOT) : capitals;
  }

  /** Whether the key follows the name of a scheme such as {@code Bearer}. */
  boolean hasScheme() {
    return schemes.stream().anyMatch(scheme -> !scheme.prefix().isEmpty());
  }

  Request set(Request request, String key) {
    Request changed = remove(request);
    for (SecurityScheme scheme : schemes) {
      changed = put(changed, scheme, scheme.prefix() + key);
    }
    return changed;
  }

  Request setAnotherScheme(Request request) {
    Request changed = remove(request);
    for (SecurityScheme scheme : schemes) {
      changed = put(changed, scheme, scheme.prefix().startsWith("Basic") ? "Bearer " + NOBODYS : "Basic c2s6");
    }
    return changed;
  }

  Request remove(Request request) {
    Request changed = request;
    for (SecurityScheme scheme : schemes) {
      changed = switch (scheme.in()) {
        case "query" -> changed.newBuilder().url(changed.url().newBuilder().removeAllQueryParameters(scheme.field()).build()).build();
        case "cookie" -> changed.newBuilder().removeHeader("Cookie").build();
        default -> changed.newBuilder().removeHeader(scheme.field()).build();
      };
    }
    return changed;
  }

  private static Request put(Request request, SecurityScheme scheme, String value) {
    return switch (scheme.in()) {
      case "query" -> request.newBuilder()
          .url(request.url().newBuilder().addQueryParameter(scheme.field(), value).build()).build();
      case "cookie" -> request.newBuilder().addHeader("Cookie", scheme.field() + "=" + value).build();
      default -> request.newBuilder().header(scheme.field(), value).build();
    };
  }
}
