package com.kohortpay.released;

import com.kohortpay.released.Compatibility.Client;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The client of our contract, and that of the contract as it was last released. */
class ReleasedClientTest {

  @Test
  @DisabledIfSystemProperty(named = "released.unchanged", matches = "true", disabledReason = "the contract is as it was released: nothing can differ")
  void whatWorksWithTheReleasedClient_worksWithThisOne() throws IOException {
    Compatibility compatibility = Compatibility.of(
        new Client("openapi/released/kohortpay.yaml", path("released.contract"), path("released.classes")),
        new Client("openapi/kohortpay.yaml", path("contract.file"), path("client.classes")));

    compatibility.objection().ifPresent(Assertions::fail);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property));
  }
}
