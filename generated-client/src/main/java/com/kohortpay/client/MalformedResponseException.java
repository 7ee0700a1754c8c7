package com.kohortpay.client;

import com.kohortpay.client.model.Violation;
import java.util.Collections;
import java.util.List;

/**
 * Thrown for a successful response that cannot be read: not JSON, not an object where one is expected, or no body, or, with
 * {@link KohortPayBuilder#strictResponses}, one that violates the contract. A write with such a response has been carried out.
 */
public final class MalformedResponseException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String bodyStart;
  private final transient List<Violation> violations;

  MalformedResponseException(
      Operation operation, int status, String problem, String bodyStart, List<Violation> violations) {
    super(operation + " returned " + status + ", " + problem, null);
    this.status = status;
    this.bodyStart = bodyStart;
    this.violations = violations;
  }

  /** Returns the HTTP status of the response, 200 to 299. */
  public int status() {
    return status;
  }

  /** Returns the first 1000 characters of the body; empty if there is none. May contain personal data: think before you log it. */
  public String bodyStart() {
    return bodyStart;
  }

  /** Returns each violation of the contract with strict responses, otherwise nothing. */
  public List<Violation> violations() {
    return violations == null ? Collections.emptyList() : violations; // null once it was serialized
  }
}
