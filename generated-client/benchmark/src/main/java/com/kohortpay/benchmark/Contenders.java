package com.kohortpay.benchmark;

import com.google.gson.Strictness;
import java.util.function.Supplier;

/** All that are compared with {@link #A}, in the order of the tables' rows. */
public enum Contenders {
  OURS("this client", KohortPayClient::new),
  OKHTTP_GSON("okhttp-gson", StockOkHttpGson::new),
  NATIVE_JACKSON("native + Jackson", StockNativeJackson::new),
  DSL_JSON("DSL-JSON", DslJsonCodec::new),
  FASTJSON2("fastjson2", Fastjson2Codec::new),
  AVAJE("avaje-jsonb", AvajeCodec::new),
  JACKSON3("Jackson 3", Jackson3Codec::new),
  MOSHI("Moshi", MoshiCodec::new),
  GSON_TOKENS("floor: Gson's tokens", () -> new GsonTokens(Strictness.LEGACY_STRICT)),
  STRICT_GSON_TOKENS("floor: Gson's tokens, strict", () -> new GsonTokens(Strictness.STRICT)),
  JACKSON_TOKENS("floor: Jackson's tokens", JacksonTokens::new),
  BARE_OKHTTP("floor: bare OkHttp", BareOkHttp::new),
  A("A: retrofit2 + Gson, against itself", StockRetrofitGson::new);

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
