package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okio.Buffer;

/** Pieces of text become the bytes that Java makes of them. */
class Utf8WriterTest {
  @Property(tries = 2_000)
  void pieces_becomeUtf8(@ForAll("pieces") List<String> pieces, @ForAll boolean singly) throws IOException {
    Buffer bytes = new Buffer();
    try (Utf8Writer out = new Utf8Writer(bytes)) {
      for (String piece : pieces) {
        if (piece.length() == 1 && singly) {
          out.write(piece.charAt(0));
        } else {
          out.write(piece);
        }
      }
    }
    Buffer expected = new Buffer();
    pieces.forEach(piece -> expected.write(piece.getBytes(StandardCharsets.UTF_8)));
    assertThat(bytes.readByteArray()).isEqualTo(expected.readByteArray());
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
        "", "\"", ",", "é", "€", "\u0000", "\u007f", "\u0080", "Zoé", "😀", "a😀é", "\ud83d", "x\ude00y", "a".repeat(1023), "b".repeat(1024),
        "c".repeat(1025), "é".repeat(1024), "d".repeat(5000) + "é", "e".repeat(1023) + "😀f").list().ofMaxSize(12);
  }
}
