package com.kohortpay.contract.facts;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.spec.Contract;
import com.kohortpay.contract.spec.Node;
import java.util.Map;

/** Compares the default server of the client, and the version of the contract that it names. */
final class ServerComparison {
  private ServerComparison() {}

  static void compare(Contract contract, Differences differences) {
    Node server = contract.root().at("servers", "0");
    Node info = contract.root().at("info");
    String url = url(contract.root());
    // Read at run time: a constant would be copied into this class when it is compiled.
    String found = constant("DEFAULT_BASE_URL");
    if (!strip(found).equals(strip(url))) {
      differences.add(Fact.SERVER, "servers", "DEFAULT_BASE_URL is " + found + ", not " + url, server.pointer());
    } else {
      String client = KohortPay.builder().apiKey("sk_test_contract_tests").build().toString();
      if (!client.contains(strip(url))) {
        differences.add(Fact.SERVER, "servers", "a client without another baseUrl is " + client, server.pointer());
      }
    }
    if (!constant("CONTRACT_VERSION").equals(info.text("version", ""))) {
      differences.add(Fact.VERSION, "info", "CONTRACT_VERSION is " + constant("CONTRACT_VERSION") + ", not "
          + info.text("version", ""), info.pointer() + "/version");
    }
  }

  private static String url(Node root) {
    Node server = root.at("servers").items().stream().findFirst().orElse(root.at("servers", "0"));
    String url = server.text("url", "/");
    for (Map.Entry<String, Node> variable : server.at("variables").fields().entrySet()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default", ""));
    }
    return url;
  }

  private static String strip(String url) {
    return url.replaceFirst("/$", "");
  }

  private static String constant(String name) {
    try {
      return (String) KohortPay.class.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("KohortPay has no constant " + name, e);
    }
  }
}
