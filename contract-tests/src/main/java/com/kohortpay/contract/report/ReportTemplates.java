package com.kohortpay.contract.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Renders the report with the templates beside this class. Every value is escaped. */
final class ReportTemplates {
  private static final Template HTML = template("index.html", Escapers.HTML);
  private static final Template MARKDOWN = template("summary.md", ReportTemplates::markdown);

  private ReportTemplates() {}

  static String html(ReportView page) {
    return HTML.execute(page);
  }

  static String markdown(ReportView page) {
    return MARKDOWN.execute(page);
  }

  private static Template template(String name, Mustache.Escaper escaper) {
    return Mustache.compiler().withEscaper(escaper).withLoader(ReportTemplates::resource).zeroIsFalse(true).emptyStringIsFalse(true).compile(resource(name));
  }

  private static Reader resource(String name) {
    InputStream stream = ReportTemplates.class.getResourceAsStream(name);
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /** Escapes every character that could begin Markdown or HTML. */
  private static String markdown(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> {
      if ("\\`*_{}[]<>&|~#@$".indexOf(c) >= 0) {
        escaped.append("&#").append(c).append(';');
      } else {
        escaped.append(c < ' ' ? ' ' : (char) c);
      }
    });
    return escaped.toString();
  }
}
