package com.kohortpay.generator;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;

/**
 * Generates the client. openapi-generator runs it, finds the templates and writes the files. What is in the files comes from the contract
 * itself, not from openapi-generator's model of it, whose strings went through escapes meant for comments: every value reaches the
 * templates as finished Java.
 *
 * <p>To openapi-generator each file is a model, whatever is in it.
 */
public final class KohortPayCodegen extends DefaultCodegen {
  private static final String PACKAGE = "com.kohortpay.client";

  private static final String NATIVE_IMAGE = "src/main/resources/META-INF/native-image/com.kohortpay/kohortpay-client";

  private final Map<String, JavaFile> files = new TreeMap<>();

  public KohortPayCodegen() {
    templateDir = "kohortpay";
    embeddedTemplateDir = "kohortpay";
    modelTemplateFiles.put("file.mustache", ".java");
    cliOptions.clear();
    cliOptions.add(CliOption.newString("artifactVersion", "the version of the client"));
    cliOptions.add(CliOption.newBoolean("fragment", "whether to leave out the class of the client, and to end the names of the others with an underscore: the tests have some beside the client's"));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "kohortpay";
  }

  @Override
  public String getHelp() {
    return "Generates the KohortPay client.";
  }

  /** Templates print what they are given: it is finished Java. */
  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return compiler.escapeHTML(false);
  }

  /** Replaces what openapi-generator would generate by a list of files. */
  @Override
  public void preprocessOpenAPI(OpenAPI openAPI) {
    Contract contract = Contract.read(Path.of(getInputSpec()));
    boolean fragment = Boolean.parseBoolean(String.valueOf(additionalProperties.get("fragment")));
    // No schema's class ends so: whatever the contract calls its schemas, the tests' own are other classes.
    String suffix = fragment ? "_" : "";
    Types types = new Types(contract, PACKAGE + ".model", suffix);
    List<JavaFile> all = new ArrayList<>();
    ApiFiles apis = new ApiFiles(contract, types, PACKAGE);
    all.addAll(apis.files());
    if (!fragment) {
      ApiFiles.ClientView client = apis.clientView(String.valueOf(additionalProperties.get("artifactVersion")));
      all.add(apis.client(client));
      addOtherFiles(client);
    }
    all.addAll(new ModelFiles(contract, types, PACKAGE + ".model", "GeneratedAdapters" + suffix).files());
    all.forEach(file -> files.put(file.packageName() + "." + file.className(), file));
    Map<String, Schema> schemas = new HashMap<>();
    files.keySet().forEach(name -> schemas.put(name, new ObjectSchema().addProperty("any", new StringSchema())));
    openAPI.setComponents(new Components().schemas(schemas));
    openAPI.setPaths(new Paths());
    openAPI.setServers(null);
  }

  /** Adds what is not a class: the first page of the Javadoc, and what native images must be told. */
  private void addOtherFiles(ApiFiles.ClientView client) {
    additionalProperties.put("client", client);
    supportingFiles.add(new SupportingFile("overview.mustache", "src/main/javadoc", "overview.html"));
    // GraalVM reads the first up to JDK 22, both from JDK 23 on, and says that it will not read the first for ever.
    for (String name : List.of("proxy-config", "reachability-metadata")) {
      supportingFiles.add(new SupportingFile(name + ".mustache", NATIVE_IMAGE, name + ".json"));
    }
  }

  @Override
  public CodegenModel fromModel(String name, Schema schema) {
    JavaFile file = files.get(name);
    CodegenModel model = new CodegenModel();
    model.name = name;
    model.classname = name;
    Map<String, Object> view = new HashMap<>();
    view.put("is-" + file.template(), file.view());
    view.put("package", file.packageName());
    view.put("imports", (Mustache.Lambda) (fragment, out) -> out.write(Imports.shorten(fragment.execute(), file)));
    model.vendorExtensions.put("x-file", view);
    return model;
  }

  @Override
  public String modelFilename(String templateName, String modelName) {
    return getOutputDir() + File.separator + "src/main/java/" + files.get(modelName).path();
  }

  @Override
  public String toModelName(String name) {
    return name;
  }
}
