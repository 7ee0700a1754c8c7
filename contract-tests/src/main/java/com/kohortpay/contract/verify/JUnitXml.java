package com.kohortpay.contract.verify;

import com.kohortpay.contract.provider.CallResult;
import com.kohortpay.contract.provider.ProviderCall;
import com.kohortpay.contract.spec.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the results as JUnit XML: an operation is a suite, a call is a test. */
final class JUnitXml {
  private final XMLStreamWriter xml;
  private final VerifyResults results;

  private JUnitXml(XMLStreamWriter xml, VerifyResults results) {
    this.xml = xml;
    this.results = results;
  }

  static byte[] of(VerifyResults results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new JUnitXml(xml, results).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "kohortpay-verify");
    xml.writeAttribute("time", seconds(results.took()));
    for (Operation operation : results.contract().operations()) {
      List<CallResult> calls = results.calls().stream().filter(each -> each.call().operation().equals(operation)).toList();
      List<ProviderCall> skipped = results.notMade().stream().filter(each -> each.operation().equals(operation)).toList();
      if (!calls.isEmpty() || !skipped.isEmpty()) {
        suite(operation, calls, skipped);
      }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(Operation operation, List<CallResult> calls, List<ProviderCall> skipped) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", operation.id());
    attribute("tests", String.valueOf(calls.size() + skipped.size()));
    attribute("failures", String.valueOf(calls.stream().filter(this::fails).count()));
    attribute("errors", "0");
    attribute("skipped", String.valueOf(skipped.size()));
    attribute("time", seconds(calls.stream().map(CallResult::took).reduce(Duration.ZERO, Duration::plus)));
    for (CallResult call : calls) {
      test(call);
    }
    for (ProviderCall call : skipped) {
      start(call, Duration.ZERO);
      xml.writeEmptyElement("skipped");
      attribute("message", "not called: the provider cannot be reached");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void test(CallResult call) throws XMLStreamException {
    start(call.call(), call.took());
    if (fails(call)) {
      String first = call.violations().isEmpty()
          ? call.observations().get(0).toString() : call.violations().get(0).location() + ": " + call.violations().get(0).message();
      xml.writeStartElement("failure");
      attribute("message", first);
      attribute("type", call.violations().isEmpty() ? "observation" : "violation");
      xml.writeCharacters(clean(call.violations().stream().map(Object::toString).collect(Collectors.joining("\n"))));
      xml.writeEndElement();
    }
    if (!call.observations().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(call.observations().stream().map(Object::toString).collect(Collectors.joining("\n"))));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void start(ProviderCall call, Duration took) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", call.operation().id());
    attribute("name", call.what());
    attribute("time", seconds(took));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }

  private boolean fails(CallResult call) {
    return !call.violations().isEmpty() || results.observationsFail() && !call.observations().isEmpty();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /** Replaces characters that XML cannot contain. */
  private static String clean(String text) {
    return text.codePoints()
        .map(each -> each == '\n' || each == '\t' || each >= 0x20 && each <= 0xD7FF || each >= 0xE000 && each <= 0xFFFD || each >= 0x10000 ? each : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
