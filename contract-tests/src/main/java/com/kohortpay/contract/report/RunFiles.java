package com.kohortpay.contract.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Manages the folder of the report: the results of each test run of a build, and the report made from all of them. */
final class RunFiles {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Path runs;
  private final String build;
  private final String file;

  RunFiles(Path folder, String build) {
    this.folder = folder;
    this.runs = folder.resolve("runs");
    this.build = build;
    this.file = System.currentTimeMillis() + "-" + ProcessHandle.current().pid() + ".json";
  }

  /** Writes this run, and the report of all runs. Deletes the runs of other builds. */
  void write(Run own) {
    try {
      Files.createDirectories(runs);
      replace(runs.resolve(file), JSON.writeValueAsString(own));
      ReportView page = ReportView.of(all());
      replace(folder.resolve("index.html"), ReportTemplates.html(page));
      replace(folder.resolve("summary.md"), ReportTemplates.markdown(page));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the contract report into " + folder + ": " + e.getMessage(), e);
    }
  }

  private List<Run> all() throws IOException {
    List<Run> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(runs)) {
      for (Path each : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Run run = read(each);
        if (run == null) {
          Files.deleteIfExists(each);
        } else {
          all.add(run);
        }
      }
    }
    all.sort(Comparator.comparing(Run::started));
    return all;
  }

  /** Returns null if the file is of another build, or of another version of these tests. */
  private Run read(Path each) throws IOException {
    try {
      Run run = JSON.readValue(Files.readString(each), Run.class);
      return run.build().equals(build) ? run : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Replaces a file atomically: readers see the old or the new content. */
  private void replace(Path target, String text) throws IOException {
    Path draft = Files.writeString(target.resolveSibling(target.getFileName() + "." + file + ".new"), text);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
