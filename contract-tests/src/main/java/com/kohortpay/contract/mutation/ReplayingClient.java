package com.kohortpay.contract.mutation;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.call.GeneratedClient;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.call.Outcome;
import com.kohortpay.contract.exchange.Exchange;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Calls the client with a response from memory, to see what it makes of another response. Not safe for use by several threads. */
final class ReplayingClient implements Interceptor {
  private final GeneratedClient invoker = new GeneratedClient(KohortPay.builder().apiKey("sk_test_contract_tests").maxRetries(0)
      .httpClient(new OkHttpClient.Builder().addInterceptor(this).build()).build());
  private Exchange exchange;
  private int status;
  private String body;

  /** Returns what the client makes of this call if the response has this status and body. */
  Outcome outcome(Recording recording, int status, String body) {
    this.exchange = recording.exchange();
    this.status = status;
    this.body = body;
    try {
      return invoker.call(OperationCall.of(recording.operation(), recording.arguments()));
    } catch (IOException e) {
      throw new IllegalStateException("The client failed to read an answer from memory", e);
    }
  }

  @Override
  public Response intercept(Chain chain) {
    Headers.Builder headers = new Headers.Builder();
    exchange.responseHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    MediaType type = exchange.responseHeader("Content-Type").map(MediaType::parse).orElse(null);
    return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(status).message("")
        .headers(headers.build()).body(ResponseBody.create(body, type)).build();
  }
}
