package com.kohortpay.client;

import java.lang.annotation.Annotation;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Names an operation in messages as the contract does: {@code PATCH /customers/{id}}, so that no id ends up in a log. */
final class Operation {
  private final String name;

  private Operation(String name) {
    this.name = name;
  }

  /** From the annotations of a method of a generated interface. */
  static Operation of(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      String name = name(annotation);
      if (name != null) {
        return new Operation(name);
      }
    }
    throw new IllegalArgumentException("no HTTP method among the annotations");
  }

  /** From a request that Retrofit made; a request made otherwise is named by its method only. */
  static Operation of(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    return invocation == null ? new Operation(request.method()) : of(invocation.method().getAnnotations());
  }

  /** The method is written out: shrinkers rename the annotations. */
  private static @Nullable String name(Annotation annotation) {
    if (annotation instanceof GET) {
      return "GET /" + ((GET) annotation).value();
    }
    if (annotation instanceof POST) {
      return "POST /" + ((POST) annotation).value();
    }
    if (annotation instanceof PATCH) {
      return "PATCH /" + ((PATCH) annotation).value();
    }
    if (annotation instanceof PUT) {
      return "PUT /" + ((PUT) annotation).value();
    }
    if (annotation instanceof DELETE) {
      return "DELETE /" + ((DELETE) annotation).value();
    }
    if (annotation instanceof HEAD) {
      return "HEAD /" + ((HEAD) annotation).value();
    }
    return annotation instanceof OPTIONS ? "OPTIONS /" + ((OPTIONS) annotation).value() : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
