package com.kohortpay.client;

import com.kohortpay.client.model.Violation;
import java.util.Collections;
import java.util.List;

/**
 * An answer with a status of success that cannot be read: no JSON, a value of the wrong type, no body where one is due, or, with
 * {@link KohortPayBuilder#strictResponses}, one that breaks the contract. A write answered so has been carried out.
 */
public final class MalformedResponseException extends KohortPayException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String bodyStart;
  private final transient List<Violation> violations;

  MalformedResponseException(
      Operation operation, int status, String problem, String bodyStart, List<Violation> violations) {
    super(operation + " answered " + status + " " + problem, null);
    this.status = status;
    this.bodyStart = bodyStart;
    this.violations = violations;
  }

  /** HTTP status of the answer, 200 to 299. */
  public int status() {
    return status;
  }

  /** The first 1000 characters of the body; empty if there is none. May hold personal data: think before you log it. */
  public String bodyStart() {
    return bodyStart;
  }

  /** With strict responses, each breach of the contract; else empty. */
  public List<Violation> violations() {
    return violations == null ? Collections.emptyList() : violations; // null once it was serialized
  }
}
