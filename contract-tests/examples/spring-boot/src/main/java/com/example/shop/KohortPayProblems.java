package com.example.shop;

import com.kohortpay.client.ApiException;
import com.kohortpay.client.BadRequestException;
import com.kohortpay.client.ConflictException;
import com.kohortpay.client.KohortPayException;
import com.kohortpay.client.NotFoundException;
import com.kohortpay.client.RateLimitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Turns what the client throws into problem details (RFC 9457). KohortPay's own words, its headers and its status stay inside: a browser
 * learns what it can act on, and the log has the operation, the status and the code.
 */
@RestControllerAdvice
class KohortPayProblems {
  private static final Logger LOG = LoggerFactory.getLogger(KohortPayProblems.class);

  @ExceptionHandler
  ProblemDetail notFound(NotFoundException failure) {
    return problem(HttpStatus.NOT_FOUND, "There is no such group or customer.", failure);
  }

  /** A group that is closed already, for one. */
  @ExceptionHandler({ConflictException.class, BadRequestException.class})
  ProblemDetail refused(ApiException failure) {
    return problem(HttpStatus.CONFLICT, "This cannot be done in the present state.", failure);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooManyCalls(RateLimitException failure) {
    HttpHeaders headers = new HttpHeaders();
    if (failure.retryAfter() != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(failure.retryAfter().toSeconds()));
    }
    return new ResponseEntity<>(problem(HttpStatus.SERVICE_UNAVAILABLE, "Try again later.", failure), headers, HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** A key that is not accepted, a server that fails, no response, or one that cannot be read: nothing that the shop's customer did. */
  @ExceptionHandler
  ProblemDetail failed(KohortPayException failure) {
    return problem(HttpStatus.BAD_GATEWAY, "The referral service did not respond as expected.", failure);
  }

  private static ProblemDetail problem(HttpStatus status, String detail, KohortPayException failure) {
    LOG.warn("{}", failure.getMessage()); // operation, status and code; never a key, an id or a body
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
