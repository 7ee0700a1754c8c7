package com.kohortpay.contract.call;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.KohortPay;
import com.kohortpay.client.KohortPayException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import retrofit2.Call;
import retrofit2.Response;

/** Calls any operation of the generated client, in any of the three styles. */
public final class GeneratedClient {
  private final KohortPay client;

  public GeneratedClient(KohortPay client) {
    this.client = client;
  }

  /**
   * Calls an operation and waits for its outcome.
   *
   * @throws IOException if a plain call, which is Retrofit's own, fails without a response
   */
  public Outcome call(OperationCall call) throws IOException {
    try {
      Object result = OperationMethods.invoke(client, call);
      return switch (call.style()) {
        case SYNC -> Outcome.answered(result);
        case ASYNC -> Outcome.answered(((CompletableFuture<?>) result).get());
        case CALL -> outcome(((Call<?>) result).execute());
      };
    } catch (KohortPayException e) {
      return Outcome.failed(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KohortPayException failure) {
        return Outcome.failed(failure);
      }
      throw new IllegalStateException(call + " completed with " + e.getCause(), e);
    } catch (RuntimeException | Error | IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(call + " threw " + e, e);
    }
  }

  private static Outcome outcome(Response<?> response) {
    return response.isSuccessful() ? Outcome.answered(response.body()) : Outcome.failed(ApiException.of(response));
  }
}
