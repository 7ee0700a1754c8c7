package com.kohortpay.client;

import java.lang.annotation.Annotation;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * Names an operation as the contract does: {@code PATCH /customers/{id}}. Contains no id, so that it fits into logs and into the tags of
 * metrics and traces. Safe for use by several threads.
 */
public final class Operation {
  private final String name;

  private Operation(String name) {
    this.name = name;
  }

  /** From the annotations of a method of a generated interface. */
  static Operation of(Annotation[] annotations) {
    String path = null;
    String[] call = null;
    for (Annotation annotation : annotations) {
      path = annotation instanceof ContractPath ? ((ContractPath) annotation).value() : path;
      call = call == null ? call(annotation) : call;
    }
    if (call == null) {
      throw new IllegalArgumentException("no HTTP method among the annotations");
    }
    return new Operation(call[0] + " " + (path == null ? "/" + call[1] : path));
  }

  /**
   * Returns method and path of the operation that a request of this client belongs to, in any of the three styles, as interceptors and event
   * listeners of the client's {@link KohortPayBuilder#httpClient OkHttpClient} see it; of any other request, the method alone.
   */
  public static String nameOf(Request request) {
    return of(request).name;
  }

  static Operation of(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    return invocation == null ? new Operation(request.method()) : of(invocation.method().getAnnotations());
  }

  /** Returns method and path. The method is written out: shrinkers rename the annotations. */
  private static String @Nullable [] call(Annotation annotation) {
    if (annotation instanceof GET) {
      return new String[] {"GET", ((GET) annotation).value()};
    }
    if (annotation instanceof POST) {
      return new String[] {"POST", ((POST) annotation).value()};
    }
    if (annotation instanceof PATCH) {
      return new String[] {"PATCH", ((PATCH) annotation).value()};
    }
    if (annotation instanceof PUT) {
      return new String[] {"PUT", ((PUT) annotation).value()};
    }
    if (annotation instanceof DELETE) {
      return new String[] {"DELETE", ((DELETE) annotation).value()};
    }
    if (annotation instanceof HEAD) {
      return new String[] {"HEAD", ((HEAD) annotation).value()};
    }
    if (annotation instanceof OPTIONS) {
      return new String[] {"OPTIONS", ((OPTIONS) annotation).value()};
    }
    return annotation instanceof HTTP ? new String[] {((HTTP) annotation).method(), ((HTTP) annotation).path()} : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
