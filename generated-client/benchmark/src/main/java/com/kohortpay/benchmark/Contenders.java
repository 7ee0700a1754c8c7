package com.kohortpay.benchmark;

import com.google.gson.Strictness;
import java.util.function.Supplier;

/** All that are compared with {@link #A}, in the order of the tables' rows. */
public enum Contenders {
  OURS("this client", KohortPayClient::new),
  OKHTTP_GSON("okhttp-gson", StockOkHttpGson::new),
  NATIVE_JACKSON("native + Jackson", StockNativeJackson::new),
  GSON_TOKENS("floor: Gson's tokens", () -> new GsonTokens(Strictness.LEGACY_STRICT)),
  STRICT_GSON_TOKENS("floor: Gson's tokens, strict", () -> new GsonTokens(Strictness.STRICT)),
  JACKSON_TOKENS("floor: Jackson's tokens", JacksonTokens::new),
  BARE_OKHTTP("floor: bare OkHttp", BareOkHttp::new),
  A("noise: A against A", StockRetrofitGson::new);

  final String title;
  private final Supplier<Contender> maker;

  Contenders(String title, Supplier<Contender> maker) {
    this.title = title;
    this.maker = maker;
  }

  Contender make() {
    return maker.get();
  }
}
