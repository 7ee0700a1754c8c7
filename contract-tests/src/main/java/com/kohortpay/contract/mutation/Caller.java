package com.kohortpay.contract.mutation;

import com.kohortpay.contract.call.ContractProbe;
import com.kohortpay.contract.call.ContractProbe.Finding;
import com.kohortpay.contract.call.OperationCall;
import com.kohortpay.contract.cases.RawClient;
import com.kohortpay.contract.check.ContractCheck;
import com.kohortpay.contract.check.Violation;
import com.kohortpay.contract.exchange.Exchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Calls a mutant, and judges the exchange by the true contract. */
interface Caller {
  /** Any key: Prism only checks that there is one. */
  String KEY = "sk_test_contract_tests";

  /** An exchange, and the violations in it. */
  record Judged(Exchange exchange, List<Violation> violations) {}

  Judged call(OperationCall call) throws IOException;

  /** Sends requests made from the contract, without the generated client. */
  static Caller raw(ContractCheck check, URI server) {
    RawClient client = new RawClient(server, KEY);
    return call -> {
      Exchange exchange = client.call(call);
      return new Judged(exchange, check.check(call.operation(), exchange));
    };
  }

  /** Calls with the generated client, and judges what it made of the exchange as well. */
  static Caller client(ContractCheck check, URI server) {
    ContractProbe probe = new ContractProbe(check, server, KEY);
    return call -> {
      Finding finding = probe.call(call);
      return new Judged(finding.exchange(), finding.violations());
    };
  }
}
