package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.exchange.Exchange;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import retrofit2.Call;

/** Finds out which request a method of the client would send, and sends nothing. For one thread at a time. */
final class RequestCapture implements Interceptor {
  private final KohortPay client = KohortPay.builder().apiKey("sk_test_contract_tests").maxRetries(0)
      .baseUrl("https://api.example.com").httpClient(new OkHttpClient.Builder().addInterceptor(this).build()).build();
  private volatile Request request;

  /**
   * The outcome of an attempt to send something.
   *
   * @param request empty if the client refused to send it
   * @param refusal what the client threw then
   */
  record Captured(Optional<Request> request, Optional<Throwable> refusal) {

    /** Returns the request as an exchange that got no response. */
    Optional<Exchange> exchange() {
      return request.map(sent -> new Exchange(sent.method(), target(sent), headers(sent), body(sent), 0, Map.of(), ""));
    }

    /** OkHttp takes the type of a body for granted until it sends it. */
    private static Map<String, List<String>> headers(Request sent) {
      Map<String, List<String>> headers = new HashMap<>(sent.headers().toMultimap());
      if (sent.body() != null && sent.body().contentType() != null) {
        headers.put("Content-Type", List.of(sent.body().contentType().toString()));
      }
      return headers;
    }

    private static String target(Request sent) {
      String query = sent.url().encodedQuery();
      return sent.url().encodedPath() + (query == null ? "" : "?" + query);
    }

    private static String body(Request sent) {
      if (sent.body() == null) {
        return null;
      }
      Buffer buffer = new Buffer();
      try {
        sent.body().writeTo(buffer);
      } catch (IOException e) {
        throw new IllegalStateException("The body is in memory", e);
      }
      return buffer.readUtf8();
    }
  }

  /** Calls a method of an interface of the client, found by its accessor. */
  Captured capture(Method accessor, Method method, Object... arguments) {
    request = null;
    try {
      finish(method.invoke(accessor.invoke(client), arguments));
    } catch (InvocationTargetException e) {
      if (request == null) {
        return new Captured(Optional.empty(), Optional.of(e.getCause()));
      }
    } catch (ExecutionException | IOException | RuntimeException e) {
      if (request == null) {
        return new Captured(Optional.empty(), Optional.of(e));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Captured(Optional.ofNullable(request), Optional.empty());
  }

  private static void finish(Object result) throws ExecutionException, InterruptedException, IOException {
    if (result instanceof CompletableFuture<?> future) {
      future.get();
    } else if (result instanceof Call<?> call) {
      call.execute();
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    request = chain.request();
    throw new IOException("captured");
  }
}
