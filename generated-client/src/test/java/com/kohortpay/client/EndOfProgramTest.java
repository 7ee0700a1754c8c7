package com.kohortpay.client;

import static com.kohortpay.client.MockApi.THING;
import static com.kohortpay.client.MockApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Retrofit;

/** A program that is done ends, whatever threads and connections the client still has. */
class EndOfProgramTest {
  @RegisterExtension final MockApi api = new MockApi();

  @Test
  void program_endsSoonAfterItsLastCall() throws Exception {
    api.enqueue(ok(THING), ok(THING));
    Process program = new ProcessBuilder(
        Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", classPath(), Program.class.getName(), api.url())
        .redirectErrorStream(true)
        .start();
    api.request();
    api.request();
    try {
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue(); // after a minute with OkHttp's own threads
      assertThat(new String(program.getInputStream().readAllBytes())).isEqualToIgnoringNewLines("t_1 t_1");
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }

  /** Also shows what a program needs at run time. */
  static String classPath() throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> type : new Class<?>[] {
        Program.class, KohortPay.class, Retrofit.class, OkHttpClient.class, Buffer.class, Class.forName("kotlin.Unit"), Gson.class}) {
      places.add(Paths.get(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  static final class Program {
    public static void main(String[] arguments) {
      FixtureApi client = FixtureApi.of(KohortPay.builder().apiKey("sk_test_1").baseUrl(arguments[0]));
      System.out.println(client.closeThing("thing_1").getLabel() + " "
          + client.closeThingAsync("thing_1").join().getLabel());
    }
  }
}
