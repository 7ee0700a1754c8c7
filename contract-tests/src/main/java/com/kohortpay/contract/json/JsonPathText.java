package com.kohortpay.contract.json;

import com.kohortpay.contract.json.JsonPath.Any;
import com.kohortpay.contract.json.JsonPath.Step;

/** Reads and writes JSON paths as RFC 9535 does, with less in them. */
final class JsonPathText {
  private final String text;
  private int position;

  private JsonPathText(String text) {
    this.text = text;
  }

  static JsonPath parse(String text) {
    JsonPathText reader = new JsonPathText(text);
    reader.expect('$');
    JsonPath path = JsonPath.ROOT;
    while (reader.position < text.length()) {
      path = path.then(reader.step());
    }
    return path;
  }

  /** {@code .name}, or {@code ['odd name']}. */
  static String property(String name) {
    boolean plain = !name.isEmpty() && !isDigit(name.charAt(0)) && name.chars().allMatch(JsonPathText::isPlain);
    if (plain) {
      return "." + name;
    }
    StringBuilder quoted = new StringBuilder("['");
    name.chars().forEach(each -> {
      if (each == '\'' || each == '\\') {
        quoted.append('\\').append((char) each);
      } else if (Character.isISOControl(each) || Character.isSurrogate((char) each) && !isPaired(name)) {
        quoted.append(String.format("\\u%04x", each));
      } else {
        quoted.append((char) each);
      }
    });
    return quoted.append("']").toString();
  }

  private static boolean isPaired(String name) {
    return name.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
  }

  private static boolean isPlain(int each) {
    return each == '_' || isDigit(each) || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
  }

  private static boolean isDigit(int each) {
    return each >= '0' && each <= '9';
  }

  private Step step() {
    if (next() == '.') {
      position++;
      if (next() == '*') {
        position++;
        return Any.PROPERTY;
      }
      return new JsonPath.Property(name());
    }
    expect('[');
    Step step = switch (next()) {
      case '\'', '"' -> new JsonPath.Property(quoted(text.charAt(position++)));
      case '*' -> {
        position++;
        yield Any.ITEM;
      }
      default -> new JsonPath.Index(index());
    };
    expect(']');
    return step;
  }

  private String name() {
    int start = position;
    while (position < text.length() && ".[]'\"* \t\n\r".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return nonEmpty(start, "a name");
  }

  private int index() {
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position)) && position - start < 9) {
      position++;
    }
    return Integer.parseInt(nonEmpty(start, "a number, * or a name in quotes"));
  }

  private String nonEmpty(int start, String what) {
    if (position == start) {
      throw unexpected(what);
    }
    return text.substring(start, position);
  }

  private String quoted(char quote) {
    StringBuilder name = new StringBuilder();
    while (next() != quote) {
      if (next() == '\0') {
        throw unexpected("the end of the name");
      }
      char each = text.charAt(position++);
      name.append(each == '\\' ? escaped() : each);
    }
    position++;
    return name.toString();
  }

  private char escaped() {
    if (next() != 'u') {
      if (next() == '\0') {
        throw unexpected("a character after \\");
      }
      return text.charAt(position++);
    }
    try {
      char each = (char) Integer.parseInt(text.substring(position + 1, position + 5), 16);
      position += 5;
      return each;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw unexpected("four hexadecimal digits after \\u");
    }
  }

  private void expect(char each) {
    if (next() != each) {
      throw unexpected(String.valueOf(each));
    }
    position++;
  }

  private char next() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private IllegalArgumentException unexpected(String what) {
    return new IllegalArgumentException("expected " + what + " at character " + (position + 1) + ": " + text);
  }
}
