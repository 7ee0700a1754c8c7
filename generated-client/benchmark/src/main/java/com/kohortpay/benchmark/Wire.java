package com.kohortpay.benchmark;

import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/** Bytes as OkHttp gives them to a converter: in segments of 8 KB, which are shared here, not copied. */
final class Wire {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Buffer bytes;

  Wire(byte[] json) {
    bytes = new Buffer().write(json);
  }

  ResponseBody body() {
    return ResponseBody.create(Okio.buffer((Source) bytes.clone()), JSON, bytes.size());
  }
}
