package com.kohortpay.client;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Completes with the result of a call that is already under way. Cancelling it cancels the call. */
final class CallFuture<T> extends CompletableFuture<@Nullable T> implements Callback<Object> {
  private final Call<Object> call;
  private final ResponseDecoder<T> reader;

  CallFuture(Call<Object> call, ResponseDecoder<T> reader) {
    this.call = call;
    this.reader = reader;
    call.enqueue(this);
  }

  @Override
  public void onResponse(Call<Object> call, Response<Object> response) {
    try {
      complete(reader.read(response));
    } catch (Throwable failure) { // whatever is not passed on would leave the future waiting for ever
      completeExceptionally(failure);
    }
  }

  @Override
  public void onFailure(Call<Object> call, Throwable failure) {
    completeExceptionally(reader.failure(call, failure));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    // In this order, or the call that ends might complete the future first, with its failure.
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    call.cancel();
    return cancelled;
  }
}
