package com.kohortpay.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.kohortpay.client.KohortPay;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A native image makes no proxies at run time: those of Retrofit are listed, in the form of each generation of GraalVM. */
class NativeImageTest {
  private static final Path FOLDER = Path.of("target/classes/META-INF/native-image/com.kohortpay/kohortpay-client");

  @Test
  void proxiesBeforeJdk23_areThoseOfTheClient() throws Exception {
    JsonArray listed = read("proxy-config.json").getAsJsonArray();

    assertThat(listed).extracting(each -> strings(each.getAsJsonObject().get("interfaces"))).containsExactlyInAnyOrderElementsOf(proxies());
  }

  @Test
  void proxiesSinceJdk23_areThoseOfTheClient() throws Exception {
    JsonArray listed = read("reachability-metadata.json").getAsJsonObject().getAsJsonArray("reflection");

    assertThat(listed).extracting(each -> strings(each.getAsJsonObject().getAsJsonObject("type").get("proxy")))
        .containsExactlyInAnyOrderElementsOf(proxies());
  }

  /** Returns the interfaces of each proxy in a client, whatever its contract. */
  private static List<List<String>> proxies() throws ReflectiveOperationException {
    KohortPay kohort = KohortPay.builder().apiKey("sk_test_any").build();
    List<List<String>> proxies = new ArrayList<>();
    for (Method accessor : KohortPay.class.getDeclaredMethods()) {
      if (accessor.getReturnType().getPackageName().equals("com.kohortpay.client.api")) {
        Object api = accessor.invoke(kohort);
        for (Field field : api.getClass().getDeclaredFields()) {
          field.setAccessible(true);
          Object value = field.get(api);
          assertThat(Proxy.isProxyClass(value.getClass())).isTrue();
          proxies.add(List.of(value.getClass().getInterfaces()).stream().map(Class::getName).toList());
        }
      }
    }
    assertThat(proxies).isNotEmpty();
    return proxies;
  }

  private static JsonElement read(String file) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve(file)));
  }

  private static List<String> strings(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }
}
