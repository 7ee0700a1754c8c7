package com.kohortpay.languages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language, how to see whether this machine has it, and the commands that generate its client, compile the program and run it. */
enum Language {
  TYPESCRIPT("TypeScript", List.of(), "",
      "node node_modules/openapi-typescript/bin/cli.js kohortpay-tolerant.json --output kohortpay.ts",
      "node node_modules/typescript/bin/tsc",
      "node scenario.ts"),
  PHP("PHP", List.of("php", "-r", "require 'GuzzleHttp/autoload.php'; mb_strlen('');"),
      "apt-get install php-cli php-mbstring php-guzzlehttp-guzzle",
      Language.GENERATE,
      "php scenario.php"),
  GO("Go", List.of("go", "version"),
      "apt-get install golang-go",
      Language.GENERATE,
      "go vet scenario.go",
      "go build -o scenario scenario.go",
      "./scenario"),
  RUBY("Ruby", List.of("ruby", "-e", "require 'typhoeus'"),
      "apt-get install ruby ruby-typhoeus",
      Language.GENERATE,
      "ruby scenario.rb"),
  PYTHON("Python", List.of("python3", "-c", "import dateutil, pydantic, urllib3; assert [int(n) for n in pydantic.VERSION.split('.')[:2]] >= [2, 11]"),
      "pip install 'pydantic>=2.11' python-dateutil 'urllib3>=2.7'",
      Language.GENERATE,
      "env PYTHONPATH=kohortpay python3 scenario.py");

  private static final String GENERATE = "java -jar ../../openapi-generator-cli.jar generate -c generator.yaml -i kohortpay-tolerant.json -o kohortpay";

  private final String title;
  private final List<String> probe;
  private final String install;
  private final List<List<String>> commands;

  /**
   * Names them.
   *
   * @param probe a command that succeeds where the language and the libraries are installed; empty if the build has installed them
   * @param install what installs them
   * @param commands the first generates the client, the last runs the scenario
   */
  Language(String title, List<String> probe, String install, String... commands) {
    this.title = title;
    this.probe = probe;
    this.install = install;
    this.commands = Stream.of(commands).map(Language::words).toList();
  }

  /** Returns the command that generates a client with the defaults of a generator. */
  static List<String> generation(String generator) {
    return words(GENERATE.replace("-c generator.yaml", "-g " + generator));
  }

  private static List<String> words(String command) {
    return List.of(command.split(" "));
  }

  /** Returns the name of its folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> probe() {
    return probe;
  }

  String install() {
    return install;
  }

  /** Returns the command that generates the client. */
  List<String> generation() {
    return commands.get(0);
  }

  /** Returns the commands that compile the program, if it must be, and run it. */
  List<List<String>> program() {
    return commands.subList(1, commands.size());
  }

  @Override
  public String toString() {
    return title;
  }
}
