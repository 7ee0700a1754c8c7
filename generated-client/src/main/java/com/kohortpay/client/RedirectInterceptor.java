package com.kohortpay.client;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects that change neither the server nor the meaning of the request. OkHttp itself would follow to other hosts and to plain
 * http, and turn a PATCH into a GET. A redirect that is not followed reaches the caller as an {@link ApiException} with its 3xx status.
 */
final class RedirectInterceptor implements Interceptor {
  private static final int MOST = 5;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    for (int followed = 0; followed < MOST && isSafe(response); followed++) {
      HttpUrl target = target(response);
      response.close();
      response = chain.proceed(request.newBuilder().url(target).build());
    }
    return response;
  }

  private static boolean isSafe(Response response) {
    HttpUrl target = target(response);
    return target != null
        && keepsMeaning(response.code(), response.request().method())
        && HeadersInterceptor.sameOrigin(target, response.request().url());
  }

  private static boolean keepsMeaning(int status, String method) {
    boolean isRead = method.equals("GET") || method.equals("HEAD");
    // With 307 and 308 the server has done nothing yet, and asks for the same request at another place.
    return status == 307 || status == 308 || (isRead && status >= 301 && status <= 303);
  }

  private static @Nullable HttpUrl target(Response response) {
    String location = response.header("Location");
    return location == null ? null : response.request().url().resolve(location);
  }
}
