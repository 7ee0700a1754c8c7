package com.kohortpay.released;

import static org.assertj.core.api.Assertions.assertThat;

import com.kohortpay.released.Compatibility.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two small contracts of which one came from the other, and the clients of both. */
class CompatibilityTest {
  private static final Client RELEASED = client("released");
  private static final Client CHANGED = client("changed");

  @Test
  void incompatibleChanges_areNamedByLineAndMember() throws IOException {
    assertThat(Compatibility.of(RELEASED, CHANGED).breaches()).containsExactlyInAnyOrder(
        at("label:", "Shelf.getLabel: method removed"),
        at("label:", "Shelf.Builder.label: method removed"),
        at("size:", "Shelf.getSize: method return type changed"),
        at("size:", "Shelf.Builder.size: method removed"),
        at("e-mail:", "Shelf.getEMail: method removed"),
        at("e-mail:", "Shelf.Builder.eMail: method removed"),
        at("- light blue", "Colour.LIGHT_BLUE: field removed"),
        at("book:", "Book: class removed"),
        at("book:", "Book.Builder: class removed"),
        at("operationId: removeShelf", "ShelvesApi.removeShelf: method removed"),
        at("operationId: removeShelf", "ShelvesApi.removeShelfAsync: method removed"),
        at("operationId: removeShelf", "ShelvesApi.removeShelfCall: method removed"),
        at("- name: Old things", "OldThingsApi: class removed"),
        at("- name: Old things", "KohortPay.oldThings: method removed"));
  }

  @Test
  void sameContract_hasNone() throws IOException {
    assertThat(Compatibility.of(RELEASED, RELEASED).breaches()).isEmpty();
  }

  @Test
  void minorVersion_mayBreakNothing() {
    assertThat(new Compatibility("1.2.0", "1.3.0", List.of("a.yaml:1  A.b: METHOD_REMOVED")).objection()).get().asString()
        .contains("raise info.version to 2.0.0", "a.yaml:1  A.b: METHOD_REMOVED");
    assertThat(new Compatibility("1.2.0", "1.3.0", List.of()).objection()).isEmpty();
  }

  @Test
  void majorVersion_mayBreakAnything() {
    assertThat(new Compatibility("9.2.0", "10.0.0", List.of("a.yaml:1  A.b: METHOD_REMOVED")).objection()).isEmpty();
  }

  @Test
  void before1_0_0_minorVersionMayBreakAnything() {
    assertThat(new Compatibility("0.2.0", "0.3.0-rc.1", List.of("a.yaml:1  A.b: METHOD_REMOVED")).objection()).isEmpty();
    assertThat(new Compatibility("0.2.0", "0.2.1", List.of("a.yaml:1  A.b: METHOD_REMOVED")).objection()).get().asString()
        .contains("raise info.version to 0.3.0");
  }

  /** What is said of a member that the line with this text was generated into. */
  private static String at(String line, String what) throws IOException {
    List<String> lines = Files.readAllLines(RELEASED.contract()).stream().map(String::strip).toList();
    return "released:" + (lines.indexOf(line) + 1) + "  " + what;
  }

  private static Client client(String name) {
    return new Client(name, Path.of("src/test/contracts", name + ".yaml"), Path.of("target/fixtures", name, "classes"));
  }
}
