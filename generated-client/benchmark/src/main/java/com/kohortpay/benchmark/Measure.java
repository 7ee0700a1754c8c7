package com.kohortpay.benchmark;

import java.util.EnumSet;
import java.util.Set;

import static com.kohortpay.benchmark.Contenders.A;
import static com.kohortpay.benchmark.Contenders.AVAJE;
import static com.kohortpay.benchmark.Contenders.BARE_OKHTTP;
import static com.kohortpay.benchmark.Contenders.DSL_JSON;
import static com.kohortpay.benchmark.Contenders.FASTJSON2;
import static com.kohortpay.benchmark.Contenders.GSON_TOKENS;
import static com.kohortpay.benchmark.Contenders.JACKSON3;
import static com.kohortpay.benchmark.Contenders.JACKSON_TOKENS;
import static com.kohortpay.benchmark.Contenders.MOSHI;
import static com.kohortpay.benchmark.Contenders.NATIVE_JACKSON;
import static com.kohortpay.benchmark.Contenders.OKHTTP_GSON;
import static com.kohortpay.benchmark.Contenders.OURS;
import static com.kohortpay.benchmark.Contenders.STRICT_GSON_TOKENS;

/** What is measured, of whom, in the order of the tables' columns. */
public enum Measure {
  DECODE_1("decode 1 order", 1, EnumSet.of(
      OURS, OKHTTP_GSON, NATIVE_JACKSON, DSL_JSON, FASTJSON2, AVAJE, JACKSON3, MOSHI, A)),
  DECODE_25("decode 25 orders", 25, EnumSet.of(
      OURS, OKHTTP_GSON, NATIVE_JACKSON, DSL_JSON, FASTJSON2, AVAJE, JACKSON3, MOSHI, A, GSON_TOKENS, STRICT_GSON_TOKENS, JACKSON_TOKENS)),
  DECODE_1000("decode 1000 orders", 1000, DECODE_1.who),
  ENCODE_1("encode 1 order", 1, DECODE_1.who),
  ENCODE_25("encode 25 orders", 25, DECODE_1.who),
  ENCODE_1000("encode 1000 orders", 1000, DECODE_1.who),
  CALL("a call on loopback, 25 orders", 25, EnumSet.of(OURS, OKHTTP_GSON, NATIVE_JACKSON, BARE_OKHTTP, A));

  final String title;
  final int orders;
  final Set<Contenders> who;

  Measure(String title, int orders, Set<Contenders> who) {
    this.title = title;
    this.orders = orders;
    this.who = who;
  }

  /** Whether threads wait for each other: then only a clock on the wall tells the time, and it evens out slowly. */
  boolean waits() {
    return this == CALL;
  }

  /**
   * How often one runs before it is the other's turn. Runs are counted, not seconds, so that the compiler sees the same calls on a busy
   * machine as on a quiet one. A takes 15 to 25 ms for them.
   */
  int runs() {
    return waits() ? 100 : Math.max(1, 3000 / orders);
  }

  int warmUps() {
    return waits() ? 50 : 100;
  }

  int repetitions() {
    return waits() ? 40 : 30;
  }

  Contender.Task task(Contender contender, byte[] json, String server) throws Exception {
    return switch (this) {
      case DECODE_1, DECODE_25, DECODE_1000 -> contender.decode(json);
      case ENCODE_1, ENCODE_25, ENCODE_1000 -> contender.encode(json);
      case CALL -> contender.call(server);
    };
  }
}
