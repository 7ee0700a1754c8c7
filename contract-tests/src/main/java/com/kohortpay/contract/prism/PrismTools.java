package com.kohortpay.contract.prism;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Finds Prism, and the Node it needs, in the folder whose {@code package.json} pins their versions. */
public final class PrismTools {
  private static final String GUARD = "data:text/javascript;base64,"
      + Base64.getEncoder().encodeToString(script("prism-guard.mjs").getBytes(StandardCharsets.UTF_8));
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path node;
  private final Path prism;
  private final Path compileCache;

  /**
   * Finds the npm packages.
   *
   * @param folder holds {@code node_modules}
   * @throws PrismException if they are not installed
   */
  public PrismTools(Path folder) {
    Path modules = folder.resolve("node_modules");
    this.node = installed(folder, modules.resolve(WINDOWS ? "node/bin/node.exe" : "node/bin/node"));
    this.prism = installed(folder, modules.resolve("@stoplight/prism-cli/dist/index.js"));
    this.compileCache = folder.resolve("target/node-compile-cache").toAbsolutePath();
  }

  private static Path installed(Path folder, Path file) {
    if (!Files.exists(file)) {
      throw new PrismException("Prism is not installed: there is no " + file + ".\n"
          + "Run \"npm ci\" in " + folder.toAbsolutePath() + ", or let Maven do it: \"mvn verify\" in the project's root.");
    }
    return file.toAbsolutePath();
  }

  /** Returns the pinned Node. */
  public Path node() {
    return node;
  }

  /**
   * Returns the command that serves a contract on the loopback interface. Without CORS: Prism would answer every {@code OPTIONS} itself,
   * and write headers that a contract may document.
   */
  List<String> mock(Path contract, int port) {
    return List.of(
        node.toString(), "--import", GUARD, prism.toString(), "mock", "--multiprocess=false", "--cors=false",
        "-h", "127.0.0.1", "-p", String.valueOf(port), "-v", "warn", contract.toAbsolutePath().toString());
  }

  /**
   * Returns the command that forwards requests to a server and validates its responses against a contract. Silent: at every
   * other level, Prism logs paths, and the beginnings of responses that it cannot read.
   */
  List<String> proxy(Path contract, URI upstream) {
    return List.of(
        node.toString(), "--import", GUARD, prism.toString(), "proxy", "--errors", "--multiprocess=false",
        "-h", "127.0.0.1", "-p", "0", "-v", "silent", contract.toAbsolutePath().toString(), upstream.toString());
  }

  /**
   * Returns the command of a process that serves many contracts as mocks, on commands from its standard input. It has a larger nursery:
   * most objects that Prism creates for a request are garbage afterwards, and collecting them otherwise takes a fifth of the time.
   */
  List<String> host() {
    return List.of(node.toString(), "--min-semi-space-size=16", "--import", GUARD,
        "--input-type=module", "--eval", script("prism-host.mjs"), prism.toString());
  }

  /** Returns the folder of Node's compile cache: the suite starts Prism dozens of times, which takes a quarter less processor time with it. */
  Path compileCache() {
    return compileCache;
  }

  /** Reads a script into the command: a temporary file would be left behind if the JVM is killed. */
  private static String script(String name) {
    try (InputStream script = PrismTools.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PrismException("Cannot read " + name, e);
    }
  }
}
