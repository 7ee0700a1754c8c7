package com.kohortpay.contract.spec;

import com.kohortpay.generator.EcmaPattern;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;

/** Reads patterns as ECMA 262 does: {@code $} is the end of the string, and a bracket in a class is a character. */
public final class EcmaRegex implements RegularExpressionFactory {

  /**
   * Returns what the pattern says of strings.
   *
   * @throws ContractException if the pattern means nothing to Java
   */
  @Override
  public RegularExpression getRegularExpression(String pattern) {
    try {
      Pattern java = Pattern.compile(EcmaPattern.toJava(pattern));
      return string -> java.matcher(string).find();
    } catch (IllegalArgumentException e) {
      throw new ContractException(e.getMessage(), e);
    }
  }
}
