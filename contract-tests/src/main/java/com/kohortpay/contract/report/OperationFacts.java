package com.kohortpay.contract.report;

import com.kohortpay.contract.spec.Operation;
import com.kohortpay.contract.spec.Response;
import java.util.List;

/** Holds what the report says about an operation. */
record OperationFacts(String id, String method, String path, List<String> responses) {
  static OperationFacts of(Operation operation) {
    return new OperationFacts(operation.id(), operation.method(), operation.path(),
        operation.responses().stream().map(Response::code).toList());
  }
}
