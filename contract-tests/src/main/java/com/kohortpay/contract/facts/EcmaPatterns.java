package com.kohortpay.contract.facts;

import com.kohortpay.contract.json.Json;
import com.kohortpay.contract.spec.ContractException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Matches strings against patterns as ECMA 262 defines them, which is what OpenAPI refers to: in Node, whose regular
 * expressions are those of the standard. Java's differ, such as in what {@code $} and {@code \d} match. One process serves
 * all patterns; it is started when the first one is asked for, and ends when this is closed or the JVM ends.
 */
public final class EcmaPatterns implements AutoCloseable {
  /** By code points, as validators for JavaScript do, unless the pattern is only valid otherwise. */
  private static final String SCRIPT = """
      const compile = pattern => { try { return new RegExp(pattern, 'u'); } catch { return new RegExp(pattern); } };
      require('readline').createInterface({ input: process.stdin }).on('line', line => {
        const [pattern, strings] = JSON.parse(line);
        let matches = null;
        try { const regex = compile(pattern); matches = strings.map(string => regex.test(string)); } catch { }
        process.stdout.write(JSON.stringify(matches) + '\\n');
      });
      """;

  private final Path node;
  private Process process;
  private BufferedReader output;
  private BufferedWriter input;

  /**
   * Starts nothing yet.
   *
   * @param node the program
   */
  public EcmaPatterns(Path node) {
    this.node = node;
  }

  /**
   * Returns for each string whether the pattern matches somewhere in it.
   *
   * @throws ContractException if the pattern is not valid in ECMA 262
   */
  synchronized List<Boolean> match(String pattern, List<String> strings) {
    JsonNode matches = ask(Json.tree(List.of(pattern, strings)));
    if (!matches.isArray()) {
      throw new ContractException("The pattern " + pattern + " is not a valid regular expression in ECMA 262");
    }
    List<Boolean> found = new ArrayList<>();
    matches.forEach(match -> found.add(match.asBoolean()));
    return found;
  }

  private JsonNode ask(JsonNode question) {
    try {
      if (process == null) {
        process = new ProcessBuilder(node.toString(), "-e", SCRIPT).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
      }
      input.write(ascii(question.toString()));
      input.newLine();
      input.flush();
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException(node + " ended while it matched " + question);
      }
      return Json.read(line);
    } catch (IOException e) {
      throw new IllegalStateException(node + " cannot be asked", e);
    }
  }

  /** Node's readline takes more characters for the end of a line than Java does. */
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars().forEach(each -> ascii.append(each < 127 ? String.valueOf((char) each) : String.format("\\u%04x", each)));
    return ascii.toString();
  }

  /** Ends the process: it ends when its input does. */
  @Override
  public synchronized void close() {
    if (process == null) {
      return;
    }
    try {
      input.close();
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
