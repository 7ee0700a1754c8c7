package com.kohortpay.contract.verify;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs {@link VerifyCommand}. */
public final class VerifyMain {
  private VerifyMain() {}

  /** Ends the JVM with the exit code of the command. */
  public static void main(String[] arguments) {
    // OkHttp's threads live on for a minute.
    System.exit(command().execute(arguments));
  }

  private static CommandLine command() {
    return new CommandLine(new VerifyCommand(System.getenv(), System.console() != null))
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }
}
