package com.kohortpay.client;

import com.kohortpay.client.model.PartList_;
import com.kohortpay.client.model.Thing_;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The styles in which an operation, here a read and a write, is called: all must end alike. */
enum CallStyle {
  WAITING {
    @Override
    Thing_ write(FixtureApi client, String id) {
      return client.closeThing(id);
    }

    @Override
    PartList_ read(FixtureApi client, String id) {
      return client.listParts(id);
    }
  },
  FUTURE {
    @Override
    Thing_ write(FixtureApi client, String id) {
      return join(client.closeThingAsync(id));
    }

    @Override
    PartList_ read(FixtureApi client, String id) {
      return join(client.listPartsAsync(id));
    }
  },
  CALL {
    @Override
    Thing_ write(FixtureApi client, String id) {
      return execute(client.closeThingCall(id));
    }

    @Override
    PartList_ read(FixtureApi client, String id) {
      return execute(client.listPartsCall(id));
    }
  },
  CALLBACK {
    @Override
    Thing_ write(FixtureApi client, String id) {
      return enqueue(client.closeThingCall(id));
    }

    @Override
    PartList_ read(FixtureApi client, String id) {
      return enqueue(client.listPartsCall(id));
    }
  };

  abstract Thing_ write(FixtureApi client, String id);

  abstract PartList_ read(FixtureApi client, String id);

  boolean isInTheCallersThread() {
    return this == WAITING || this == CALL;
  }

  Thing_ write(FixtureApi client) {
    return write(client, "thing_1");
  }

  PartList_ read(FixtureApi client) {
    return read(client, "thing_1");
  }

  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error) {
        throw (Error) e.getCause();
      }
      throw (RuntimeException) e.getCause();
    }
  }

  private static <T> T execute(Call<T> call) {
    try {
      return body(call.execute());
    } catch (java.io.IOException e) {
      throw new AssertionError("not documented", e);
    }
  }

  private static <T> T enqueue(Call<T> call) {
    CompletableFuture<T> future = new CompletableFuture<>();
    call.enqueue(new Callback<T>() {
      @Override
      public void onResponse(Call<T> call, Response<T> response) {
        try {
          future.complete(body(response));
        } catch (RuntimeException e) {
          future.completeExceptionally(e);
        }
      }

      @Override
      public void onFailure(Call<T> call, Throwable failure) {
        future.completeExceptionally(failure);
      }
    });
    return join(future);
  }

  /** A failure is a response here; what the other styles throw is made from it. */
  private static <T> T body(Response<T> response) {
    if (!response.isSuccessful()) {
      throw ApiException.of(response);
    }
    return response.body();
  }
}
