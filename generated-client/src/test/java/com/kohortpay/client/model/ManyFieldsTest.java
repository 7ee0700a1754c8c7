package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;
import static com.kohortpay.client.JsonText.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** A model with 300 fields works as any other, and is compiled as any other. */
class ManyFieldsTest {
  /** HotSpot only interprets methods that are longer: a hundred times slower. */
  private static final int LONGEST_COMPILED = 8000;

  @Test
  void fields300_surviveARoundTrip() {
    StringJoiner json = new StringJoiner(",", "{", "}");
    for (int i = 1; i <= 300; i++) {
      json.add(String.format("\"f%03d\":\"%d\"", i, i));
    }
    Fields300_ model = read(Fields300_.Adapter.INSTANCE, json.toString());
    assertThat(model.getF001()).isEqualTo("1");
    assertThat(model.getF300()).isEqualTo("300");
    assertThat(write(Fields300_.Adapter.INSTANCE, model)).isEqualTo(json.toString());
  }

  @Test
  void fields300_areReadAndWrittenByMethodsThatHotSpotCompiles() {
    StringWriter code = new StringWriter();
    PrintWriter out = new PrintWriter(code);
    int status = ToolProvider.findFirst("javap").orElseThrow().run(out, out, "-c", "-p",
        "-classpath", System.getProperty("java.class.path"), Fields300_.Adapter.class.getName());
    assertThat(status).as(code.toString()).isZero();
    int end = Pattern.compile("(?m)^ +(\\d+): [a-z]").matcher(code.toString()).results()
        .mapToInt((MatchResult instruction) -> Integer.parseInt(instruction.group(1))).max().orElseThrow();
    assertThat(end).isBetween(3000, LONGEST_COMPILED - 1);
  }
}
