package com.kohortpay.contract.verify;

import com.kohortpay.contract.verify.ResultsJson.Found;
import java.util.List;

/** Makes the workflow commands by which GitHub Actions shows violations at their line of the contract. */
final class GitHubAnnotations {
  /** GitHub shows no more per step. */
  private static final int SHOWN = 10;

  private GitHubAnnotations() {}

  static List<String> of(VerifyResults results) {
    return ResultsJson.distinct(results).stream().sorted((one, other) -> Boolean.compare(other.violation(), one.violation())).limit(SHOWN)
        .map(each -> annotation(each, results.uri())).toList();
  }

  private static String annotation(Found found, String uri) {
    return "::" + (found.violation() ? "error" : "notice") + " file=" + property(uri) + ",line=" + found.line()
        + ",title=" + property(found.operation() + " " + found.kind()) + "::" + data(found.message());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
