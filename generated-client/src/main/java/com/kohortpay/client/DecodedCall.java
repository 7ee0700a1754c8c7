package com.kohortpay.client;

import java.io.IOException;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A plain Retrofit call whose body is decoded by an {@link AnswerReader}. All else is the call's own. */
final class DecodedCall<T> implements Call<T> {
  private final Call<Object> call;
  private final AnswerReader<T> reader;

  DecodedCall(Call<Object> call, AnswerReader<T> reader) {
    this.call = call;
    this.reader = reader;
  }

  @Override
  public Response<T> execute() throws IOException {
    return decode(call.execute());
  }

  @Override
  public void enqueue(Callback<T> callback) {
    call.enqueue(new Callback<Object>() {
      @Override
      public void onResponse(Call<Object> ignored, Response<Object> response) {
        Response<T> decoded;
        try {
          decoded = decode(response);
        } catch (RuntimeException failure) {
          callback.onFailure(DecodedCall.this, failure);
          return;
        }
        callback.onResponse(DecodedCall.this, decoded);
      }

      @Override
      public void onFailure(Call<Object> ignored, Throwable failure) {
        callback.onFailure(DecodedCall.this, failure);
      }
    });
  }

  private Response<T> decode(Response<Object> response) {
    ResponseBody error = response.errorBody();
    if (error != null) {
      return Response.error(error, response.raw());
    }
    @Nullable T body = reader.decode(response);
    return Response.success(body, response.raw());
  }

  @Override
  public Call<T> clone() {
    return new DecodedCall<>(call.clone(), reader);
  }

  @Override
  public boolean isExecuted() {
    return call.isExecuted();
  }

  @Override
  public void cancel() {
    call.cancel();
  }

  @Override
  public boolean isCanceled() {
    return call.isCanceled();
  }

  @Override
  public Request request() {
    return call.request();
  }

  @Override
  public Timeout timeout() {
    return call.timeout();
  }
}
