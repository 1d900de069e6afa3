package io.borgmaticshell.adapters.configuration.yaml;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The text of one YAML file.
record YamlText(String file, String text) {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new PlainScalars())
          .setMaxAliasesForCollections(10_000)
          .setAllowNonScalarKeys(true)
          .build();

  /// Reads the one document of the file, as a tree of nodes.
  ///
  /// @return empty for a text without any value
  /// @throws OperationFailed CONFIGURATION if it is not YAML at all
  Optional<Node> compose(Findings findings) {
    try {
      var parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      return new Composer(SETTINGS, new DepthLimit(parser)).getSingleNode();
    } catch (YamlEngineException e) {
      SyntaxComplaint.note(e, file, text, findings);
      findings.throwIfAny();
      return Optional.empty();
    } catch (NumberFormatException _) {
      // The library takes eight digits after '\\U' for a number of 31 bits.
      SyntaxComplaint.noteEscape(file, text, findings);
      findings.throwIfAny();
      return Optional.empty();
    }
  }
}
