package com.kohortpay.client;

import com.kohortpay.client.model.ModelAdapters;
import com.kohortpay.client.model.OrderList;
import java.io.IOException;
import java.lang.annotation.Annotation;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The way of a body through the client, from where Retrofit hands it over to where Retrofit takes it back. */
public final class BenchmarkAccess {
  private static final Annotation[] NONE = {};

  // A real call already has one, so making it is not part of decoding.
  private final okhttp3.Response raw = new okhttp3.Response.Builder()
      .request(new Request.Builder().url(KohortPay.DEFAULT_BASE_URL).build())
      .protocol(Protocol.HTTP_1_1)
      .code(200)
      .message("OK")
      .build();
  private final Converter<ResponseBody, ResponseBody> buffering;
  private final ResponseDecoder<OrderList> reader;
  private final Converter<OrderList, RequestBody> writer;

  public BenchmarkAccess() throws NoSuchMethodException {
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(HttpUrl.get(KohortPay.DEFAULT_BASE_URL))
        .addConverterFactory(new OperationConverterFactory(ModelAdapters::of))
        .build();
    Annotation[] operation = GroupsApiClient.Calls.class.getMethod("listGroupParticipants", String.class).getAnnotations();
    buffering = retrofit.responseBodyConverter(ResponseBody.class, NONE);
    reader = new ResponseDecoder<>(Operation.of(operation), OrderList.class, new ClientOptions(KohortPay.builder().apiKey("sk_test_benchmark")));
    writer = retrofit.requestBodyConverter(OrderList.class, NONE, NONE);
  }

  public OrderList decode(ResponseBody body) throws IOException {
    return reader.read(Response.success(buffering.convert(body), raw));
  }

  public RequestBody encode(OrderList orders) throws IOException {
    return writer.convert(orders);
  }
}
