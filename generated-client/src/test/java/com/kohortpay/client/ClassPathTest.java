package com.kohortpay.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Paths;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** The tests run with the versions of libraries that they claim to run with. */
class ClassPathTest {
  @Test
  void libraries_haveTheVersionsOfTheBuild() throws Exception {
    assertThat(jar(Gson.class)).isEqualTo("gson-" + version("gson") + ".jar");
    assertThat(jar(OkHttpClient.class)).isIn("okhttp-" + version("okhttp") + ".jar", "okhttp-jvm-" + version("okhttp") + ".jar");
    assertThat(jar(Retrofit.class)).isEqualTo("retrofit-" + version("retrofit") + ".jar");
    if (version("kotlin") != null) { // the client names none: OkHttp does
      assertThat(jar(Class.forName("kotlin.Unit"))).isEqualTo("kotlin-stdlib-" + version("kotlin") + ".jar");
    }
  }

  private static String version(String library) {
    return System.getProperty(library + ".version");
  }

  private static String jar(Class<?> type) throws Exception {
    return Paths.get(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getFileName().toString();
  }
}
