// The client's own classes, beside which those of the schemas stand.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../generated-client/src/main/java/com/kohortpay/client/model');
const SOURCES = readdirSync(FOLDER).filter((file) => /^[A-Z]\w*\.java$/.test(file));

/** Every class of the package, but for those of schemas. */
export const RUNTIME_CLASSES = [...SOURCES.map((file) => file.replace('.java', '')), 'GeneratedAdapters'];

// Public types of java.lang, up to Java 25.
const JAVA_LANG = ('AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError '
  + 'AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError '
  + 'ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum '
  + 'EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError '
  + 'IllegalAccessException IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException '
  + 'IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError '
  + 'InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException '
  + 'Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError '
  + 'NoSuchMethodException NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder '
  + 'ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs ScopedValue '
  + 'SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder '
  + 'StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException '
  + 'UnknownError UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void '
  + 'WrongThreadException').split(' ');

/** What the generator calls no class: those, the classes within each model, and of java.lang what is used without an import. */
export const RESERVED_CLASSES = new Set([...RUNTIME_CLASSES, 'Adapter', 'Builder', 'AssertionError', 'Deprecated', 'Iterable', 'UnsupportedOperationException',
  ...usedOfJavaLang()]);

function usedOfJavaLang() {
  const used = new Set(SOURCES.flatMap(words));
  return JAVA_LANG.filter((name) => used.has(name));
}

/** Comments aside. */
function words(file) {
  return readFileSync(join(FOLDER, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, ' ').match(/\w+/g);
}
