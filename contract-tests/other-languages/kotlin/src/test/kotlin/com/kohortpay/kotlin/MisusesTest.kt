package com.kohortpay.kotlin

import java.io.File
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What must not compile does not, and for the reason that it should: each line of `Misuses.kt` says the kind of its error. */
class MisusesTest {
    private val file = File("src/test/misuses/Misuses.kt")

    @Test
    fun `each misuse is refused, and nothing else`(@TempDir output: Path) {
        val expected = file.readLines().mapIndexedNotNull { index, line ->
            Regex(" // ([A-Z_]+)$").find(line)?.let { "${index + 1} ${it.groupValues[1]}" }
        }

        val found = Diagnostics().also { compile(output, it) }.found

        assertThat(expected).hasSizeGreaterThan(30)
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected)
    }

    private fun compile(output: Path, diagnostics: MessageCollector) = K2JVMCompiler().exec(diagnostics, Services.EMPTY, K2JVMCompilerArguments().apply {
        freeArgs = listOf(file.path)
        destination = output.toString()
        classpath = System.getProperty("java.class.path")
        jspecifyAnnotations = "strict"
        renderInternalDiagnosticNames = true
        allWarningsAsErrors = true
        noStdlib = true
        noReflect = true
        jvmTarget = "17"
    })

    /** What the compiler says, as line and kind. */
    private class Diagnostics : MessageCollector {
        val found = mutableListOf<String>()

        override fun clear() = found.clear()

        override fun hasErrors() = found.isNotEmpty()

        override fun report(severity: CompilerMessageSeverity, message: String, location: CompilerMessageSourceLocation?) {
            if (severity.isError || severity.isWarning) {
                found += "${location?.line} ${Regex("^\\[([A-Z_]+)]").find(message)?.groupValues?.get(1) ?: message}"
            }
        }
    }
}
