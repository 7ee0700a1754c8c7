package com.kohortpay.client;

import com.kohortpay.client.model.Group;
import com.kohortpay.client.model.OrderList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The ways to call an operation, here a read and a write: all must end alike. */
enum CallStyle {
  WAITING {
    @Override
    Group write(KohortPay client, String id) {
      return client.groups().expireGroup(id);
    }

    @Override
    OrderList read(KohortPay client, String id) {
      return client.groups().listGroupParticipants(id);
    }
  },
  FUTURE {
    @Override
    Group write(KohortPay client, String id) {
      return join(client.groups().expireGroupAsync(id));
    }

    @Override
    OrderList read(KohortPay client, String id) {
      return join(client.groups().listGroupParticipantsAsync(id));
    }
  },
  CALL {
    @Override
    Group write(KohortPay client, String id) {
      return execute(client.groups().expireGroupCall(id));
    }

    @Override
    OrderList read(KohortPay client, String id) {
      return execute(client.groups().listGroupParticipantsCall(id));
    }
  },
  CALLBACK {
    @Override
    Group write(KohortPay client, String id) {
      return enqueue(client.groups().expireGroupCall(id));
    }

    @Override
    OrderList read(KohortPay client, String id) {
      return enqueue(client.groups().listGroupParticipantsCall(id));
    }
  };

  abstract Group write(KohortPay client, String id);

  abstract OrderList read(KohortPay client, String id);

  Group write(KohortPay client) {
    return write(client, "grp_1");
  }

  OrderList read(KohortPay client) {
    return read(client, "grp_1");
  }

  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
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

  /** A status of failure is a response here; from it comes what the others throw. */
  private static <T> T body(Response<T> response) {
    if (!response.isSuccessful()) {
      throw ApiException.of(response);
    }
    return response.body();
  }
}
