package com.kohortpay.contract.report;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the versions of the tools and of the client. The version of the contract stands elsewhere. */
final class Versions {
  private Versions() {}

  static Map<String, String> read(Path prismHome, String generator) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Client", KohortPay.VERSION);
    if (!generator.equals(ReportSettings.UNWRITTEN.generator())) {
      versions.put("openapi-generator", generator);
    }
    versions.put("Prism", npm(prismHome, "@stoplight/prism-cli"));
    versions.put("Node", npm(prismHome, "node"));
    versions.put("JDK", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
    versions.put("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }

  private static String npm(Path home, String name) {
    try {
      return Json.read(Files.readString(home.resolve("node_modules").resolve(name).resolve("package.json")))
          .path("version").asString("unknown");
    } catch (IOException | Json.MalformedJsonException e) {
      return "not installed";
    }
  }
}
