package com.kohortpay.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of ECMA 262, as OpenAPI has it, written so that {@link Pattern} means the same by it. Carried is what ECMA 262 allows with the
 * flag {@code u}, and the escapes and loose brackets that it allows without; so {@code $}, {@code .}, {@code \s}, {@code \b}, classes with
 * {@code [} or {@code &&}, empty classes, {@code \cX}, code points in braces, named groups. Not carried: inline flags; a lookbehind without a limit;
 * a reference to a group that has not matched, which matches nothing here and the empty string there; long names of Unicode properties.
 */
public final class EcmaPattern {
  private static final String SPACE = "\\t\\n\\x0B\\f\\r \\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
  private static final String NO_SPACE = "\\x00-\\x08\\x0E-\\x1F!-\\x9F\\xA1-\\u167F\\u1681-\\u1FFF\\u200B-\\u2027\\u202A-\\u202E"
      + "\\u2030-\\u205E\\u2060-\\u2FFF\\u3001-\\uFEFE\\uFF00-\\x{10FFFF}";

  private final String ecma;
  private final StringBuilder java = new StringBuilder();
  private final List<String> groups;
  private int position;

  private EcmaPattern(String ecma) {
    this.ecma = ecma;
    this.groups = groups(ecma);
  }

  /**
   * Returns the pattern for Java.
   *
   * @throws IllegalArgumentException if it cannot be written for Java
   */
  public static String toJava(String ecma) {
    try {
      String java = new EcmaPattern(ecma).translate();
      Pattern.compile(java);
      return java;
    } catch (PatternSyntaxException | StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("The pattern " + ecma + " means nothing to Java: " + e.getMessage(), e);
    }
  }

  private String translate() {
    while (position < ecma.length()) {
      int c = next();
      switch (c) {
        case '\\' -> java.append(escape());
        case '[' -> characterClass();
        case '(' -> group();
        case '$' -> java.append("\\z");
        case '.' -> java.append("[^\\n\\r\\u2028\\u2029]");
        case '{' -> java.append(quantifier());
        case '^', '|', ')', '*', '+', '?' -> java.append((char) c);
        default -> literal(c);
      }
    }
    return java.toString();
  }

  private int next() {
    int c = ecma.codePointAt(position);
    position += Character.charCount(c);
    return c;
  }

  /** An opening brace with which none begins is itself. */
  private String quantifier() {
    if (!ecma.substring(position).matches("(?s)[0-9]+(,[0-9]*)?\\}.*")) {
      return "\\{";
    }
    int start = position - 1;
    position = ecma.indexOf('}', position) + 1;
    return ecma.substring(start, position);
  }

  private void group() {
    java.append('(');
    if (ecma.startsWith("?<", position) && !ecma.startsWith("?<=", position) && !ecma.startsWith("?<!", position)) {
      position = ecma.indexOf('>', position) + 1; // Java allows fewer names, so it gets its number only
    } else if (ecma.startsWith("?", position) && !ecma.substring(position).matches("(?s)\\?(:|=|!|<=|<!).*")) {
      throw new PatternSyntaxException("a group of a kind that ECMA 262 does not have", ecma, position);
    } else if (ecma.startsWith("?", position)) {
      boolean lookbehind = ecma.startsWith("?<", position);
      int end = position + (lookbehind ? 3 : 2);
      if (lookbehind && !isLimited(end)) { // Java 8 takes none of these, later versions take some
        throw new PatternSyntaxException("a lookbehind without a limit", ecma, position);
      }
      java.append(ecma, position, end);
      position = end;
    }
  }

  /** Whether what starts here ends, at the closing bracket of its group, after a limited number of characters. */
  private boolean isLimited(int start) {
    int open = 1;
    boolean inClass = false;
    for (int i = start; i < ecma.length() && open > 0; i++) {
      char c = ecma.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass || c == '[') {
        inClass = c != ']';
      } else if (c == '*' || c == '+' || ecma.substring(i).matches("(?s)\\{[0-9]+,\\}.*")) {
        return false;
      } else {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return true;
  }

  /** An escape outside of a class. */
  private String escape() {
    int c = next();
    switch (c) {
      case 's':
        return "[" + SPACE + "]";
      case 'S':
        return "[" + NO_SPACE + "]";
      case 'b': // that of Java is not about ASCII in every version
        return "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
      case 'B':
        return "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";
      case 'k':
        if (groups.stream().anyMatch(name -> name != null) && ecma.startsWith("<", position)) {
          String name = ecma.substring(position + 1, ecma.indexOf('>', position));
          position += name.length() + 2;
          return "(?:\\" + (groups.indexOf(name) + 1) + ")";
        }
        return "k";
      default:
        if (c >= '1' && c <= '9') {
          StringBuilder number = new StringBuilder().appendCodePoint(c);
          while (position < ecma.length() && Character.isDigit(ecma.charAt(position))) {
            number.append(ecma.charAt(position++));
          }
          return "(?:\\" + number + ")";
        }
        return escaped(c);
    }
  }

  /** An escape that means the same within a class. */
  private String escaped(int c) {
    switch (c) {
      case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f':
        return "\\" + (char) c;
      case 'v':
        return "\\x0B";
      case 'c':
        if (ecma.substring(position).matches("(?s)[A-Za-z].*")) {
          return code(next() % 32);
        }
        return "\\\\c";
      case 'x':
        return hexadecimal(2);
      case 'u':
        if (ecma.substring(position).matches("(?s)\\{[0-9A-Fa-f]+\\}.*")) {
          int end = ecma.indexOf('}', position);
          int code = Integer.parseInt(ecma.substring(position + 1, end), 16);
          position = end + 1;
          return code(code);
        }
        return surrogatePair();
      case 'p', 'P':
        if (ecma.substring(position).matches("(?s)\\{[A-Za-z_]+(=[A-Za-z_0-9]+)?\\}.*")) {
          int end = ecma.indexOf('}', position) + 1;
          String property = ecma.substring(position, end);
          position = end;
          return "\\" + (char) c + property(property);
        }
        return Character.toString(c);
      case '0':
        return octal();
      default:
        return Character.isLetterOrDigit(c) ? Character.toString(c) : literalText(c);
    }
  }

  private static String property(String property) {
    return property.replaceFirst("^\\{(Script_Extensions|scx|Script)=", "{script=").replaceFirst("^\\{General_Category=", "{")
        .replaceFirst("^\\{(Alphabetic|Uppercase|Lowercase|White_Space|Ideographic)\\}", "{Is$1}");
  }

  private String surrogatePair() {
    String first = hexadecimal(4);
    if (first.matches("\\\\x\\{d[89ab]..\\}") && ecma.substring(position).matches("(?s)\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}.*")) {
      int high = Integer.parseInt(first.substring(3, 7), 16);
      int low = Integer.parseInt(ecma.substring(position + 2, position + 6), 16);
      position += 6;
      return code(Character.toCodePoint((char) high, (char) low));
    }
    return first;
  }

  private String hexadecimal(int digits) {
    if (!ecma.substring(position).matches("(?s)[0-9A-Fa-f]{" + digits + "}.*")) {
      return ecma.substring(position - 1, position);
    }
    String code = ecma.substring(position, position + digits);
    position += digits;
    return code(Integer.parseInt(code, 16));
  }

  /** Of at most three digits, the first of which is behind. */
  private String octal() {
    int code = 0;
    for (int i = 0; i < 2 && position < ecma.length() && ecma.charAt(position) >= '0' && ecma.charAt(position) <= '7'; i++) {
      code = code * 8 + ecma.charAt(position++) - '0';
    }
    return code(code);
  }

  private static String code(int code) {
    return String.format("\\x{%x}", code);
  }

  private void characterClass() {
    boolean negated = ecma.startsWith("^", position);
    position += negated ? 1 : 0;
    if (ecma.startsWith("]", position)) {
      position++;
      java.append(negated ? "[\\x00-\\x{10FFFF}]" : "(?!)");
      return;
    }
    java.append(negated ? "[^" : "[");
    boolean rangeMayFollow = false;
    boolean inRange = false;
    while (!ecma.startsWith("]", position)) {
      int c = next();
      boolean set = c == '\\' && "dDwWsSpP".indexOf(ecma.charAt(position)) >= 0;
      boolean range = c == '-' && rangeMayFollow && !ecma.startsWith("]", position)
          && !ecma.substring(position).matches("(?s)\\\\[dDwWsSpP].*");
      java.append(range ? "-" : c == '\\' ? escapeInClass() : literalText(c));
      rangeMayFollow = !set && !range && !inRange;
      inRange = range;
    }
    position++;
    java.append(']');
  }

  private String escapeInClass() {
    int c = next();
    return switch (c) {
      case 's' -> SPACE;
      case 'S' -> NO_SPACE;
      case 'b' -> "\\x08";
      default -> escaped(c);
    };
  }

  private void literal(int c) {
    java.append(literalText(c));
  }

  private static String literalText(int c) {
    boolean ascii = c > ' ' && c <= '~';
    return ascii && !Character.isLetterOrDigit(c) ? "\\" + (char) c : Character.toString(c);
  }

  /** The names of the capturing groups in their order, null for those without. */
  private static List<String> groups(String ecma) {
    List<String> groups = new ArrayList<>();
    boolean inClass = false;
    for (int i = 0; i < ecma.length(); i++) {
      char c = ecma.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '(' && !inClass) {
        boolean named = ecma.startsWith("?<", i + 1) && !ecma.startsWith("?<=", i + 1) && !ecma.startsWith("?<!", i + 1);
        if (named) {
          groups.add(ecma.substring(i + 3, ecma.indexOf('>', i)));
        } else if (!ecma.startsWith("?", i + 1)) {
          groups.add(null);
        }
      }
    }
    return groups;
  }
}
