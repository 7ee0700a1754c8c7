package com.kohortpay.client;

import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * A plain Retrofit call whose body is decoded by an {@link ResponseDecoder}. It fails as the other methods of the operation do, except
 * that a status of 300 or more is a response. All else is the call's own.
 */
final class DecodingCall<T> implements Call<T> {
  private final Call<Object> call;
  private final ResponseDecoder<T> reader;

  DecodingCall(Call<Object> call, ResponseDecoder<T> reader) {
    this.call = call;
    this.reader = reader;
  }

  @Override
  public Response<T> execute() {
    return decode(reader.execute(call));
  }

  @Override
  public void enqueue(Callback<T> callback) {
    call.enqueue(new Callback<Object>() {
      @Override
      public void onResponse(Call<Object> ignored, Response<Object> response) {
        Response<T> decoded;
        try {
          decoded = decode(response);
        } catch (Throwable failure) { // whatever is not passed on would never be heard of
          callback.onFailure(DecodingCall.this, failure);
          return;
        }
        callback.onResponse(DecodingCall.this, decoded);
      }

      @Override
      public void onFailure(Call<Object> ignored, Throwable failure) {
        callback.onFailure(DecodingCall.this, reader.failure(call, failure));
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
    return new DecodingCall<>(call.clone(), reader);
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
