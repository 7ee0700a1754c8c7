package com.kohortpay.contract.verify;

import com.kohortpay.contract.cases.RawRequest;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.provider.ProviderCall.Expected;
import com.kohortpay.contract.provider.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;

/** Describes calls by the names of the settings, without their values. */
final class CallText {
  private static final Set<Expected> CHANGES = Set.of(
      Expected.SUCCESS, Expected.SUCCESS_OR_CONFLICT, Expected.SUCCESS_OR_NOT_FOUND, Expected.DOCUMENTED, Expected.ACCEPTED, Expected.NO_FAILURE);

  private static final int LONGEST = 120;

  private CallText() {}

  /** Returns whether the call is meant to change data, or might. */
  static boolean changesData(ProviderCall call) {
    boolean read = Set.of("GET", "HEAD").contains(call.operation().method());
    return !read && CHANGES.contains(call.expected());
  }

  /**
   * Returns for example {@code PATCH /groups/{id} · $.metadata empty: must succeed, id from --value groupId, {"metadata":{}}}: the
   * settings and the body, which comes from the contract, for calls that change data.
   */
  static String of(ProviderCall call, ProviderSettings settings) {
    return meaning(call) + (changesData(call) ? ids(call, settings) + ", " + body(call, settings) : "");
  }

  /** Names the settings whose values are sent: not those in whose place a call sends another value. */
  private static String ids(ProviderCall call, ProviderSettings settings) {
    return call.operation().parameters().stream().filter(parameter -> parameter.in().equals("path"))
        .flatMap(parameter -> settings.spelledSource(call, parameter).stream().map(setting -> ", " + parameter.name() + " from " + setting))
        .collect(Collectors.joining());
  }

  /** Returns the body as it is sent, which need not be that of the arguments. */
  private static String body(ProviderCall call, ProviderSettings settings) {
    Request request = call.alteration().apply(
        RawRequest.of(call.operation(), call.arguments(), HttpUrl.get(settings.baseUrl()), settings.key()));
    Buffer sent = new Buffer();
    try {
      if (request.body() != null) {
        request.body().writeTo(sent);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String shown = sent.size() == 0 ? "no body" : sent.readUtf8();
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
  }

  private static String meaning(ProviderCall call) {
    return call.operation().method() + " " + call.operation().path() + " · " + call.what() + ": " + switch (call.expected()) {
      case SUCCESS, SUCCESS_OR_CONFLICT -> "must succeed";
      case SUCCESS_OR_NOT_FOUND -> "must succeed or return 404";
      case DOCUMENTED -> "must have a documented response";
      case REFUSAL, NO_ACCESS -> "must be refused";
      case ANY_REFUSAL, NO_SUCH_METHOD -> "should be refused";
      case AS_USUAL -> "should have the usual status";
      case ACCEPTED -> "should succeed";
      case NO_FAILURE -> "should not fail";
    };
  }
}
