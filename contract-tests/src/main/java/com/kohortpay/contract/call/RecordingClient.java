package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.exchange.Exchange;
import java.util.List;

/** A client that records what goes over the wire: for tests that call it as a merchant does. */
public final class RecordingClient {
  private final KohortPay client;
  private final ExchangeRecorder recorder;

  RecordingClient(KohortPay client, ExchangeRecorder recorder) {
    this.client = client;
    this.recorder = recorder;
  }

  /** Returns the client. */
  public KohortPay client() {
    return client;
  }

  /** Returns what its calls have exchanged so far. */
  public List<Exchange> exchanges() {
    return recorder.exchanges();
  }

  /**
   * Returns the only exchange so far.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public Exchange exchange() {
    List<Exchange> exchanges = exchanges();
    if (exchanges.size() != 1) {
      throw new IllegalStateException("expected 1 exchange, found " + exchanges.size());
    }
    return exchanges.get(0);
  }
}
